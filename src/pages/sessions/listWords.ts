import type { TimeZone } from '@grafana/data';
import type { SessionList } from '../../model/sessionList';
import { formatCount, formatQuantity, formatTime } from '../../views/format';
import type { ListUrl } from './listUrl';

export interface ListWordsOptions {
  list: SessionList;
  /** The last try to read older ones failed. */
  failed: boolean;
  sort: ListUrl['sort'];
  timeZone: TimeZone;
  /** Times with their date. */
  date: boolean;
}

/** What a list of sessions holds, in words: how many, of what, since when, and over what it is sorted. */
export function listWords({ list, failed, sort, timeZone, date }: ListWordsOptions): string {
  const { sessions, read, sinceMs, complete } = list;
  const count =
    sessions.length === read
      ? formatQuantity(read, 'session')
      : `${formatCount(sessions.length)} of ${formatQuantity(read, 'session')} ${complete ? 'match' : 'loaded match'}`;
  if (complete) {
    return `${count} · all of this time range`;
  }
  const rest = failed ? 'older ones could not be read' : 'older ones not loaded';
  const since = `${count} since ${formatTime(sinceMs, timeZone, { date })} · ${rest}`;
  return isByTime(sort) ? since : `${since} · sorted over the ${formatCount(sessions.length)} loaded`;
}

/** Newest first, as sessions are read: what is not loaded belongs at the end. */
export function isByTime({ column, direction }: ListUrl['sort']): boolean {
  return (column === 'start' || column === 'end') && direction === 'desc';
}
