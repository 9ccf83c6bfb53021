import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { OtlpSink } from '../program/OtlpSink';

const ROOT = path.resolve(__dirname, '..', '..');
const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';
const CART = 'cart=0123456789ab';

interface Program {
  process: ChildProcess;
  /** What it has printed so far, on both streams. */
  printed(): string;
  ended: Promise<number | null>;
}

function startProgram(...flags: string[]): Program {
  let text = '';
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/api/main.ts', ...flags], { cwd: ROOT });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { process: child, printed: () => text, ended };
}

async function eventually<T>(look: () => T | undefined, what: string): Promise<T> {
  const until = Date.now() + 20_000;
  for (;;) {
    const found = look();
    if (found !== undefined) {
      return found;
    }
    if (Date.now() > until) {
      throw new Error(`${what} did not come within 20 s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function ready(program: Program): Promise<string> {
  return eventually(
    () => /^shop API: ready at (\S+)$/m.exec(program.printed())?.[1],
    `"ready" (printed: ${program.printed()})`
  );
}

let sink: OtlpSink;
let program: Program;
let url: string;

beforeAll(async () => {
  sink = await new OtlpSink().start();
  program = startProgram('--port', '0', '--otlp-url', sink.url, '--failure-rate', '0');
  url = await ready(program);
}, 30_000);

afterAll(async () => {
  program.process.kill('SIGKILL');
  await sink.close();
});

it('continues the caller’s trace in spans and log records, and tells which trace a failure belongs to', async () => {
  const answer = await fetch(`${url}/api/cart/items?${CART}`, {
    method: 'POST',
    body: '{"productId":13}',
    headers: { traceparent: `00-${TRACE_ID}-${PARENT}-01` },
  });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ traceId: TRACE_ID });

  const ours = (item: { traceId: string }): boolean => item.traceId === TRACE_ID;
  const server = await eventually(
    () => sink.spans.find((span) => ours(span) && span.parentSpanId === PARENT),
    'the server span'
  );
  expect(server).toMatchObject({ name: 'POST /api/cart/items', kind: 2, status: { code: 2 } });
  expect(server.resource).toMatchObject({ 'service.name': 'shop-api', 'deployment.environment.name': 'preview' });
  expect(server.attributes).toMatchObject({
    'http.request.method': 'POST',
    'http.route': '/api/cart/items',
    'http.response.status_code': 500,
    'error.type': 'StockReservationError',
  });
  expect(server.events?.map(({ name }) => name)).toEqual(['exception']);

  const write = await eventually(
    () => sink.spans.find((span) => ours(span) && span.name === 'db cart.write'),
    'the child span'
  );
  expect(write).toMatchObject({ parentSpanId: server.spanId, status: { code: 2 } });

  const record = await eventually(
    () => sink.records.find((found) => ours(found) && found.severityText === 'ERROR'),
    'the log record'
  );
  expect(record.spanId).toBe(server.spanId);
  expect(record.body?.stringValue).toContain('no stock row for product 13');
  expect(record.attributes['exception.stacktrace']).toContain('StockReservationError');

  const line = { method: 'POST', route: '/api/cart/items', status: 500, traceId: TRACE_ID };
  const { requests } = (await (await fetch(`${url}/debug/requests`)).json()) as { requests: unknown[] };
  expect(requests.at(-1)).toMatchObject(line);
  const printed = program
    .printed()
    .split('\n')
    .find((text) => text.includes(TRACE_ID));
  expect(JSON.parse(printed ?? '{}')).toMatchObject(line);
}, 60_000);

it('does not call a refusal the server’s error', async () => {
  const { traceId } = (await (await fetch(`${url}/api/products/99`)).json()) as { traceId: string };
  const span = await eventually(
    () => sink.spans.find((found) => found.traceId === traceId && found.kind === 2),
    'the span'
  );
  expect(span.attributes['http.response.status_code']).toBe(404);
  expect(span.status?.code ?? 0).toBe(0);
}, 30_000);

it('ends with one clear line when its port is taken', async () => {
  const { port } = new URL(url);
  const second = startProgram('--port', port);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toMatch(new RegExp(`^shop API: port ${port} on 127.0.0.1 is in use[^\n]*\n$`));
}, 30_000);

it('sends what waits when it is told to stop, and stops', async () => {
  const traceId = '1bf7651916cd43dd8448eb211c80319c';
  await fetch(`${url}/api/products`, { headers: { traceparent: `00-${traceId}-${PARENT}-01` } });
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(sink.spans.filter((span) => span.traceId === traceId)).toHaveLength(2);
  expect(sink.records.some((record) => record.traceId === traceId)).toBe(true);
}, 30_000);
