import { activityOf, firstPage, type Moment } from './activity';
import { clientOf, someLabels, someUser } from './clients';
import { createRandom, type Random } from './random';
import type { SeedClient, SeedSession, SeedTab, SeedUser } from './seedSession';
import { tabDocuments, type TabStory } from './tabDocuments';

const MINUTE = 60_000;
const LONGEST_MS = 4 * 60 * MINUTE;

export interface SeedOptions {
  /** The same number makes the same sessions. */
  seed: number;
  sessions: number;
  /** Sessions start in the `spanMs` before `untilMs`, and nothing has happened after it. ms since the epoch, whole minutes. */
  untilMs: number;
  spanMs: number;
}

/**
 * Sessions as a shop would have them, ordered by their start: short and long ones, some still going on, some in two tabs, some whose user
 * signs in on the way or is another one in the end, browsers that do not report long tasks, an SDK of before some counters.
 */
export function generateSeed({ seed, sessions, untilMs, spanMs }: SeedOptions): SeedSession[] {
  const random = createRandom(seed);
  return Array.from({ length: sessions }, (_, index) => {
    // The last ones have just begun. Never on a whole second: no session stands on the edge of a bar or of a range.
    const [from, to] = index % 40 === 39 ? [untilMs - 3 * MINUTE, untilMs - 8000] : [untilMs - spanMs, untilMs - 8000];
    const startMs = offSecond(random.between(from, to));
    return sessionOf(random, { startMs, untilMs });
  }).sort((a, b) => a.startMs - b.startMs);
}

function sessionOf(random: Random, { startMs, untilMs }: { startMs: number; untilMs: number }): SeedSession {
  const client = clientOf(random);
  const faults = {
    errors: random.chance(0.2) ? 0.15 : 0.002,
    longTasks: random.pick([0, 0.2, 0.7]),
    frustrations: random.chance(0.1) ? 0.2 : 0.001,
  };
  const activity = (tabStartMs: number) =>
    activityOf(random, {
      startMs: tabStartMs,
      firstPage: firstPage(random),
      reportsLongTasks: client.reportsLongTasks,
      faults,
    }).filter(({ ms }) => ms < Math.min(untilMs - 1000, startMs + LONGEST_MS));
  const first = activity(startMs);
  const firstLastMs = lastOf(first);
  // The other tab is opened while the first one is in use.
  const second = random.chance(0.12)
    ? activity(random.between(startMs + 2000, Math.max(startMs + 2001, firstLastMs)))
    : [];
  const tabs = [first, second].filter((moments) => moments.length > 0);
  const lastMs = Math.max(...tabs.map(lastOf));
  const userAt = usersOf(random, { startMs, lastMs });
  const old = client.release === '1.4.2' && random.chance(0.2);
  const all = tabs.flat().sort((a, b) => a.ms - b.ms);
  const firsts: TabStory['firsts'] = {
    errored: all.find(({ adds }) => adds.errors !== undefined),
    frustrated: all.find(({ adds }) => adds.frustrations !== undefined),
  };
  const closedMs = lastMs + random.between(500, 5000);
  const written = tabs.map((moments) =>
    tabOf(random, {
      moments,
      untilMs,
      client,
      userAt,
      old,
      firsts,
      closedMs: Math.min(closedMs, lastOf(moments) + 4000),
    })
  );
  // Past 15 minutes it would have ended of itself; before that some say good-bye and some just go.
  const says = closedMs < untilMs && random.chance(0.6);
  return {
    id: random.hex(32),
    previousId: random.chance(0.2) ? random.hex(32) : undefined,
    startMs,
    client,
    labels: someLabels(random),
    startUser: userAt(startMs),
    tabs: written,
    end: says ? { ms: closedMs, reason: random.pick(['logout', 'idle', 'stopped', 'max_duration']) } : undefined,
  };
}

interface TabOptions extends Pick<TabStory, 'moments' | 'untilMs' | 'userAt' | 'old' | 'firsts'> {
  client: SeedClient;
  closedMs: number;
}

function tabOf(random: Random, { client, ...story }: TabOptions): SeedTab {
  const closedMs = offSecond(story.closedMs);
  const { moments } = story;
  const startMs = moments[0]?.ms ?? closedMs;
  const hiddenMs = [
    // Gone without being hidden, as a crashed tab: the last documents are the regular ones.
    ...(random.chance(0.75) ? [closedMs] : []),
    ...(random.chance(0.3) ? [offSecond(random.between(startMs + 1000, closedMs))] : []),
  ];
  const documents = tabDocuments({
    ...story,
    startMs,
    hiddenMs,
    untilMs: Math.min(story.untilMs, closedMs + 1),
    reportsLongTasks: client.reportsLongTasks,
    referrer: random.chance(0.4) ? 'https://search.example.net/' : undefined,
    hasReplay: random.chance(0.05),
    dropped: random.chance(0.02) ? random.between(1, 20) : 0,
  });
  let view = '';
  const errors = moments.flatMap((moment) => {
    view = moment.view ?? view;
    return moment.adds.errors ? [{ ms: moment.ms, view }] : [];
  });
  return { id: random.hex(16), documents, errors };
}

/** Who is known when: nobody, somebody from the start, from a sign-in on the way, or in the end somebody else. */
function usersOf(random: Random, { startMs, lastMs }: { startMs: number; lastMs: number }): (ms: number) => SeedUser {
  const one = someUser(random);
  const another = someUser(random);
  const changesMs = random.between(startMs, lastMs);
  return random.weighted<(ms: number) => SeedUser>([
    [40, () => ({})],
    [40, () => one],
    [17, (ms) => (ms < changesMs ? {} : one)],
    [3, (ms) => (ms < changesMs ? one : another)],
  ]);
}

function lastOf(moments: readonly Moment[]): number {
  return moments.reduce((last, { ms }) => Math.max(last, ms), 0);
}

function offSecond(ms: number): number {
  return ms % 1000 === 0 ? ms + 137 : ms;
}
