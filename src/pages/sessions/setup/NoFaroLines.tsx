import React from 'react';
import { EmptyNote } from '../../../views/states';
import { LookAgainButton } from './LookAgainButton';

/** Sessions are to be made from Faro's lines, and there are none. */
export function NoFaroLines({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return <EmptyNote reason={reason} icon="rocket" action={<LookAgainButton onRetry={onRetry} />} />;
}
