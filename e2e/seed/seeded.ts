import { generateLargeSession } from './generateLargeSession';
import { generateSeed } from './generateSeed';
import { largeSessionOtlp } from './largeSessionOtlp';
import { sendSeed } from './sendSeed';
import { toOtlp } from './toOtlp';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The sessions that the page is tested on, and the time at which it is looked at: 18:00 (UTC) of yesterday, so that the range
 * is within one day and no bar is cut by its ends, whenever the test runs.
 */
function seeded() {
  const nowMs = Math.floor(Date.now() / DAY) * DAY - 6 * HOUR;
  const range = { from: nowMs - 6 * HOUR, to: nowMs };
  const before = { from: range.from - 6 * HOUR, to: range.from };
  const sessions = generateSeed({ seed: 6, sessions: 2000, untilMs: nowMs, spanMs: 13 * HOUR });
  return { nowMs, range, before, stepMs: HOUR / 12, bars: 72, service: 'seeded-sessions', sessions };
}

/** The same for all specs of a worker. */
export const SEED = seeded();

/** Sends them, and beside them those of another service, which must not count. */
export async function sendSeeded(endpoint: string, { nowMs, sessions, service }: typeof SEED): Promise<void> {
  const others = generateSeed({ seed: 7, sessions: 50, untilMs: nowMs, spanMs: 13 * HOUR });
  await sendSeed(endpoint, toOtlp(sessions, { service }));
  await sendSeed(endpoint, toOtlp(others, { service: 'seeded-others' }));
}

/** One long session of a service of its own, which ended yesterday at 17:00 (UTC). */
export const LARGE_SESSION = { service: 'seeded-large', session: generateLargeSession(SEED.nowMs - HOUR) };

/** Sends it, with the spans and log lines of the services behind it. */
export async function sendLargeSession(endpoint: string, { session, service }: typeof LARGE_SESSION): Promise<void> {
  const { logs, traces } = largeSessionOtlp(session, service);
  await sendSeed(endpoint, logs);
  await sendSeed(endpoint, traces, 'traces');
}
