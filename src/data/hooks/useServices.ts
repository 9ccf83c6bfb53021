import type { Outcome } from '../../model/outcome';
import type { Services } from '../../model/services';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { readServices } from '../run/readServices';
import { rangeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * The web applications that have sessions in the range, or, where it has none, in the last 7 days. Where Loki does not
 * index `rum_stream` these are all services that log, and `indexed` is false.
 */
export function useServices(sources: Sources | undefined, range: TimeSpan): Outcome<Services> {
  const uid = sources?.lokiUid;
  return useQuestion<Services>(
    uid === undefined
      ? undefined
      : {
          key: `${uid} ${rangeKey(range)}`,
          kind: uid,
          what: t('data.services', 'the services'),
          answer: async ({ signal, report }) => {
            const services = await readServices({ uid, range, nowMs: Date.now(), signal });
            report(
              services.names.length > 0
                ? { status: 'done', data: services }
                : { status: 'empty', data: services, reason: nothingLogs() }
            );
          },
        }
  );
}

function nothingLogs(): string {
  return t(
    'data.nothingLogs',
    'Nothing has written to this Loki in this time range, nor any session in the last 7 days. Add the browser SDK to a web application, and point it at a collector that writes here.'
  );
}
