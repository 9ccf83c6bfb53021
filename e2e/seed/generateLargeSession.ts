import type {
  LargeAction,
  LargeError,
  LargeLine,
  LargePage,
  LargeResource,
  LargeSession,
  LargeVital,
} from './largeSession';
import { createRandom, type Random } from './random';

export const LARGE = {
  pages: 12,
  tabs: 3,
  actions: 400,
  resources: 5000,
  errors: 60,
  /** The page's own and the services'. */
  lines: 3000,
  longTasks: 48,
  console: 24,
} as const;

const PAGE_MS = 150_000;
const ROUTES = ['/', '/products', '/products/:id', '/cart', '/checkout', '/account'];
const STATIC = ['script', 'stylesheet', 'image', 'font', 'media'] as const;
const ENDINGS = { script: 'js', stylesheet: 'css', image: 'webp', font: 'woff2', media: 'mp4' };
const THROWN = [
  ['TypeError', 'cart is undefined'],
  ['RangeError', 'page 99 is out of range'],
  ['Error', 'payment was refused'],
  ['SyntaxError', 'Unexpected token < in JSON'],
] as const;

/**
 * A session of 12 pages in 3 tabs, 400 actions, 5,000 resources, 60 errors and 3,000 log lines: the same for the same end and seed.
 * @param endMs when it ended
 * @param seed another number gives other ids, for a server that keeps the ones before
 */
export function generateLargeSession(endMs: number, seed = 77): LargeSession {
  const random = createRandom(seed);
  const startMs = endMs - LARGE.pages * PAGE_MS;
  const tabs = Array.from({ length: LARGE.tabs }, () => random.hex(16));
  const pages = Array.from({ length: LARGE.pages }, (_, n) => pageOf(random, { n, startMs, tabs }));
  const actions = pages.flatMap((page, n) => actionsOf(random, page, shareOf(LARGE.actions, n)));
  const requests = actions.map((action, n) => requestOf(random, action, n));
  const loaded = pages.flatMap((page, n) => loadedBy(random, page, shareOf(LARGE.resources - requests.length, n)));
  const failed = requests.filter(({ status }) => status >= 500);
  const errors = [
    ...failed.map((request, n) => failureOf(request, n)),
    ...pages.flatMap((page, n) => thrownOn(page, actions, shareOf(LARGE.errors - failed.length, n))),
  ].sort((a, b) => a.ms - b.ms);
  const backEndLines = requests.flatMap(linesBehind);
  return {
    id: random.hex(32),
    startMs,
    endMs,
    tabs,
    pages,
    actions,
    resources: [...loaded, ...requests].sort((a, b) => a.ms - b.ms),
    errors,
    longTasks: pages.flatMap((page, n) =>
      spread(page, shareOf(LARGE.longTasks, n), 40_500).map((ms, i) => ({
        id: `task-${n}-${i}`,
        ms,
        page,
        durationMs: 60 + 10 * i,
        script: `https://shop.example.com/static/chunk-${i}.js`,
      }))
    ),
    consoleRecords: pages.flatMap((page, n) =>
      spread(page, shareOf(LARGE.console, n), 61_250).map((ms, i): LargeLine => ({
        ms,
        page,
        service: 'shop-web',
        level: i % 2 ? 'ERROR' : 'WARN',
        text: `console of page ${n}: slow response ${i}`,
      }))
    ),
    vitals: pages.flatMap((page) => vitalsOf(page)),
    ownLines: pages.flatMap((page, n) =>
      spread(page, shareOf(LARGE.lines - backEndLines.length, n), 300).map((ms, i): LargeLine => ({
        ms,
        page,
        service: 'shop-web',
        level: i % 50 === 7 ? 'WARN' : 'INFO',
        text: `own line ${i} of page ${n}: basket has ${i % 9} items`,
      }))
    ),
    backEndLines,
  };
}

/** How many of `total` the nth page has. */
function shareOf(total: number, n: number): number {
  return Math.floor(total / LARGE.pages) + (n < total % LARGE.pages ? 1 : 0);
}

/** Times on a page, evenly over it after its first seconds. */
function spread(page: LargePage, count: number, offset: number): number[] {
  const first = page.startMs + 3000 + (offset % 2000);
  const room = page.endMs - 6000 - first;
  return Array.from({ length: count }, (_, n) => Math.round(first + (room * n) / count));
}

function pageOf(random: Random, { n, startMs, tabs }: { n: number; startMs: number; tabs: string[] }): LargePage {
  const name = ROUTES[n % ROUTES.length] ?? '/';
  return {
    id: random.hex(16),
    name: n < ROUTES.length ? name : `${name === '/' ? '' : name}/again`,
    tab: tabs[Math.floor(n / (LARGE.pages / LARGE.tabs))] ?? '',
    startMs: startMs + n * PAGE_MS,
    endMs: startMs + (n + 1) * PAGE_MS,
    loadingType: n % (LARGE.pages / LARGE.tabs) === 0 ? 'initial_load' : 'route_change',
    loadingTimeMs: 900 + 50 * n,
    renderingTimeMs: 300 + 10 * n,
    traceId: random.hex(32),
    spanId: random.hex(16),
  };
}

function actionsOf(random: Random, page: LargePage, count: number): LargeAction[] {
  return spread(page, count, 0).map((ms, n) => ({
    id: random.hex(16),
    ms,
    page,
    type: n % 5 === 4 ? 'input' : 'click',
    name: n % 5 === 4 ? `Field ${n}` : `Button ${n}`,
    target: n % 5 === 4 ? `input#field-${n}` : `button#button-${n}`,
    durationMs: 40 + n,
    frustration: n === 3 ? 'rage_click' : undefined,
    traceId: random.hex(32),
    spanId: random.hex(16),
  }));
}

function requestOf(random: Random, action: LargeAction, n: number): LargeResource {
  const slow = n % 40 === 5;
  return {
    id: random.hex(16),
    ms: action.ms + 5,
    page: action.page,
    action,
    type: n % 4 === 1 ? 'xhr' : 'fetch',
    url: `https://shop.example.com/api/items/${n}`,
    method: n % 3 === 0 ? 'POST' : 'GET',
    status: n % 20 === 11 ? 500 : 200,
    durationMs: slow ? 1400 : 80 + (n % 60),
    sizes: { transfer: 400 + n, decoded: 1200 + n },
    phases: { queue: 1, redirect: 0, dns: 0, connect: 0, tls: 0, request: slow ? 1300 : 60, response: 10 },
    traceId: action.traceId,
    spanId: random.hex(16),
    parentSpanId: action.spanId,
  };
}

function loadedBy(random: Random, page: LargePage, count: number): LargeResource[] {
  return Array.from({ length: count }, (_, n) => {
    const document = n === 0 && page.loadingType === 'initial_load';
    const type = document ? 'document' : (STATIC[n % STATIC.length] ?? 'image');
    const foreign = n % 10 === 9;
    const path = document ? '/' : `/static/${type}-${n}.${ENDINGS[type as keyof typeof ENDINGS]}`;
    return {
      id: random.hex(16),
      ms: page.startMs + (n < 40 ? n * 20 : 1000 + n * 300),
      page,
      type,
      url: `https://${foreign ? 'cdn.example.net' : 'shop.example.com'}${path}`,
      method: 'GET',
      status: type === 'image' && n % 100 === 2 ? 404 : 200,
      durationMs: 15 + (n % 200),
      sizes: foreign ? undefined : { transfer: 1000 + n, decoded: 3000 + n },
      phases: foreign
        ? undefined
        : { queue: 1, redirect: 0, dns: 2, connect: 3, tls: 2, request: 5, response: 2 + (n % 200) },
      traceId: page.traceId,
      spanId: random.hex(16),
      parentSpanId: page.spanId,
    };
  });
}

function failureOf(request: LargeResource, n: number): LargeError {
  return {
    id: `failure-${n}`,
    ms: request.ms + request.durationMs,
    page: request.page,
    type: 'NetworkError',
    message: `${request.method} ${request.url} failed with status 500`,
    fingerprint: 'f0f0f0f0',
    handled: true,
    source: 'network',
    request,
    action: request.action,
  };
}

function thrownOn(page: LargePage, actions: LargeAction[], count: number): LargeError[] {
  return actions
    .filter((action) => action.page === page)
    .slice(2, 2 + count)
    .map((action, n) => {
      const [type, message] = THROWN[n % THROWN.length] ?? THROWN[0];
      return {
        id: `thrown-${page.id}-${n}`,
        ms: action.ms + 20,
        page,
        type,
        message,
        stack: `${type}: ${message}\n    at addToCart (https://shop.example.com/static/app.js:1:2345)\n    at click (https://cdn.example.net/lib.js:7:1)`,
        fingerprint: `c0ffee0${n % THROWN.length}`,
        handled: n % 2 === 1,
        source: n % 2 === 1 ? 'manual' : 'onerror',
        action,
      } as const;
    });
}

function vitalsOf(page: LargePage): LargeVital[] {
  const at = (name: LargeVital['name'], value: number, rating: LargeVital['rating']): LargeVital => ({
    id: `${name}-${page.id}`,
    ms: page.startMs + 5000,
    page,
    name,
    value,
    rating,
  });
  return page.loadingType === 'initial_load'
    ? [at('TTFB', 120, 'good'), at('FCP', 700, 'good'), at('LCP', 2900, 'needs-improvement'), at('CLS', 0.31, 'poor')]
    : [at('INP', 90, 'good')];
}

/** What the services wrote of a request. */
function linesBehind(request: LargeResource, n: number): LargeLine[] {
  const failed = request.status >= 500;
  const { traceId } = request;
  return [
    { ms: request.ms + 10, service: 'shop-api', level: 'INFO', text: `request ${n} began`, traceId },
    { ms: request.ms + 20, service: 'shop-payments', level: 'INFO', text: `quote for request ${n}`, traceId },
    {
      ms: request.ms + 40,
      service: 'shop-api',
      level: failed ? 'ERROR' : 'INFO',
      text: failed ? `request ${n} failed: deadlock detected` : `request ${n} done`,
      traceId,
    },
  ];
}
