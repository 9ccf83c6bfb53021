import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts } from '../../../e2e/freePorts';
import { startStore } from '../../../preview/store/src/startStore';
import { findProgram } from '../../../scripts/setup/program.mjs';
import { Sink } from './sink';

/** A real receiver of OTLP, and what it made of what it got. */
export interface OtlpReceiver {
  name: string;
  url: string;
  /** How many log records of each event, and spans of each name, it has of a session. */
  counts(session: string): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** An OpenTelemetry Collector where one is on the PATH, else the store of the preview. */
export async function startReceiver(): Promise<OtlpReceiver> {
  const program = findProgram({ variable: 'OTELCOL_PATH', names: ['otelcol-contrib', 'otelcol'] });
  return program ? startCollector(program) : startPreviewStore();
}

/** The Collector hands on what it accepted, so that it can be counted. */
async function startCollector(program: string): Promise<OtlpReceiver> {
  const sink = await new Sink().start();
  const [port] = await freePorts(1);
  const folder = mkdtempSync(path.join(tmpdir(), 'otelcol-'));
  const config = path.join(folder, 'otelcol.yaml');
  writeFileSync(
    config,
    `receivers: { otlp: { protocols: { http: { endpoint: '127.0.0.1:${port}', cors: { allowed_origins: ['http://127.0.0.1:*'], allowed_headers: ['*'] } } } } }
exporters: { otlphttp: { endpoint: '${sink.url}', encoding: json, compression: none } }
service: { telemetry: { metrics: { level: none }, logs: { level: error } }, pipelines: { logs: { receivers: [otlp], exporters: [otlphttp] }, traces: { receivers: [otlp], exporters: [otlphttp] } } }
`
  );
  const child = spawn(program, ['--config', config], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(`${url}/v1/logs`, { method: 'OPTIONS' }).then(
      () => true,
      () => false
    );
    if (isUp) {
      break;
    }
    if (tries > 100) {
      child.kill();
      throw new Error(`${program} did not listen on ${url} within 20 s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    name: program,
    url,
    counts: (session) =>
      Promise.resolve(
        tally([
          ...sink.records.filter(({ attributes }) => attributes['session.id'] === session).map(({ event }) => event),
          ...sink.spans
            .filter(({ attributes }) => attributes['session.id'] === session)
            .map(({ name }) => `span ${name}`),
        ])
      ),
    async close() {
      child.kill();
      await sink.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startPreviewStore(): Promise<OtlpReceiver> {
  const store = await startStore({ port: 0 });
  const ask = async <T>(pathname: string, params: Record<string, string>): Promise<T> => {
    const answer = await fetch(`${store.url}${pathname}?${new URLSearchParams(params)}`);
    if (!answer.ok) {
      throw new Error(`${pathname} answered ${answer.status}: ${await answer.text()}`);
    }
    return (await answer.json()) as T;
  };
  return {
    name: 'the store',
    url: store.url,
    async counts(session) {
      const logs = await ask<{ data: { result: { stream: Record<string, string>; values: unknown[] }[] } }>(
        '/loki/api/v1/query_range',
        { query: `{service_name="test-web"} | session_id="${session}"`, limit: '5000' }
      );
      const events = logs.data.result.flatMap(({ stream, values }) => values.map(() => stream['event_name'] ?? ''));
      const found = await ask<{ traces: { traceID: string }[] }>('/api/search', {
        q: `{ span.session.id = "${session}" }`,
        limit: '1000',
      });
      const spans = await Promise.all(
        found.traces.map(({ traceID }) =>
          ask<{ batches: { scopeSpans: { spans: { name: string }[] }[] }[] }>(
            `/api/traces/${traceID.padStart(32, '0')}`,
            {}
          )
        )
      );
      const names = spans.flatMap(({ batches }) =>
        batches.flatMap(({ scopeSpans }) =>
          scopeSpans.flatMap((scope) => scope.spans.map(({ name }) => `span ${name}`))
        )
      );
      return tally([...events, ...names]);
    },
    close: () => store.close(),
  };
}

function tally(names: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  names.forEach((name) => (counts[name || 'log'] = (counts[name || 'log'] ?? 0) + 1));
  return counts;
}
