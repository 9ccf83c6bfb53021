import { isSpan, NAVIGATION, PAGE_STARTS, RESOURCE, USER_ACTION, type FaroSample } from './faroLine';

/** A page of a session, as far as its lines tell of it. */
export interface FaroView {
  /** Unique within the session: of its number and start. */
  id: string;
  name: string;
  startMs: number;
  /** Where it began with the load of a document: how long that took, and Faro's id of it. */
  load?: { durationMs: number; navigationId?: string };
}

/** A session's pages, and to which of them each line belongs. */
export interface FaroViews {
  views: FaroView[];
  viewOf: (sample: FaroSample) => FaroView | undefined;
}

interface Run {
  page: string;
  firstMs: number;
  lastToldMs: number;
  samples: FaroSample[];
  load?: FaroSample;
}

/** A resource is reported once the browser has time for it: no later than this after it was loaded (ms). */
const LATEST_REPORT_MS = 2000;

/**
 * The pages of a session: a new one where the SDK started (a document was loaded) and where the lines name another path. A page of
 * which there is no line is not known. Views have the router's name of a page where there is one, else its path.
 * @param samples of one session, in any order
 */
export function faroViews(samples: readonly FaroSample[]): FaroViews {
  const told = samples
    .filter(({ page }) => page !== undefined)
    .sort((a, b) => a.toldMs - b.toldMs || a.timeMs - b.timeMs);
  const loads = told.filter(({ name }) => name === NAVIGATION);
  // Spans wait for others: they name the page of up to some seconds later.
  const runs = runsOf(
    inOrder(
      told.filter(({ name }) => name !== NAVIGATION && !isSpan(name)),
      loads
    )
  );
  const orphans = loads.filter((load) => !takeLoad(runs, load));
  // A load of which nothing else was told is a page all the same.
  runs.push(...orphans.map((load) => ({ ...newRun(load), load })));
  runs.sort((a, b) => startOf(a) - startOf(b));

  const names = new Map(samples.flatMap(({ route }) => (route ? [[route.page, route.name] as const] : [])));
  const views = runs.map((run, number): FaroView => {
    const { load } = run;
    const startMs = Math.round(load ? load.timeMs : Math.max(run.firstMs, runs[number - 1]?.lastToldMs ?? 0));
    const name = names.get(run.page) ?? run.page;
    const loaded =
      load?.durationMs === undefined ? undefined : { durationMs: load.durationMs, navigationId: load.navigationId };
    return { id: `${number + 1}-${startMs}`, name, startMs, load: loaded };
  });
  const byId = new Map<string, FaroView>();
  runs.forEach((run, number) => run.samples.forEach(({ id }) => byId.set(id, views[number] as FaroView)));
  return { views, viewOf: (sample) => viewAt(sample, views, byId) };
}

/** What has a length belongs to the page on which it began; a measurement of a load to that load's page. */
function viewAt(sample: FaroSample, views: readonly FaroView[], byId: Map<string, FaroView>): FaroView | undefined {
  const { navigationId, durationMs, timeMs, toldMs } = sample;
  if (sample.kind === 'measurement' && navigationId !== undefined) {
    const ofLoad = views.find(({ load }) => load?.navigationId === navigationId);
    if (ofLoad) {
      return ofLoad;
    }
  }
  if (durationMs === undefined || sample.name === undefined) {
    return byId.get(sample.id);
  }
  const beganMs = toldMs > timeMs ? timeMs : timeMs - durationMs;
  const begun = views.filter(({ startMs }) => startMs <= beganMs + 1);
  return begun.at(-1) ?? byId.get(sample.id) ?? views[0];
}

/**
 * Lines in the order in which they were reported. All are reported at once but resources: the SDK tells of what was loaded before
 * it started, and later of what the browser comes to late. Then they name the page of that time.
 * @param told by `toldMs`
 */
function inOrder(told: readonly FaroSample[], loads: readonly FaroSample[]): FaroSample[] {
  const atOnce = told.filter(({ name }) => name !== RESOURCE);
  const starts = atOnce.filter(({ name }) => PAGE_STARTS.includes(name ?? ''));
  const startOfLoad = new Map(
    loads.map(({ navigationId, timeMs }) => [navigationId, starts.find((start) => start.toldMs >= timeMs)?.toldMs])
  );
  const reportedMs = ({ toldMs, receivedMs, page, navigationId }: FaroSample): number => {
    const fromMs = Math.max(toldMs, startOfLoad.get(navigationId) ?? atOnce[0]?.toldMs ?? 0);
    let next = countUntil(atOnce, fromMs);
    if (atOnce[next - 1]?.page === page) {
      return fromMs;
    }
    // It names another page than the last line: it was reported after those that go on to name a third.
    const latestMs = fromMs + LATEST_REPORT_MS;
    const untilMs = receivedMs > fromMs ? Math.min(receivedMs, latestMs) : latestMs;
    let ms = fromMs;
    for (; (atOnce[next]?.toldMs ?? Infinity) <= untilMs && atOnce[next]?.page !== page; next++) {
      ms = atOnce[next]?.toldMs ?? ms;
    }
    return ms;
  };
  // What was reported at once comes first among equals.
  return told
    .map((sample) =>
      sample.name === RESOURCE ? { sample, ms: reportedMs(sample), rank: 1 } : { sample, ms: sample.toldMs, rank: 0 }
    )
    .sort((a, b) => a.ms - b.ms || a.rank - b.rank)
    .map(({ sample }) => sample);
}

/** How many lines, by `toldMs`, there are until a time. */
function countUntil(lines: readonly FaroSample[], ms: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.toldMs ?? Infinity) <= ms) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Stretches of lines with the same page. */
function runsOf(reported: readonly FaroSample[]): Run[] {
  const runs: Run[] = [];
  for (const sample of reported) {
    const run = runs.at(-1);
    if (!run || PAGE_STARTS.includes(sample.name ?? '') || sample.page !== run.page) {
      runs.push(newRun(sample));
    } else {
      run.firstMs = Math.min(run.firstMs, firstOn(sample));
      run.lastToldMs = sample.toldMs;
      run.samples.push(sample);
    }
  }
  return runs;
}

function newRun(sample: FaroSample): Run {
  return { page: sample.page ?? '', firstMs: firstOn(sample), lastToldMs: sample.toldMs, samples: [sample] };
}

/** When a page was there at the latest: an action mostly begins on the page that it leads away from. */
function firstOn({ name, timeMs, toldMs }: FaroSample): number {
  return name === USER_ACTION ? toldMs : timeMs;
}

/** Gives a load to the first page after its beginning on which the SDK started, and that is of the same path. */
function takeLoad(runs: readonly Run[], load: FaroSample): boolean {
  const run = runs.find(
    (one) =>
      one.page === load.page &&
      one.load === undefined &&
      one.lastToldMs >= load.timeMs &&
      PAGE_STARTS.includes(one.samples[0]?.name ?? '')
  );
  if (run) {
    run.load = load;
    run.samples.push(load);
  }
  return run !== undefined;
}

function startOf({ load, firstMs }: Run): number {
  return load ? load.timeMs : firstMs;
}
