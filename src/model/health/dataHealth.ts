import type { Session } from '../session';
import { checkCountry, checkRelease, checkUser } from './checkAttributes';
import { checkClock } from './checkClock';
import { checkDocuments } from './checkDocuments';
import { checkDropped } from './checkDropped';
import { checkVersion } from './checkVersion';
import type { HealthCheck } from './healthCheck';

/** What the health of the data is judged by. */
export interface HealthFacts {
  /** The sessions that are loaded, merged. */
  sessions: readonly Session[];
  /** Session documents that could not be understood. */
  unreadable: number;
  /** When the sessions were read (ms). */
  nowMs: number;
}

/** What is wrong with the data and what could be better, always in the same order. */
export function dataHealth({ sessions, unreadable, nowMs }: HealthFacts): HealthCheck[] {
  const checks = [
    checkUser(sessions),
    checkCountry(sessions),
    checkRelease(sessions),
    checkDropped(sessions),
    checkClock(sessions, nowMs),
    checkVersion(sessions),
    checkDocuments(sessions, unreadable),
  ];
  // What Faro never tells, and what our SDK and its documents are checked for, says nothing of Faro's sessions.
  return sessions.some(({ source }) => source === 'faro')
    ? checks.filter(({ name }) => name === 'user' || name === 'release' || name === 'clock')
    : checks;
}
