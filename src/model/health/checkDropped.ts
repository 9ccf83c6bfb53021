import type { Session } from '../session';
import { levelOf, type DroppedCheck } from './healthCheck';

const PROBLEM_SHARE = 0.01;

/** Sessions of which the browser had to drop records: their stories have gaps, their counts do not. */
export function checkDropped(sessions: readonly Session[]): DroppedCheck {
  const concerned = sessions.filter(({ dropped }) => dropped > 0);
  return {
    name: 'dropped',
    level: levelOf(concerned.length, sessions.length, PROBLEM_SHARE),
    affected: concerned.length,
    of: sessions.length,
    records: concerned.reduce((total, { dropped }) => total + dropped, 0),
  };
}
