import React from 'react';
import { Skeleton } from '../../views/states';
import { timelineHeight } from '../../views/timeline/timelineLook';

/** In the place of a session: its header, timeline, tabs and list, each as high as it will be. */
export function SessionSkeleton() {
  return (
    <div>
      <Skeleton lines={1} lineHeight={112} />
      <div style={{ height: 8 }} />
      <Skeleton lines={1} lineHeight={timelineHeight(1)} />
      <div style={{ height: 16 }} />
      <Skeleton lines={1} lineHeight={40} />
      <div style={{ height: 16 }} />
      <Skeleton lines={12} lineHeight={32} gap={4} />
    </div>
  );
}
