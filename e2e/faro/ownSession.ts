import { post } from './post';

/** A record as the store has it. */
export interface StoredRecord {
  ns: string;
  line: string;
  labels: Record<string, string>;
}

interface Streams {
  data: { result: Array<{ stream: Record<string, string>; values: Array<[string, string]> }> };
}

/** What the SDK told of a session as a whole. */
export async function ownRecords(url: string, sessionId: string): Promise<StoredRecord[]> {
  const query = `{rum_stream="sessions"} | session_id="${sessionId}"`;
  const { data } = await ask<Streams>(
    `${url}/loki/api/v1/query_range?${new URLSearchParams({ query, limit: '1000' })}`
  );
  return data.result.flatMap(({ stream, values }) => values.map(([ns, line]) => ({ ns, line, labels: stream })));
}

/** The lines of a Faro session that Loki has, in the order of their text. */
export async function storedLines(url: string, faroId: string): Promise<string[]> {
  const query = `{app="faro"} |~ "session_id\\"?[=:]\\"?${faroId}"`;
  const { data } = await ask<Streams>(
    `${url}/loki/api/v1/query_range?${new URLSearchParams({ query, limit: '5000' })}`
  );
  return data.result.flatMap(({ values }) => values.map(([, line]) => line)).sort();
}

/** Writes lines into Faro's streams beside those of Alloy. */
export async function pushLines(url: string, lines: readonly string[]): Promise<void> {
  const values = lines.map((line, n) => [String(BigInt(Date.now()) * 1_000_000n + BigInt(n)), line]);
  const streams = [{ stream: { app: 'faro', kind: 'log' }, values }];
  await post(`${url}/loki/api/v1/push`, JSON.stringify({ streams }));
}

/** How many requests to Faro's receiver the SDK reported: they are not the shop's. */
export async function reportedPosts(url: string, sessionId: string): Promise<number> {
  const q = `{ span.session.id = "${sessionId}" && span.url.full =~ ".*/collect" }`;
  const parameters = new URLSearchParams({ q, limit: '1000', spss: '100' });
  const { traces } = await ask<{ traces: Array<{ spanSets: Array<{ matched: number }> }> }>(
    `${url}/api/search?${parameters}`
  );
  return traces.flatMap(({ spanSets }) => spanSets).reduce((sum, { matched }) => sum + matched, 0);
}

async function ask<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}
