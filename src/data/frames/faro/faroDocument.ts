import { userIdOf } from '../../../model/mergeDocuments';
import type { SessionDocument } from '../../../model/session';
import { NAVIGATION, RESOURCE, SESSION_STARTS, USER_ACTION, type FaroSample } from './faroLine';
import { faroViews } from './faroViews';

/** As many names of pages as our own documents have. */
const MOST_PAGES = 30;
/** Clocks that are apart by less (ms) agree: a line waits a quarter of a second for others. */
const SAME_CLOCK_MS = 2000;

/**
 * What the lines of a session add up to. What Faro does not tell is absent: active time, inputs, frustrations, long tasks, the
 * referrer, the time zone. Actions are known only where the page marks what is to be reported: without one they are absent, too.
 * @param samples all lines of one session, at least one, in any order, each once
 */
export function faroDocument(samples: readonly FaroSample[]): SessionDocument {
  const byTime = [...samples].sort((a, b) => a.timeMs - b.timeMs);
  const newest = byTime.at(-1) as FaroSample;
  const { views } = faroViews(samples);
  const loads = samples.filter(({ name }) => name === NAVIGATION);
  const timed = loads.filter(({ durationMs }) => durationMs !== undefined);
  const count = (test: (sample: FaroSample) => boolean): number => samples.filter(test).length;
  const actions = count(isAction);
  const clicks = count((sample) => sample.name === USER_ACTION && sample.trigger === 'pointerdown');
  const named = views.map(({ name }) => name);
  const users = byTime.map(({ user }) => userIdOf(user)).filter((id) => id !== undefined);
  return {
    sessionId: newest.sessionId,
    tabId: '',
    version: samples.length,
    writtenMs: Math.max(...samples.map(({ receivedMs }) => receivedMs)),
    startMs: Math.round(byTime[0]?.timeMs ?? 0),
    lastMs: Math.round(Math.max(...samples.map(({ toldMs }) => toldMs))),
    activeMs: undefined,
    source: 'faro',
    counters: {
      views: views.length,
      // Counts that Faro reports of itself; where it was told not to, there are none to know.
      ...(loads.length > 0 && {
        page_loads: loads.length,
        resources: loads.length + count(({ name }) => name === RESOURCE),
      }),
      ...(actions > 0 && { actions, clicks }),
      errors: count(isError),
    },
    firstView: named[0],
    lastView: named.at(-1),
    pages: [...new Set(named)].slice(0, MOST_PAGES),
    hasReplay: false,
    dropped: 0,
    ...(timed.length > 0 && {
      loads: timed.length,
      loadingTimeMs: timed.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0),
    }),
    labels: Object.assign({}, ...byTime.map(({ labels }) => labels)) as Record<string, string>,
    clockSkewMs: skewOf(samples),
    client: newest.client,
    user: [...byTime].reverse().find(({ user }) => userIdOf(user) !== undefined)?.user ?? {},
    userIds: [...new Set(users)],
  };
}

/** A user action, or an event of the page's own. */
export function isAction({ kind, name = '' }: FaroSample): boolean {
  return kind === 'event' && (name === USER_ACTION || isOwnEvent(name));
}

/** An exception, or something that the content security policy did not allow. */
export function isError({ kind, name }: FaroSample): boolean {
  return kind === 'exception' || (kind === 'event' && name === CSP_VIOLATION);
}

export const CSP_VIOLATION = 'securitypolicyviolation';
const OF_FARO: ReadonlySet<string> = new Set([
  ...SESSION_STARTS,
  CSP_VIOLATION,
  'session_resume',
  'service_name_override',
  'view_changed',
  'route_change',
]);

/** Whether the page itself pushed an event of this name: Faro's own are known. */
function isOwnEvent(name: string): boolean {
  return !OF_FARO.has(name) && !name.startsWith('faro.');
}

/** By how much the browser's clock is off: each line arrives some time after it was told, the quickest of them at once. */
function skewOf(samples: readonly FaroSample[]): number | undefined {
  const least = Math.min(...samples.map(({ receivedMs, toldMs }) => Math.abs(receivedMs - toldMs)));
  return least > SAME_CLOCK_MS ? Math.round(least) : undefined;
}
