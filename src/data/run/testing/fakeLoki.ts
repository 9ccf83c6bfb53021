import { FieldType, LoadingState, toDataFrame, type DataQueryResponse } from '@grafana/data';
import type { DataQueryRequest } from '@grafana/data';
import type { AskedQuery } from './fakeDataSources';
import { fakePipeline } from './fakePipeline';

/** A record that a fake Loki holds. */
export interface FakeRecord {
  timeMs: number;
  labels: Record<string, string>;
  line?: string;
}

/** A session document's record, as Loki has it. */
export function fakeDocument(options: {
  session: string;
  tab?: string;
  version: number;
  timeMs: number;
  startMs: number;
  counters?: Record<string, number>;
  labels?: Record<string, string>;
}): FakeRecord {
  const { session, tab = 'tab-1', version, timeMs, startMs, counters = {}, labels } = options;
  return {
    timeMs,
    labels: {
      event_name: 'rum.session',
      service_name: 'shop',
      session_id: session,
      rum_tab_id: tab,
      rum_doc_version: String(version),
      rum_session_start_ms: String(startMs),
      rum_session_last_ms: String(timeMs),
      ...Object.fromEntries(Object.entries(counters).map(([name, n]) => [`rum_session_${name}`, String(n)])),
      ...labels,
    },
  };
}

/** Answers log queries from records: time range (`to` exclusive), direction, limit and label filters as Loki does. */
export function fakeLoki(
  records: readonly FakeRecord[]
): (target: AskedQuery, request: DataQueryRequest<AskedQuery>) => DataQueryResponse {
  return ({ expr = '', direction, maxLines = 1000 }, { range }) => {
    const matches = fakePipeline(expr);
    const found = records
      .map((record, n) => ({ ...record, n }))
      .filter(({ timeMs }) => timeMs >= range.from.valueOf() && timeMs < range.to.valueOf())
      .filter(({ labels }) => matches(labels))
      .sort((a, b) => a.timeMs - b.timeMs);
    const page = direction === 'forward' ? found.slice(0, maxLines) : found.slice(-maxLines);
    return { state: LoadingState.Done, data: [logFrame(page)] };
  };
}

function logFrame(records: ReadonlyArray<FakeRecord & { n: number }>): object {
  return toDataFrame({
    refId: 'A',
    fields: [
      { name: 'labels', type: FieldType.other, values: records.map(({ labels }) => labels) },
      { name: 'Time', type: FieldType.time, values: records.map(({ timeMs }) => timeMs) },
      { name: 'Line', type: FieldType.string, values: records.map(({ line = '' }) => line) },
      { name: 'tsNs', type: FieldType.string, values: records.map(({ timeMs }) => `${timeMs}000000`) },
      {
        name: 'id',
        type: FieldType.string,
        values: records.map(({ timeMs, n }) => `${timeMs}000000_${String(n).padStart(6, '0')}`),
      },
    ],
  });
}
