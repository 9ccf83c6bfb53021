import { ingestLogs } from '../src/ingest/ingestLogs';
import { evaluateLogs } from '../src/logql/evaluateLogs';
import { evaluateMetric } from '../src/logql/evaluateMetric';
import { parseLogql } from '../src/logql/parseLogql';
import { QueryStats } from '../src/logql/QueryStats';
import type { Row } from '../src/logql/Row';
import { Memory } from '../src/memory/Memory';

/** Seconds at which the records lie. */
const BASE = 1_795_565_000;

export interface Line {
  at: number;
  line?: string;
  service?: string;
  attributes?: Record<string, string>;
}

/** A memory with some lines; `at` in seconds after BASE. */
export function memoryWith(lines: Line[]): Memory {
  const memory = new Memory({ maxRecords: 1000, onFull: () => undefined });
  for (const { at, line = '', service = 'a', attributes = {} } of lines) {
    const record = {
      timeUnixNano: String(BigInt(Math.round((BASE + at) * 1000)) * 1_000_000n),
      body: { stringValue: line },
      attributes: Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } })),
    };
    const resource = { attributes: [{ key: 'service.name', value: { stringValue: service } }] };
    ingestLogs(memory, { resourceLogs: [{ resource, scopeLogs: [{ logRecords: [record] }] }] }, (BASE + 600) * 1000);
  }
  return memory;
}

/** The rows of a log query over everything, forward. */
export function rows(memory: Memory, query: string): Row[] {
  const parsed = parseLogql(query);
  if (parsed.kind !== 'logs') {
    throw new Error('no log query');
  }
  const range = { start: 0n, end: 2n ** 62n, limit: 1000, direction: 'forward' as const };
  return evaluateLogs(memory.logs, parsed, range, new QueryStats());
}

/** A metric query's values at seconds after BASE, by the text of their labels. */
export function values(
  memory: Memory,
  query: string,
  from: number,
  step = 1,
  count = 1
): Record<string, Array<number | undefined>> {
  const parsed = parseLogql(query);
  if (parsed.kind === 'logs') {
    throw new Error('no metric query');
  }
  const steps = { start: BigInt(BASE + from) * 1_000_000_000n, step: BigInt(step) * 1_000_000_000n, count };
  const result = evaluateMetric(memory.logs, parsed, steps, new QueryStats());
  return 'scalar' in result
    ? { '': [result.scalar] }
    : Object.fromEntries(
        result.series.map(({ labels, values: list }) => [labels.map(([n, v]) => `${n}=${v}`).join(), list])
      );
}
