import { generateLargeSession } from './generateLargeSession';
import { generateSeed } from './generateSeed';
import { largeSessionOtlp } from './largeSessionOtlp';
import { ownName, RUN } from './run';
import { sendSeed } from './sendSeed';
import { toOtlp } from './toOtlp';
import { untilLogsStored, untilSpansStored } from './untilStored';

const MINUTE = 60_000;
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
  return { nowMs, range, before, stepMs: HOUR / 12, bars: 72, service: ownName('seeded-sessions'), sessions };
}

/** The same for all specs of a worker. */
export const SEED = seeded();

/** Sends them, and beside them those of another service, which must not count. */
export async function sendSeeded(endpoint: string, { nowMs, sessions, service }: typeof SEED): Promise<void> {
  const others = generateSeed({ seed: 7, sessions: 50, untilMs: nowMs, spanMs: 13 * HOUR });
  const all = { from: nowMs - 14 * HOUR, to: nowMs + HOUR };
  await sendSeed(endpoint, toOtlp(sessions, { service }), 'logs', inOrder(service, all));
  await sendSeed(endpoint, toOtlp(others, { service: ownName('seeded-others') }));
}

/** A real Loki refuses what is an hour older than what it has of a stream, and a Collector sends several batches at a time: one by one. */
function inOrder(service: string, range: { from: number; to: number }): (body: object) => Promise<void> {
  const sent = new Set<object>();
  return async (body) => {
    // What was sent twice is there once.
    sent.add(body);
    const records = [...sent].reduce<number>((sum, one) => sum + recordsIn(one), 0);
    await untilLogsStored({ service, range, records });
  };
}

/** Log records of an OTLP body. */
function recordsIn(body: object): number {
  const { resourceLogs } = body as { resourceLogs: Array<{ scopeLogs: Array<{ logRecords: object[] }> }> };
  return resourceLogs.flatMap(({ scopeLogs }) => scopeLogs).reduce((sum, { logRecords }) => sum + logRecords.length, 0);
}

/**
 * One long session of a service of its own. It ended yesterday at 17:00 (UTC); on real servers, where Tempo's search lacks for a while
 * what arrives late, a minute ago.
 */
function largeSession() {
  const session = RUN
    ? generateLargeSession(Math.floor(Date.now() / MINUTE) * MINUTE - MINUTE, Math.floor(Date.now() / 1000))
    : generateLargeSession(SEED.nowMs - HOUR);
  const range = { from: session.startMs - MINUTE, to: session.endMs + MINUTE };
  return { service: ownName('seeded-large'), session, range };
}

/** The same for all specs of a worker. */
export const LARGE_SESSION = largeSession();

/** Sends it, with the spans and log lines of the services behind it. */
export async function sendLargeSession(
  endpoint: string,
  { session, service }: Pick<typeof LARGE_SESSION, 'session' | 'service'>
): Promise<void> {
  const { logs, traces } = largeSessionOtlp(session, service);
  await sendSeed(endpoint, logs);
  await sendSeed(endpoint, traces, 'traces');
  const range = { from: session.startMs - MINUTE, to: session.endMs + MINUTE };
  await untilLogsStored({ service, range, records: session.actions.length + session.errors.length });
  await untilSpansStored(session.id, range, session.resources.length);
}
