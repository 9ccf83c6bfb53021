import { SPAN } from '../../contract';
import type { LoadingType } from '../../contract';
import { compact } from '../../browser/compact';
import { shortId } from '../../browser/ids';
import { routeOf } from '../../browser/urls';
import type { Signal, Tools, ViewRef } from '../signal';
import { trackLoading } from './loading';
import type { Loading } from './loading';
import { watchRoutes } from './routes';
import { addTiming } from './timings';
import { viewSpanAttributes, writeView } from './viewRecord';
import type { View } from './viewRecord';

export interface ViewsOptions {
  tools: Tools;
  /** When the page was shown, in ms of `performance.now()`: not 0 for a prerendered one. */
  since?: number;
  /** Name of the view at a URL. */
  nameOf(url: URL): string;
  /** A view began. */
  onView(view: ViewRef, referrer: string | undefined): void;
  /** The current view, so far called `from`, has another name. */
  onRename(from: string, to: string): void;
  /** A view's loading time (ms) is known. */
  onLoaded(loadingTime: number): void;
}

/** The views of the page. */
export interface Views extends Signal {
  /** The view at a time (ms since the epoch), the current one if not said. */
  at(time?: number): ViewRef | undefined;
  /** A view that the page names itself. In the tick of a route change it is that change's view. */
  start(name: string): void;
  /** Names the current view anew. */
  setName(name: string): void;
  /** Marks a moment of the current view: a time of `performance.now()` or of `Date.now()`. */
  addTiming(name: string, at: number): void;
  /** The session is another one now: the same route as a view of its own. */
  renew(): void;
  /** The page is back from the back/forward cache, since then (ms of `performance.now()`). */
  restore(startPerf: number): void;
  /** Ends the current view: its session is over. */
  end(): void;
  /** FCP or LCP (ms) of a page load or restore; the later word wins. */
  setRenderingTime(view: ViewRef | undefined, ms: number): void;
}

/** Ended views are kept so long for what the browser reports late. */
const KEEP_VIEWS = 10;
/** Loki takes 64 KB a record, and a session's document has up to 30 names. */
const MAX_NAME = 300;
const WRITE_EVERY_MS = 60_000;

/** Starts with the view of the initial load and follows the page's routes. */
export function startViews(options: ViewsOptions): Views {
  const { tools, since = 0, nameOf, onView, onRename, onLoaded } = options;
  const { clock, guard, recorder } = tools;
  const views: View[] = [];
  let current: View | undefined;
  /** The view that began in this tick: what routers do in one go (push, then replace) is one view. */
  let fresh: View | undefined;
  let loading: Loading | undefined;

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

  const clip = (name: unknown): string => String(name).slice(0, MAX_NAME);
  /** What of a view the URL decides. */
  const here = (): Pick<View, 'url' | 'search' | 'name' | 'route'> => {
    const url = new URL(location.href);
    return { url: tools.sanitizeUrl(url.href), search: url.search, name: clip(nameOf(url)), route };
  };
  /** The name that the page gave to the last view, if that is shown again. */
  const givenName = (): string => {
    const last = views.at(-1);
    return last?.named && last.route === route ? last.name : '';
  };
  const rename = (view: View, name: string): void => {
    if (name && name !== view.name) {
      const from = view.name;
      view.name = name;
      view.changed = true;
      onRename(from, name);
    }
  };

  const begin = (type: LoadingType, { name = '', loads = true, startPerf = performance.now() } = {}): void => {
    const last = views.at(-1);
    end();
    const start = clock.epoch(startPerf);
    const isInitial = type === 'initial_load';
    const at = here();
    const identity = { ...at, id: shortId(), name: clip(name) || at.name };
    const span = recorder.span({
      name: isInitial ? SPAN.documentLoad : SPAN.viewLoad,
      start,
      attributes: viewSpanAttributes(identity, type),
    });
    const referrer = last ? last.url : document.referrer ? tools.sanitizeUrl(document.referrer) : undefined;
    const view: View = {
      ...identity,
      named: name !== '',
      span: span.spanContext(),
      start,
      startPerf,
      loadingType: type,
      referrer,
      counters: {},
      bytes: 0,
      spans: 0,
      version: 0,
      changed: true,
      timings: {},
    };
    views.push(view);
    views.splice(0, views.length - KEEP_VIEWS);
    current = fresh = view;
    setTimeout(() => (fresh = undefined));
    onView(view, referrer);
    tools.count('views', { view });
    if (isInitial) {
      tools.count('page_loads', { view });
    }
    const loaded = (time: number | undefined, endPerf: number): void => {
      span.setAttributes(compact(viewSpanAttributes(view, type)));
      span.end(Math.max(start, clock.epoch(endPerf)));
      if (time !== undefined) {
        view.loadingTime = time;
        onLoaded(time);
      }
      write(view);
    };
    if (loads) {
      write(view);
      loading = trackLoading({ tools, startPerf, isInitial, onEnd: loaded });
    } else {
      loaded(undefined, startPerf);
    }
  };

  let route = routeOf(new URL(location.href));
  begin('initial_load', { startPerf: since });
  const stopRoutes = watchRoutes(guard, (url) => {
    const next = routeOf(url);
    if (next === route) {
      return;
    }
    route = next;
    if (current && fresh === current) {
      const { name, ...at } = here();
      Object.assign(current, at);
      rename(current, current.named ? current.name : name);
    } else if (current) {
      // Without a view the session is over: the next interaction starts both.
      begin('route_change');
    }
  });
  const timer = setInterval(guard(writeChanged), WRITE_EVERY_MS);

  const setName = (name: string): void => {
    if (current) {
      current.named = true;
      rename(current, clip(name));
    }
  };

  return {
    at: (time) =>
      time === undefined
        ? current
        : (views.filter((view) => view.start <= time && (view.end === undefined || time < view.end)).at(-1) ?? current),
    start(name) {
      if (fresh && fresh === current && fresh.loadingType === 'route_change') {
        setName(name);
      } else {
        begin('manual', { name });
      }
    },
    setName,
    addTiming(name, at) {
      if (current) {
        addTiming(current, name, at);
      }
    },
    renew() {
      begin('route_change', { name: givenName(), loads: false });
      // What is reported late about the session before must not be written into this one.
      views.splice(0, views.length - 1);
    },
    restore(startPerf) {
      if (current) {
        begin('bf_cache', { name: givenName(), startPerf });
      }
    },
    end,
    setRenderingTime(of, ms) {
      const view = views.find((kept) => kept === of);
      if (view) {
        view.renderingTime = ms;
        view.changed = true;
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
      stopRoutes();
    },
  };
}
