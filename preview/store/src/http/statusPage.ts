import type { Memory } from '../memory/Memory';
import { json, text, type Reply } from './Reply';

/** `/`: what the store is and holds, for a person. */
export function statusPage(memory: Memory): Reply {
  const { logs, spans, evicted } = memory.counts;
  return text(
    [
      'User Sessions preview store: OpenTelemetry in, LogQL and TraceQL out, all in memory.',
      '',
      `log records  ${logs}`,
      `spans        ${spans}`,
      `at most      ${memory.maxRecords} together`,
      evicted > 0
        ? `removed      ${evicted}: the store is full, the oldest records make room for new ones`
        : 'removed      0',
      '',
      'in   POST /v1/logs  /v1/traces  /otlp/v1/logs  /otlp/v1/traces',
      'out  /loki/api/v1/query_range  query  labels  label/<name>/values  series',
      'out  /api/search  /api/v2/traces/<id>  /api/v2/search/tags  /api/v2/search/tag/<tag>/values  /api/metrics/query_range',
      '',
    ].join('\n')
  );
}

/** `/status`: the same for a program. */
export function statusJson(memory: Memory): Reply {
  return json({ ...memory.counts, maxRecords: memory.maxRecords, full: memory.counts.evicted > 0 });
}
