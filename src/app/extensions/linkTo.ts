import type { RawTimeRange } from '@grafana/data';
import { formatFilter } from '../../model/filter/formatFilter';
import { SESSIONS_PATH, TRACES_PATH } from '../../model/paths';
import { t } from '../../words';
import { MANY_IDS, type FoundIds } from './foundIds';

/** When the data are from: as Grafana has it, or ms since the epoch. */
export interface LinkRange {
  from: RawTimeRange['from'] | number;
  to: RawTimeRange['to'] | number;
}

/** Where a link leads, and what it is called. */
export interface LinkTarget {
  title: string;
  path: string;
}

/**
 * One session's page; a list of several; of more than `MANY_IDS` the list of the range; where no session is named, a lookup
 * by the trace. Undefined where there is nowhere to go.
 */
export function linkTo({ sessions, traces, service }: FoundIds, range?: LinkRange): LinkTarget | undefined {
  const [session] = sessions;
  if (session === undefined) {
    // Of several traces nobody can tell which one is meant.
    const [trace, ...others] = traces;
    return trace !== undefined && others.length === 0
      ? { title: t('links.open', 'Open user session'), path: TRACES_PATH + path(trace) + search({}) }
      : undefined;
  }
  if (sessions.length === 1) {
    return { title: t('links.open', 'Open user session'), path: SESSIONS_PATH + path(session) + search({ service }) };
  }
  const few = sessions.length <= MANY_IDS;
  const filter = formatFilter([{ field: 'session', operator: '=', values: sessions, exclude: false }]);
  return {
    title: few
      ? t('links.openSeveral', 'Open {{count}} user sessions', { count: sessions.length })
      : t('links.openMany', 'Open user sessions'),
    path: SESSIONS_PATH + search({ service, ...(few && { filter }) }),
  };

  function search(values: Record<string, string | undefined>): string {
    const all = { ...values, from: rawOf(range?.from), to: rawOf(range?.to) };
    const known = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return known.length > 0 ? `?${new URLSearchParams(known)}` : '';
  }
}

function path(id: string): string {
  return `/${encodeURIComponent(id)}`;
}

function rawOf(value: LinkRange['from'] | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : String(Math.round(value.valueOf()));
}
