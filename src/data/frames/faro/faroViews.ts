import { isSpan, NAVIGATION, PAGE_STARTS, type FaroSample } from './faroLine';

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

/**
 * What a browser tells after the address has changed names the new page, though it began on the old one. Within so short a time
 * (ms) a single line of another page is no visit to it.
 */
const FLICKER_MS = 100;

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
  const runs = runsOf(told.filter(({ name }) => name !== NAVIGATION && !isSpan(name)));
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

/** Stretches of lines with the same page, by when they were told. */
function runsOf(told: readonly FaroSample[]): Run[] {
  const runs: Run[] = [];
  for (const [at, sample] of told.entries()) {
    const run = runs.at(-1);
    const isStart = PAGE_STARTS.includes(sample.name ?? '');
    if (!run || isStart || (sample.page !== run.page && !isFlicker(told, at, run.page))) {
      runs.push(newRun(sample));
    } else {
      run.firstMs = Math.min(run.firstMs, sample.timeMs);
      run.lastToldMs = sample.toldMs;
      run.samples.push(sample);
    }
  }
  return runs;
}

function newRun(sample: FaroSample): Run {
  return { page: sample.page ?? '', firstMs: sample.timeMs, lastToldMs: sample.toldMs, samples: [sample] };
}

/** Whether a line that names another page is followed at once by one of the page before. */
function isFlicker(told: readonly FaroSample[], at: number, page: string): boolean {
  const sample = told[at] as FaroSample;
  const next = told.slice(at + 1).find((other) => other.durationMs === undefined || other.page !== sample.page);
  return sample.durationMs !== undefined && next?.page === page && next.toldMs - sample.toldMs < FLICKER_MS;
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
