import { dataFrameFromJSON, type DataFrame, type DataFrameJSON, type DataQueryResponse } from '@grafana/data';
import { from, type Observable } from 'rxjs';
import lokiEmpty from '../../../../preview/golden/loki-empty.json';
import lokiError from '../../../../preview/golden/loki-error.json';
import lokiInstant from '../../../../preview/golden/loki-metric-instant.json';
import lokiRange from '../../../../preview/golden/loki-metric-range.json';
import lokiDocuments from '../../../../preview/golden/loki-session-docs.json';
import lokiEvents from '../../../../preview/golden/loki-session-events.json';
import tempoEmpty from '../../../../preview/golden/tempo-empty.json';
import tempoError from '../../../../preview/golden/tempo-error.json';
import tempoSpans from '../../../../preview/golden/tempo-spans-table.json';
import tempoTrace from '../../../../preview/golden/tempo-trace.json';

const RECORDINGS = {
  lokiEmpty,
  lokiError,
  lokiInstant,
  lokiRange,
  lokiDocuments,
  lokiEvents,
  tempoEmpty,
  tempoError,
  tempoSpans,
  tempoTrace,
};

/** What a real data source emitted for one query; see preview/golden. */
export type Recording = keyof typeof RECORDINGS;

/** The id of the session that the recordings of one session are about. */
export const GOLDEN_SESSION = '37b205f815ba54f9b8428d1280c9f2f0';
/** The range that every recording was asked for (ms). */
export const GOLDEN_RANGE = { from: 1795560548000, to: 1795567748000 };

/** The emissions of a recording, frames and all. */
function goldenEmissions(name: Recording): DataQueryResponse[] {
  const { emissions } = RECORDINGS[name] as unknown as {
    emissions: Array<Omit<DataQueryResponse, 'data'> & { data: DataFrameJSON[] }>;
  };
  return emissions.map((emission) => ({ ...emission, data: emission.data.map(dataFrameFromJSON) }));
}

/** A recording played again, as the data source's observable. */
export function golden(name: Recording): Observable<DataQueryResponse> {
  return from(goldenEmissions(name));
}

/** The frames of a recording's last emission. */
export function goldenFrames(name: Recording): DataFrame[] {
  return (goldenEmissions(name).at(-1)?.data ?? []) as DataFrame[];
}
