import type { Outcome } from '../../model/outcome';
import type { Services } from '../../model/services';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { readFaroServices } from '../run/faro/readFaroValues';
import { readServices } from '../run/readServices';
import { rangeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * The web applications that have sessions in the range, or, where it has none, in the last 7 days. Where Loki does not
 * index `rum_stream` these are all services that log, and `indexed` is false.
 */
export function useServices(sources: Sources | undefined, range: TimeSpan): Outcome<Services> {
  const uid = sources?.lokiUid;
  const selector = sources?.faroSelector;
  return useQuestion<Services>(
    uid === undefined
      ? undefined
      : {
          key: `${uid} ${selector} ${rangeKey(range)}`,
          kind: `${uid} ${selector}`,
          what: t('data.services', 'the services'),
          answer: async ({ signal, report }) => {
            const asked = { uid, range, nowMs: Date.now(), signal };
            const services = await (selector === undefined
              ? readServices(asked)
              : readFaroServices({ ...asked, of: { selector } }));
            report(
              services.names.length > 0
                ? { status: 'done', data: services }
                : {
                    status: 'empty',
                    data: services,
                    reason: selector === undefined ? nothingLogs() : noLines(selector),
                  }
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

function noLines(selector: string): string {
  return t(
    'data.noFaroLines',
    'No line of a session came to {{selector}} in this time range, nor in the last 7 days. Does the app’s configuration name the streams that Alloy’s faro.receiver writes to (extra_log_labels)?',
    { selector }
  );
}
