import type { Annotation } from '../../model/annotation';
import type { Outcome } from '../../model/outcome';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { readAnnotations } from '../run/readAnnotations';
import { useQuestion } from './useQuestion';

/** Grafana's annotations of a time. @param span absent: not asked yet */
export function useAnnotations(span: TimeSpan | undefined): Outcome<Annotation[]> {
  return useQuestion<Annotation[]>(
    span && {
      key: `${span.from}-${span.to}`,
      // A session that goes on keeps its start.
      kind: `${span.from}`,
      what: t('data.annotations', 'Grafana’s annotations'),
      answer: async ({ signal, report }) => {
        const annotations = await readAnnotations({ ...span, signal });
        report(
          annotations.length
            ? { status: 'done', data: annotations }
            : { status: 'empty', data: annotations, reason: t('data.noAnnotations', 'No annotations of this time.') }
        );
      },
    }
  );
}
