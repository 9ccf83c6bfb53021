import type { Moment } from './activity';
import { COUNTERS, type Counter, type Delta, type SeedDocument, type SeedUser } from './seedSession';

const MOST_PAGES = 30;
/** After a tab's start, in ms; then every five minutes. */
const EARLY = [5_000, 15_000, 60_000];
const EVERY = 300_000;

export interface TabStory {
  startMs: number;
  moments: Moment[];
  /** The page was hidden then: what changed is written at once. */
  hiddenMs: number[];
  /** Nothing is written after this. */
  untilMs: number;
  userAt: (ms: number) => SeedUser;
  reportsLongTasks: boolean;
  /** An SDK from before `rum.session.loads` and `rum.session.loading_time`. */
  old: boolean;
  /** The first error, the first frustration of the session were here: their moments. */
  firsts: { errored?: Moment; frustrated?: Moment };
  referrer?: string;
  hasReplay: boolean;
  dropped: number;
}

/** The documents that a tab writes, a new version whenever it is time and something changed. */
export function tabDocuments(story: TabStory): SeedDocument[] {
  const documents: SeedDocument[] = [];
  const counters = Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Record<Counter, number>;
  let loads = 0;
  let loadingTime = 0;
  let pages: string[] = [];
  let lastView = '';
  let done = 0;
  for (const writtenMs of writingTimes(story)) {
    const news = story.moments.slice(done).filter(({ ms }) => ms <= writtenMs);
    if (news.length === 0) {
      continue;
    }
    done += news.length;
    const deltas: Partial<Record<Delta, number>> = {};
    const count = (name: Delta, by: number) => {
      deltas[name] = (deltas[name] ?? 0) + by;
    };
    for (const moment of news) {
      for (const [counter, by] of Object.entries(moment.adds) as Array<[Counter, number]>) {
        counters[counter] += by;
        count(counter, by);
      }
      if (moment.loadingTime !== undefined) {
        loads += 1;
        loadingTime += moment.loadingTime;
        count('loads', 1);
        count('loading_time', moment.loadingTime);
      }
      if (moment.view !== undefined) {
        lastView = moment.view;
        pages = pages.includes(lastView) || pages.length === MOST_PAGES ? pages : [...pages, lastView];
      }
      for (const first of ['errored', 'frustrated'] as const) {
        if (story.firsts[first] === moment) {
          count(first, 1);
        }
      }
    }
    const reported = COUNTERS.filter(
      (counter) => story.reportsLongTasks || (counter !== 'long_tasks' && counter !== 'blocking_time')
    );
    const lastMs = Math.max(...news.map(({ ms }) => ms));
    documents.push({
      writtenMs,
      version: documents.length + 1,
      lastMs,
      activeMs: Math.round((lastMs - story.startMs) * 0.6),
      counters: Object.fromEntries(reported.map((counter) => [counter, counters[counter]])),
      ...(!story.old && { loads, loadingTime }),
      deltas,
      firstView: pages[0] ?? lastView,
      lastView,
      pages,
      referrer: story.referrer,
      hasReplay: story.hasReplay,
      dropped: story.dropped,
      user: story.userAt(writtenMs),
    });
  }
  return documents;
}

function writingTimes({ startMs, moments, hiddenMs, untilMs }: TabStory): number[] {
  const last = Math.max(...moments.map(({ ms }) => ms));
  const regular = Array.from({ length: Math.ceil((last - startMs) / EVERY) }, (_, n) => startMs + (n + 1) * EVERY);
  const times = [...EARLY.map((after) => startMs + after), ...regular, ...hiddenMs];
  return [...new Set(times)].filter((ms) => ms < untilMs).sort((a, b) => a - b);
}
