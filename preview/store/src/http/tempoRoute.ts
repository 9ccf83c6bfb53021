import { json, text, type Reply } from './Reply';
import { tempoMetrics, tempoSearch, tempoTags, tempoTagValues, tempoTrace, type TempoRequest } from './tempoRoutes';

/** Answers a request of Tempo's query API; undefined for a path that is none of it. */
export function tempoRoute(path: string, request: TempoRequest): Reply | undefined {
  switch (path) {
    case '/api/search':
      return tempoSearch(request);
    case '/api/search/tags':
      return tempoTags(request, 1);
    case '/api/v2/search/tags':
      return tempoTags(request, 2);
    case '/api/metrics/query_range':
      return tempoMetrics(request);
    case '/api/echo':
      return text('echo');
    case '/api/status/buildinfo':
      return json({ version: 'preview', revision: '', branch: '', buildUser: '', buildDate: '', goVersion: '' });
  }
  const trace = /^\/api\/(v2\/)?traces\/([^/]+)$/.exec(path);
  if (trace) {
    return tempoTrace(request, decodeURIComponent(trace[2] as string), trace[1] ? 2 : 1);
  }
  const tag = /^\/api\/(v2\/)?search\/tag\/(.+)\/values$/.exec(path);
  return tag ? tempoTagValues(request, decodeURIComponent(tag[2] as string), tag[1] ? 2 : 1) : undefined;
}
