import { SESSION_COUNTERS } from '@opensessions/browser-sdk/contract';
import { countryOfTimezone } from './country';
import { groupBy } from './groupBy';
import type { Client, Session, SessionDocument, User } from './session';

/** The key of a session document: counters are cumulative within one tab of one session. */
export function documentKey(document: Pick<SessionDocument, 'sessionId' | 'tabId'>): string {
  return `${document.sessionId} ${document.tabId}`;
}

/** What names a user, undefined where the page did not set one. */
export function userIdOf({ id, email, name }: User): string | undefined {
  return id ?? email ?? name;
}

/**
 * Takes a document among the newest of each tab. The highest version counts, the later record among equals; of an older
 * version only the users are kept.
 * @param newest by `documentKey`
 */
export function keepNewest(newest: Map<string, SessionDocument>, document: SessionDocument): void {
  const key = documentKey(document);
  const known = newest.get(key);
  if (!known) {
    newest.set(key, document);
    return;
  }
  const [kept, other] = isNewer(document, known) ? [document, known] : [known, document];
  const more = other.userIds.filter((id) => !kept.userIds.includes(id));
  newest.set(key, more.length === 0 ? kept : { ...kept, userIds: [...kept.userIds, ...more] });
}

function isNewer(a: SessionDocument, b: SessionDocument): boolean {
  return a.version !== b.version ? a.version > b.version : a.writtenMs > b.writtenMs;
}

/**
 * Sessions from their documents: the newest document of each tab, all tabs added up. The list and the page of one
 * session both use it, so that their numbers agree.
 * @param documents in any order, old versions and repetitions included
 * @returns newest start first
 */
export function mergeDocuments(documents: Iterable<SessionDocument>): Session[] {
  const newest = new Map<string, SessionDocument>();
  for (const document of documents) {
    keepNewest(newest, document);
  }
  const bySession = groupBy(newest.values(), ({ sessionId }) => sessionId);
  return [...bySession.values()].map(mergeTabs).sort(newestFirst);
}

/** The order of sessions: newest start first, by id among equals. */
export function newestFirst(a: Session, b: Session): number {
  return b.startMs - a.startMs || compare(a.id, b.id);
}

/** A session from the newest document of each of its tabs, at least one. */
export function mergeTabs(tabs: readonly SessionDocument[]): Session {
  const byStart = [...tabs].sort((a, b) => a.startMs - b.startMs);
  const byLast = [...tabs].sort((a, b) => b.lastMs - a.lastMs || b.writtenMs - a.writtenMs);
  const startMs = Math.min(...tabs.map((tab) => tab.startMs));
  const endMs = Math.max(startMs, ...tabs.map((tab) => tab.lastMs));
  const durationMs = endMs - startMs;
  return {
    id: tabs[0]?.sessionId ?? '',
    startMs,
    endMs,
    durationMs,
    activeMs: activeOf(tabs, durationMs),
    counters: addCounters(tabs),
    firstView: byStart.find((tab) => tab.firstView)?.firstView,
    lastView: byLast.find((tab) => tab.lastView)?.lastView,
    lastViews: tabs.length > 1 ? byStart.map((tab) => tab.lastView).filter((view) => view !== undefined) : undefined,
    pages: [...new Set(byStart.flatMap((tab) => tab.pages))],
    tabs: tabs.length,
    hasReplay: tabs.some((tab) => tab.hasReplay),
    dropped: sum(tabs.map((tab) => tab.dropped)),
    referrer: byStart.find((tab) => tab.referrer)?.referrer,
    ...addLoads(tabs),
    labels: Object.fromEntries(byLast.flatMap((tab) => Object.entries(tab.labels)).reverse()),
    client: mergeClients(byLast.map((tab) => tab.client)),
    user: latestUser(byLast),
    users: new Set(tabs.flatMap((tab) => tab.userIds)).size,
    clockSkewMs: positive(Math.max(...tabs.map((tab) => tab.clockSkewMs ?? 0))),
    source: tabs.find((tab) => tab.source)?.source,
    unversioned: positive(tabs.filter((tab) => tab.version === 0).length),
  };
}

/** Two tabs side by side can both count the same second. */
function activeOf(tabs: readonly SessionDocument[], durationMs: number): number | undefined {
  const known = tabs.map((tab) => tab.activeMs).filter((ms) => ms !== undefined);
  return known.length === tabs.length ? Math.min(sum(known), durationMs) : undefined;
}

/** Of the tabs that know both, so that the two belong together. */
function addLoads(tabs: readonly SessionDocument[]): Pick<Session, 'loads' | 'loadingTimeMs'> {
  const known = tabs.filter((tab) => tab.loads !== undefined && tab.loadingTimeMs !== undefined);
  return known.length === 0
    ? {}
    : {
        loads: sum(known.map((tab) => tab.loads ?? 0)),
        loadingTimeMs: sum(known.map((tab) => tab.loadingTimeMs ?? 0)),
      };
}

function addCounters(tabs: readonly SessionDocument[]): Session['counters'] {
  const counters: Session['counters'] = {};
  for (const counter of SESSION_COUNTERS) {
    const values = tabs.map((tab) => tab.counters[counter]).filter((value) => value !== undefined);
    if (values.length > 0) {
      counters[counter] = sum(values);
    }
  }
  return counters;
}

/** The newest tab's word counts; what it leaves out is taken from the others. */
function mergeClients(newestFirst: Client[]): Client {
  const client: Client = {};
  for (const other of newestFirst) {
    for (const [key, value] of Object.entries(other)) {
      if (value !== undefined && client[key as keyof Client] === undefined) {
        Object.assign(client, { [key]: value });
      }
    }
  }
  if (client.country === undefined) {
    const country = countryOfTimezone(client.timezone);
    return country === undefined ? client : { ...client, country, countryDerived: true };
  }
  return client;
}

function latestUser(newestFirst: SessionDocument[]): User {
  return newestFirst.find(({ user }) => userIdOf(user))?.user ?? {};
}

function positive(amount: number): number | undefined {
  return amount > 0 ? amount : undefined;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
