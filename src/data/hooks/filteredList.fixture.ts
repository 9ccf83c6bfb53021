import { renderHook, waitFor } from '@testing-library/react';
import { parseFilter, type SessionFilter } from '../../model/filter/sessionFilter';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import type { TimeSpan } from '../../model/timeSpan';
import { installFakeDataSources } from '../run/testing/fakeDataSources';
import { fakeLoki, type FakeRecord } from '../run/testing/fakeLoki';
import { useSessionList } from './useSessionList';

export const NOON = Date.parse('2026-11-24T12:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** A range that ended long before noon. */
export const PAST: TimeSpan = { from: NOON - 6 * HOUR, to: NOON - 5 * HOUR };

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };

/** What may change of an open list; by default it stays as it was opened. */
export interface ListProps {
  filter: SessionFilter;
  range?: TimeSpan;
  refresh?: number;
}

/** The hook over these records, with a filter's text. */
export function openList(records: FakeRecord[], text: string, range: TimeSpan = { from: NOON - HOUR, to: NOON }) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeLoki(records) });
  const hook = renderHook(
    (props: ListProps) => useSessionList(SCOPE, props.range ?? range, props.refresh ?? 0, props.filter),
    { initialProps: { filter: parseFilter(text).filter } as ListProps }
  );
  return { log, ...hook };
}

/** What it shows once it has an answer. */
export async function settled(hook: ReturnType<typeof openList>): Promise<SessionList> {
  await waitFor(() => expect(['done', 'empty', 'partial']).toContain(hook.result.current.status));
  const { data } = hook.result.current;
  if (!data) {
    throw new Error('a settled list has data');
  }
  return data;
}

/** The ids of sessions, sorted. */
export function idsOf(sessions: readonly Session[] = []): string[] {
  return sessions.map(({ id }) => id).sort();
}
