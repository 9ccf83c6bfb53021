const WITHIN_MS = 60_000;
const EVERY_MS = 250;

interface Wanted {
  service: string;
  /** ms since the epoch. */
  range: { from: number; to: number };
  records: number;
}

/**
 * Waits until the real Loki answers with so many records of a service: the Collector hands on what it took a second later. On the
 * store, which has them at once, it does nothing.
 * @throws with what Loki has, and what to look at
 */
export async function untilLogsStored({ service, range, records }: Wanted): Promise<void> {
  const { LOKI_URL: url } = process.env;
  if (url) {
    const query = `sum(count_over_time({service_name="${service}"}[${Math.ceil((range.to - range.from) / 1000)}s]))`;
    const search = new URLSearchParams({ query, time: String(range.to / 1000) });
    const hint =
      'What is hours old is only found where ingester.query_store_max_look_back_period is -1, as in stack/loki.yaml.';
    await until(`${url}/loki/api/v1/query?${search}`, records, {
      what: `records of ${service}`,
      hint,
      count: lokiCount,
    });
  }
}

/** The same of Tempo: a session's spans, as its search finds them. */
export async function untilSpansStored(session: string, range: Wanted['range'], spans: number): Promise<void> {
  const { TEMPO_URL: url } = process.env;
  if (url) {
    const search = new URLSearchParams({
      q: `{ span.session.id = "${session}" && span.rum.resource.id != nil }`,
      start: String(Math.floor(range.from / 1000)),
      end: String(Math.ceil(range.to / 1000)),
      limit: '2000',
      spss: '1',
    });
    const hint = 'stack/tempo.yaml says what its search needs.';
    await until(`${url}/api/search?${search}`, spans, { what: `spans of session ${session}`, hint, count: tempoCount });
  }
}

async function until(
  url: string,
  wanted: number,
  { what, hint, count }: { what: string; hint: string; count: (answer: unknown) => number }
): Promise<void> {
  const giveUp = Date.now() + WITHIN_MS;
  let has = 'no answer';
  while (Date.now() < giveUp) {
    // A server that cannot be reached may only be starting.
    const response = await fetch(url).catch((error: Error) => Response.json(error.message, { status: 503 }));
    const text = await response.text();
    const found = response.ok ? count(JSON.parse(text)) : 0;
    if (found >= wanted) {
      return;
    }
    has = response.ok ? String(found) : `the answer ${response.status} ${text.slice(0, 300)} in the place`;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  throw new Error(`After ${WITHIN_MS / 1000} s ${new URL(url).origin} has ${has} of ${wanted} ${what}. ${hint}`);
}

function lokiCount(answer: unknown): number {
  const { data } = answer as { data: { result: Array<{ value: [number, string] }> } };
  return Number(data.result[0]?.value[1] ?? 0);
}

function tempoCount(answer: unknown): number {
  const { traces = [] } = answer as { traces?: Array<{ spanSets?: Array<{ matched?: number }> }> };
  return traces.flatMap(({ spanSets = [] }) => spanSets).reduce((sum, { matched = 0 }) => sum + matched, 0);
}
