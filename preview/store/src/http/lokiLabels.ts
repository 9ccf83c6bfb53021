import { parseSelector } from '../logql/parseLogql';
import { selectStreams } from '../logql/selectRecords';
import { labelsOf } from '../logql/writeStreams';
import type { LogStream } from '../memory/LogMemory';
import type { LokiRequest } from './lokiQuery';
import { rangeParameters } from './parameters';
import { json, type Reply } from './Reply';

/** `/loki/api/v1/labels`: names of the index labels. */
export function lokiLabels(request: LokiRequest): Reply {
  const names = streamsInRange(request, request.parameters.get('query')).flatMap((stream) => stream.labels.names);
  return list(names);
}

/** `/loki/api/v1/label/<name>/values`: values of an index label, of the streams that `query` selects. */
export function lokiLabelValues(request: LokiRequest, name: string): Reply {
  const streams = streamsInRange(request, request.parameters.get('query'));
  return list(streams.flatMap((stream) => stream.labels.get(name) ?? []));
}

/** `/loki/api/v1/series`: the streams that any `match[]` selects. */
export function lokiSeries(request: LokiRequest): Reply {
  const selectors = [...request.parameters.getAll('match[]'), ...request.parameters.getAll('match')];
  const streams = new Set(
    selectors.length > 0
      ? selectors.flatMap((selector) => streamsInRange(request, selector))
      : streamsInRange(request, null)
  );
  return json({ status: 'success', data: [...streams].map((stream) => labelsOf(stream.labels.entries())) });
}

/** `/loki/api/v1/index/stats`: how much a selector would read. */
export function lokiIndexStats(request: LokiRequest): Reply {
  const streams = streamsInRange(request, request.parameters.get('query'));
  const entries = streams.reduce((sum, stream) => sum + stream.records.length, 0);
  return json({ streams: streams.length, chunks: streams.length, bytes: 0, entries });
}

function streamsInRange(request: LokiRequest, selector: string | null): LogStream[] {
  const { start, end } = rangeParameters(request.parameters, request.nowMs);
  const { logs } = request.memory;
  const streams = selector ? selectStreams(logs, parseSelector(selector)) : [...logs.streams];
  return streams.filter(({ records }) => records.position(start) < records.position(end + 1n));
}

function list(values: readonly string[]): Reply {
  const data = [...new Set(values)].sort();
  // Loki leaves an empty list out.
  return json(data.length > 0 ? { status: 'success', data } : { status: 'success' });
}
