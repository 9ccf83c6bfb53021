import { lokiIndexStats, lokiLabels, lokiLabelValues, lokiSeries } from './lokiLabels';
import { lokiQueryInstant, lokiQueryRange, type LokiRequest } from './lokiQuery';
import { json, type Reply } from './Reply';

const PREFIX = '/loki/api/v1/';

/** Answers a request of Loki's query API; undefined for a path that is none of it. */
export function lokiRoute(path: string, request: LokiRequest): Reply | undefined {
  if (!path.startsWith(PREFIX)) {
    return undefined;
  }
  const rest = path.slice(PREFIX.length);
  const values = /^label\/([^/]+)\/values$/.exec(rest);
  if (values) {
    return lokiLabelValues(request, decodeURIComponent(values[1] as string));
  }
  switch (rest) {
    case 'query_range':
      return lokiQueryRange(request);
    case 'query':
      return lokiQueryInstant(request);
    case 'labels':
    case 'label':
      return lokiLabels(request);
    case 'series':
      return lokiSeries(request);
    case 'index/stats':
      return lokiIndexStats(request);
    case 'status/buildinfo':
      return json({ version: 'preview', revision: '', branch: '', buildUser: '', buildDate: '', goVersion: '' });
    default:
      return undefined;
  }
}
