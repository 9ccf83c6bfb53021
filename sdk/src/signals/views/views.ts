import { SPAN } from '../../contract';
import type { LoadingType } from '../../contract';
import { shortId } from '../../browser/ids';
import { routeOf } from '../../browser/urls';
import type { Signal, Tools, ViewRef } from '../signal';
import { trackLoading } from './loading';
import type { Loading } from './loading';
import { watchRoutes } from './routes';
import { viewSpanAttributes, writeView } from './viewRecord';
import type { View } from './viewRecord';

export interface ViewsOptions {
  tools: Tools;
  /** Name of the view at a URL. */
  nameOf(url: URL): string;
  /** A view began. */
  onView(view: ViewRef, referrer: string | undefined): void;
  /** A view's loading time (ms) is known. */
  onLoaded(loadingTime: number): void;
}

/** The views of the page. */
export interface Views extends Signal {
  /** The view at a time (ms since the epoch), the current one if not said. */
  at(time?: number): ViewRef | undefined;
  /** A view that the page names itself. */
  start(name: string): void;
  /** The session is another one now: the same route as a view of its own. */
  renew(): void;
  /** The page is back from the back/forward cache, since then (ms of `performance.now()`). */
  restore(startPerf: number): void;
  /** Ends the current view: its session is over. */
  end(): void;
  /** FCP or LCP (ms) of the page load; the later word wins. */
  setRenderingTime(ms: number): void;
}

/** Ended views are kept so long for what the browser reports late. */
const KEEP_VIEWS = 10;
/** Loki takes 64 KB a record, and a session's document has up to 30 names. */
const MAX_NAME = 300;
const WRITE_EVERY_MS = 60_000;

/** Starts with the view of the initial load and follows the page's routes. */
export function startViews({ tools, nameOf, onView, onLoaded }: ViewsOptions): Views {
  const { clock, guard, recorder } = tools;
  const views: View[] = [];
  let current: View | undefined;
  let loading: Loading | undefined;
  let initial: View | undefined;

  const write = (view: View): void => writeView({ view, isActive: view === current, tools });
  const writeChanged = (): void => views.forEach((view) => view.changed && write(view));

  const end = (): void => {
    if (current) {
      const ended = current;
      loading?.stop();
      loading = undefined;
      current = undefined;
      ended.end = clock.now();
      write(ended);
    }
  };

  const begin = (options: { type: LoadingType; name?: string; startPerf: number; loads: boolean }): void => {
    const last = views.at(-1);
    end();
    const url = new URL(location.href);
    const start = clock.epoch(options.startPerf);
    const identity = {
      id: shortId(),
      name: String(options.name ?? nameOf(url)).slice(0, MAX_NAME),
      url: tools.sanitizeUrl(url.href),
    };
    const isInitial = options.type === 'initial_load';
    const span = recorder.span({
      name: isInitial ? SPAN.documentLoad : SPAN.viewLoad,
      start,
      attributes: viewSpanAttributes(identity, options.type),
    });
    const referrer = last ? last.url : document.referrer ? tools.sanitizeUrl(document.referrer) : undefined;
    const view: View = {
      ...identity,
      span: span.spanContext(),
      start,
      loadingType: options.type,
      referrer,
      search: url.search,
      counters: {},
      bytes: 0,
      spans: 0,
      version: 0,
      changed: true,
    };
    views.push(view);
    views.splice(0, views.length - KEEP_VIEWS);
    current = view;
    initial = isInitial ? view : initial;
    onView(view, referrer);
    tools.count('views', { view });
    if (isInitial) {
      tools.count('page_loads', { view });
    }
    const loaded = (time: number | undefined, endPerf: number): void => {
      span.end(Math.max(start, clock.epoch(endPerf)));
      if (time !== undefined) {
        view.loadingTime = time;
        onLoaded(time);
      }
      write(view);
    };
    if (options.loads) {
      write(view);
      loading = trackLoading({ tools, startPerf: options.startPerf, isInitial, onEnd: loaded });
    } else {
      loaded(undefined, options.startPerf);
    }
  };

  const beginHere = (type: LoadingType, options: { name?: string; loads?: boolean; startPerf?: number } = {}): void =>
    begin({ type, startPerf: performance.now(), loads: true, ...options });

  let route = routeOf(new URL(location.href));
  begin({ type: 'initial_load', startPerf: 0, loads: true });
  const stops = [
    watchRoutes(guard, (url) => {
      const next = routeOf(url);
      if (next !== route) {
        route = next;
        // Without a view the session is over: the next interaction starts both.
        if (current) {
          beginHere('route_change');
        }
      }
    }),
  ];
  const timer = setInterval(guard(writeChanged), WRITE_EVERY_MS);

  return {
    at: (time) =>
      time === undefined
        ? current
        : (views.filter((view) => view.start <= time && (view.end === undefined || time < view.end)).at(-1) ?? current),
    start: (name) => beginHere('manual', { name }),
    renew: () => beginHere('route_change', { loads: false }),
    restore(startPerf) {
      if (current) {
        beginHere('bf_cache', { startPerf });
      }
    },
    end,
    setRenderingTime(ms) {
      if (initial) {
        initial.renderingTime = ms;
        initial.changed = true;
      }
    },
    flush() {
      loading?.hide();
      if (current) {
        // Its time spent has grown in any case.
        current.changed = true;
      }
      writeChanged();
    },
    stop() {
      end();
      clearInterval(timer);
      stops.forEach((stop) => stop());
    },
  };
}
