import { Button } from '@grafana/ui';
import React from 'react';
import type { TimeSpan } from '../../model/timeSpan';
import { EmptyNote } from '../../views/states';
import type { ListUrl } from './listUrl';

const DAY_MS = 86_400_000;

export interface NoSessionsProps {
  reason: string;
  range: TimeSpan;
  change: (next: Partial<ListUrl>) => void;
}

/** Nothing in this time range: a wider one is one click away. */
export function NoSessions({ reason, range, change }: NoSessionsProps) {
  const wider =
    range.to - range.from < DAY_MS
      ? { label: 'last 24 hours', from: 'now-24h' }
      : { label: 'last 7 days', from: 'now-7d' };
  return (
    <EmptyNote
      reason={reason}
      icon="clock-nine"
      action={
        <Button variant="secondary" icon="search-minus" onClick={() => change({ from: wider.from, to: 'now' })}>
          Show the {wider.label}
        </Button>
      }
    />
  );
}
