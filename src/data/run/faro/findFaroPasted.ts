import type { Pasted } from '../../../model/filter/pasted';
import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroLinesIn, pageOf, type FaroLine } from '../../frames/faro/faroLine';
import { faroLinesWith, type FaroLinesOf } from '../../query/faro';
import { pastedSpans, sessionsWith, type PastedFound, type PastedQuery } from '../pastedQuery';
import { runLogs } from '../runLoki';

/** Lines that are looked through for one that means it: a word can stand anywhere in a line. */
const LINES = 200;

/**
 * Looks where a pasted text leads among Faro's lines: to the session of that id, to the sessions that have been on the page of that
 * address, or to those of that user.
 * @throws {QueryError}
 */
export async function findFaroPasted(
  query: PastedQuery,
  of: FaroLinesOf,
  pasted: Pasted
): Promise<PastedFound | undefined> {
  const place = pasted.kind === 'url' ? onPage(pasted.url) : byWord(pasted.kind === 'id' ? pasted.id : pasted.user);
  for (const range of pastedSpans(query)) {
    for (const line of await newestFirst(query, faroLinesWith(of, place.text), range)) {
      const found = place.of(line);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/** A text, and where a line leads in which it stands; undefined where it means something else there. */
interface Place {
  text: string;
  of: (line: FaroLine) => PastedFound | undefined;
}

function onPage(url: URL): Place {
  const page = pageOf(url.href);
  return {
    text: url.origin + url.pathname,
    of: (line) => (page !== undefined && line.page === page ? sessionsWith('page', page, line.receivedMs) : undefined),
  };
}

/** Faro's ids of sessions look like anybody's names: either may be either. */
function byWord(text: string): Place {
  return {
    text,
    of: ({ sessionId, client, user, timeMs, receivedMs }) => {
      if (sessionId === text) {
        const span = { from: timeMs, to: timeMs };
        return { kind: 'session', sessionId, service: client.serviceName ?? '', span, by: 'session' };
      }
      return [user.id, user.name, user.email].includes(text) ? sessionsWith('user', text, receivedMs) : undefined;
    },
  };
}

async function newestFirst({ scope, signal }: PastedQuery, expr: string, range: TimeSpan): Promise<FaroLine[]> {
  const records = await runLogs({
    uid: scope.sources.lokiUid,
    what: t('data.pasted', 'what was pasted'),
    expr,
    range,
    direction: 'backward',
    maxLines: LINES,
    signal,
  });
  return faroLinesIn(records).reverse();
}
