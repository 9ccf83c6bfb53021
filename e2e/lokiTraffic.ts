import type { Page, Request, Route } from '@playwright/test';

const LOKI = '**/api/datasources/proxy/uid/loki/**';
const ANY = /\/api\/datasources\/proxy\/uid\/(loki|tempo)\//;

/** One question that the page asked. */
export interface Asked {
  request: Request;
  /** The query's text; '' where label values are asked for. */
  query: string;
  state: 'waiting' | 'answered' | 'cancelled';
}

/** Keeps every question that the page asks any data source. */
export function watchQueries(page: Page): Asked[] {
  const all: Asked[] = [];
  const find = (request: Request) => all.find((one) => one.request === request);
  page.on('request', (request) => {
    if (ANY.test(request.url())) {
      all.push({ request, query: queryOf(request), state: 'waiting' });
    }
  });
  page.on('requestfinished', (request) => {
    const asked = find(request);
    if (asked) {
      asked.state = 'answered';
    }
  });
  page.on('requestfailed', (request) => {
    const asked = find(request);
    if (asked) {
      asked.state = 'cancelled';
    }
  });
  return all;
}

/** The text of a query, whatever its time. */
function queryOf(request: Request): string {
  return new URL(request.url()).searchParams.get('query') ?? '';
}

/** Whether it is a query of one service's sessions: not the question which services there are. */
export function isOfService(query: string): boolean {
  return query.includes('service_name="');
}

/** Answers the queries that are chosen in another way; all others go on. */
export async function intercept(
  page: Page,
  chosen: (query: string, request: Request) => boolean,
  answer: (route: Route) => Promise<void>
): Promise<void> {
  await page.route(LOKI, (route) =>
    chosen(queryOf(route.request()), route.request()) ? answer(route) : route.fallback()
  );
}

/** What a query is about, in a word or two, for the names of tests: which function of which records. */
export function kindOf(query: string, request: Request): string {
  const instant = new URL(request.url()).pathname.endsWith('/query');
  const records = /event_name="([^"]+)"/.exec(query)?.[1] ?? 'labels';
  return query.startsWith('{') ? `lines of ${records}` : `${instant ? 'totals' : 'graph'} of ${records}`;
}
