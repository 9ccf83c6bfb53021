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
  const seed = Math.floor(nowMs / 1000);
  const range = { from: nowMs - 60 * MINUTE, to: nowMs + MINUTE };
  const list = {
    service: `e2e-list-${seed}`,
    sessions: generateSeed({ seed, sessions: 30, untilMs: nowMs, spanMs: 50 * MINUTE }),
  };
  const large = { service: `e2e-large-${seed}`, session: generateLargeSession(nowMs - 5 * MINUTE, seed) };
  await sendSeed(endpoint, toOtlp(list.sessions, list));
  await sendLargeSession(endpoint, large);
  return { range, list, large };
}

export type SeededNow = Awaited<ReturnType<typeof seedNow>>;
