import { generateSeed } from '../../../e2e/seed/generateSeed';
import { toDocuments } from '../../../e2e/seed/toDocuments';
import { mergeDocuments } from '../../../src/model/mergeDocuments';
import type { Session } from '../../../src/model/session';

/** When nothing more has happened, in ms since the epoch. */
export const UNTIL_MS = 1_795_565_400_000;
const DAY_MS = 86_400_000;

/** Merged sessions of a day, as the page holds them after it has loaded all. A few sessions of a seed have no document. */
export function manySessions(count: number): Session[] {
  const seed = generateSeed({ seed: 6, sessions: Math.ceil(count * 1.03), untilMs: UNTIL_MS, spanMs: DAY_MS });
  return mergeDocuments(toDocuments(seed)).slice(0, count);
}
