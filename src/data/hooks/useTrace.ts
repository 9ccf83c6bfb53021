import { isTraceId } from '../../model/traceIds';
import type { Outcome } from '../../model/outcome';
import type { Sources } from '../../model/settings';
import type { Span } from '../../model/span';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { readTrace } from '../run/readTrace';
import { rangeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/** The spans of one trace, from every service, by their start. */
export function useTrace(sources: Sources | undefined, traceId: string | undefined, around: TimeSpan): Outcome<Span[]> {
  const tempoUid = sources?.tempoUid;
  return useQuestion<Span[]>(
    sources && {
      key: `${tempoUid} ${traceId} ${rangeKey(around)}`,
      kind: `${tempoUid} ${traceId}`,
      what: t('data.trace', 'the trace'),
      answer: async ({ signal, report }) => {
        if (tempoUid === undefined) {
          return report({
            status: 'empty',
            data: [],
            reason: t(
              'data.noTempoTraces',
              'Add a Tempo data source to see traces: Grafana has none that you may read.'
            ),
          });
        }
        if (!isTraceId(traceId)) {
          return report({ status: 'empty', data: [], reason: t('data.noTrace', 'There is no trace to this.') });
        }
        const spans = await readTrace({ tempoUid, traceId, around, signal });
        return report(
          spans.length > 0
            ? { status: 'done', data: spans }
            : {
                status: 'empty',
                data: spans,
                reason: t(
                  'data.traceGone',
                  'Tempo does not have this trace: it may have been sampled out, be past its retention, or not have arrived yet.'
                ),
              }
        );
      },
    }
  );
}
