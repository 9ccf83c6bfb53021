import { emptySession } from '../../model/emptySession';
import type { Session } from '../../model/session';

/** Half past one in the afternoon (UTC), in ms. */
export const SAMPLE_START = Date.UTC(2026, 10, 24, 13, 30);

/** A session of two minutes with nothing wrong. */
export function sampleSession(id: string, more: Partial<Session> = {}): Session {
  return {
    ...emptySession(id),
    startMs: SAMPLE_START,
    endMs: SAMPLE_START + 118_000,
    durationMs: 118_000,
    activeMs: 58_000,
    counters: { views: 4, errors: 0, long_tasks: 1, blocking_time: 130, frustrations: 0 },
    pages: ['/', '/cart'],
    tabs: 1,
    client: { browserName: 'Chrome', browserVersion: '141.0.0.0', osName: 'Windows', country: 'DE' },
    user: { id: 'u-1001', name: 'Ana' },
    users: 1,
    ...more,
  };
}
