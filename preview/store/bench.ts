import { startStore, type Store } from './src/startStore';

/** Median answer times in milliseconds over `records` log records. */
export interface StoreBench {
  records: number;
  /** A page of 1,000 session documents, newest first. */
  pageMs: number;
  /** Totals by country over everything, from the session documents. */
  totalsMs: number;
  /** One session's whole story. */
  sessionMs: number;
}

const RUNS = 11;
const BATCH = 2000;
const DOCUMENTS_PER_SESSION = 5;
const COUNTRIES = ['DE', 'US', 'JP', 'FR', 'BR', 'IN', 'GB', 'ES'];

/**
 * Loads records shaped by docs/contract.md (session documents, a start for each session) into a store and measures what
 * the sessions page asks, over HTTP.
 */
export async function benchStore({ records = 100_000 }: { records?: number } = {}): Promise<StoreBench> {
  const store = await startStore({ port: 0 });
  try {
    const nowMs = Date.now();
    for (let first = 0; first < records; first += BATCH) {
      await load(store, { first, count: Math.min(BATCH, records - first), records, nowMs });
    }
    const sessions = '{service_name="bench", rum_stream="sessions"}';
    const range = { start: `${nowMs - 25 * 3600_000}000000`, end: `${nowMs + 1000}000000` };
    const page = `${sessions} | event_name="rum.session"`;
    return {
      records,
      pageMs: await median(store, 'query_range', { query: page, limit: '1000', direction: 'backward', ...range }),
      totalsMs: await median(store, 'query', {
        query: `sum by (geo_country_iso_code) (sum_over_time(${page} | unwrap rum_delta_errors [25h]))`,
        time: range.end,
      }),
      sessionMs: await median(store, 'query_range', {
        query: `{service_name="bench"} | session_id="${sessionId(7)}"`,
        limit: '1000',
        direction: 'forward',
        ...range,
      }),
    };
  } finally {
    await store.close();
  }
}

async function median(store: Store, path: string, parameters: Record<string, string>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const startedAt = performance.now();
    const response = await fetch(`${store.url}/loki/api/v1/${path}?${new URLSearchParams(parameters)}`, {
      headers: { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' },
    });
    const body = await response.text();
    times.push(performance.now() - startedAt);
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${body}`);
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

interface Batch {
  first: number;
  count: number;
  records: number;
  nowMs: number;
}

async function load(store: Store, { first, count, records, nowMs }: Batch): Promise<void> {
  const byCountry = new Map<string, object[]>();
  for (let i = first; i < first + count; i++) {
    const session = Math.floor(i / (DOCUMENTS_PER_SESSION + 1));
    const country = COUNTRIES[session % COUNTRIES.length] as string;
    const list = byCountry.get(country) ?? [];
    byCountry.set(country, list);
    // Spread over the last 24 hours, the last one newest.
    list.push(
      record({
        session,
        version: i % (DOCUMENTS_PER_SESSION + 1),
        ms: nowMs - Math.round(((records - i) / records) * 86_400_000),
      })
    );
  }
  const resourceLogs = [...byCountry].map(([country, logRecords]) => ({
    resource: {
      attributes: keyValues({
        'service.name': 'bench',
        'service.version': '1.0.0',
        'deployment.environment.name': 'preview',
        'rum.stream': 'sessions',
        'user_agent.name': 'Chrome',
        'user_agent.version': '141.0.0.0',
        'os.name': 'Windows',
        'rum.device.type': 'desktop',
        'browser.language': 'en',
        'geo.country.iso_code': country,
      }),
    },
    scopeLogs: [{ scope: { name: 'bench', version: '1' }, logRecords }],
  }));
  const response = await fetch(`${store.url}/v1/logs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resourceLogs }),
  });
  const answer = await response.text();
  if (answer !== '{"partialSuccess":{}}') {
    throw new Error(`the store refused records: ${answer}`);
  }
}

function sessionId(session: number): string {
  return session.toString(16).padStart(32, '0');
}

function record({ session, version, ms }: { session: number; version: number; ms: number }): object {
  const counters = [
    'views',
    'page_loads',
    'actions',
    'clicks',
    'inputs',
    'errors',
    'resources',
    'long_tasks',
    'blocking_time',
    'frustrations',
  ];
  const document = Object.fromEntries(
    counters.flatMap((name, i) => [
      [`rum.session.${name}`, version * (i + 1)],
      [`rum.delta.${name}`, i + 1],
    ])
  );
  return {
    timeUnixNano: `${ms}000000`,
    observedTimeUnixNano: `${ms}000000`,
    severityNumber: 9,
    severityText: 'INFO',
    eventName: version === 0 ? 'session.start' : 'rum.session',
    body: { stringValue: `session ${sessionId(session)}` },
    attributes: keyValues({
      'session.id': sessionId(session),
      'rum.tab.id': session.toString(16).padStart(16, '0'),
      'user.id': `u-${session}`,
      'rum.session.start_ms': ms - version * 15_000,
      'rum.session.last_ms': ms,
      ...(version === 0 ? {} : { 'rum.doc.version': version, ...document }),
    }),
  };
}

function keyValues(attributes: Record<string, string | number>): object[] {
  return Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: value } : { stringValue: value },
  }));
}
