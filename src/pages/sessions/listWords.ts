import type { TimeZone } from '@grafana/data';
import type { SessionList } from '../../model/sessionList';
import { formatCount, formatQuantity, formatTime } from '../../views/format';
import { t } from '../../words';
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
  const { sessions, read, sinceMs, complete, lines } = list;
  const all = sessions.length === read;
  const values = { sessions: formatQuantity(read, 'session'), shown: formatCount(sessions.length) };
  const parts: string[] = [];
  if (complete) {
    parts.push(
      all ? values.sessions : t('sessions.match', '{{shown}} of {{sessions}} match', values),
      t('sessions.allOfRange', 'all of this time range')
    );
  } else {
    const since = { ...values, time: formatTime(sinceMs, timeZone, { date }) };
    parts.push(
      all
        ? t('sessions.since', '{{sessions}} since {{time}}', since)
        : t('sessions.matchSince', '{{shown}} of {{sessions}} loaded match since {{time}}', since),
      failed
        ? t('sessions.olderFailed', 'older ones could not be read')
        : t('sessions.olderNotLoaded', 'older ones not loaded')
    );
    if (!isByTime(sort)) {
      parts.push(t('sessions.sortedOver', 'sorted over the {{shown}} loaded', values));
    }
  }
  if (lines !== undefined && !complete) {
    parts.push(
      t(
        'sessions.ofLines',
        { one: 'read from the newest {{n}} line', other: 'read from the newest {{n}} lines' },
        { count: lines, n: formatCount(lines) }
      )
    );
  }
  return parts.join(' · ');
}

/** Newest first, as sessions are read: what is not loaded belongs at the end. */
export function isByTime({ column, direction }: ListUrl['sort']): boolean {
  return (column === 'start' || column === 'end') && direction === 'desc';
}
