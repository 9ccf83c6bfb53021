import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';

/** A scope as part of a question's key. */
export function scopeKey({ sources, service, indexed }: Scope): string {
  return JSON.stringify([sources.lokiUid, sources.tempoUid, service, indexed, sources.faroSelector]);
}

/** A range as part of a question's key. */
export function rangeKey({ from, to }: TimeSpan): string {
  return `${from}-${to}`;
}

/**
 * What makes a question about one session another one: its time, which a session that goes on moves, whether it ended, and the
 * reading. Of one kind are all questions about that session.
 */
export function sessionKeys(scope: Scope, session: Session, reading: number): { key: string; kind: string } {
  const kind = `${scopeKey(scope)} ${session.id}`;
  return { kind, key: `${kind} ${session.startMs}-${session.endMs} ${session.ended} ${reading}` };
}
