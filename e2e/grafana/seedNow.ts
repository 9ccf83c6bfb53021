import { rowsOf } from '../seed/expected';
import { NO_FILTER } from '../seed/expectedFilters';
import { generateLargeSession } from '../seed/generateLargeSession';
import { generateSeed } from '../seed/generateSeed';
import { sendLargeSession } from '../seed/seeded';
import { sendSeed } from '../seed/sendSeed';
import { toOtlp } from '../seed/toOtlp';

const MINUTE = 60_000;

/**
 * Sends sessions of the last hour under service names of their own: a real server keeps what other runs sent, and hides for a while
 * what arrives hours late.
 * @param endpoint OTLP over HTTP, up to `/v1/logs`
 */
export async function seedNow(endpoint: string) {
  const nowMs = Math.floor(Date.now() / MINUTE) * MINUTE;
  // Another one for whoever tries again within the minute.
  const seed = Math.floor(Date.now() / 1000);
  const range = { from: nowMs - 60 * MINUTE, to: nowMs + MINUTE };
  const sessions = generateSeed({ seed, sessions: 30, untilMs: nowMs, spanMs: 50 * MINUTE });
  // Not every one of them tells of itself: some have not written their first document.
  const list = { service: `e2e-list-${seed}`, rows: rowsOf({ sessions, range, nowMs, filter: NO_FILTER }) };
  const large = { service: `e2e-large-${seed}`, session: generateLargeSession(nowMs - 5 * MINUTE, seed) };
  await sendSeed(endpoint, toOtlp(sessions, list));
  await sendLargeSession(endpoint, large);
  return { range, list, large };
}

export type SeededNow = Awaited<ReturnType<typeof seedNow>>;
