import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';

/** A scope as part of a question's key. */
export function scopeKey({ sources, service, indexed }: Scope): string {
  return JSON.stringify([sources.lokiUid, sources.tempoUid, service, indexed]);
}

/** A range as part of a question's key. */
export function rangeKey({ from, to }: TimeSpan): string {
  return `${from}-${to}`;
}
