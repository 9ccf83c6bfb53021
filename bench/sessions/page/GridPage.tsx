import React, { useEffect, useMemo, useState } from 'react';
import { filterTest } from '../../../src/model/filter/matchesFilter';
import { parseFilter } from '../../../src/model/filter/parseFilter';
import { sessionColumns } from '../../../src/views/sessions/sessionColumns';
import { DataGrid, type GridSort } from '../../../src/views/grid';
import { manySessions, UNTIL_MS } from './manySessions';
import { createProbe } from './probe';

const SESSIONS = 50_000;

/** The page's own grid, columns and filter over many sessions, and one field to type a filter into. */
export function GridPage() {
  useEffect(() => void Object.assign(window, { probe: createProbe() }), []);
  const [text, setText] = useState('');
  const [sort, setSort] = useState<GridSort>({ column: 'start', direction: 'desc' });
  const [sessions] = useState(() => manySessions(SESSIONS));
  const columns = useMemo(
    () =>
      sessionColumns({
        timeZone: 'utc',
        date: true,
        nowMs: UNTIL_MS,
        href: ({ id }) => `#${id}`,
        onOpen: () => undefined,
      }),
    []
  );
  const rows = useMemo(() => {
    const { filter } = parseFilter(text);
    return filter.length === 0 ? sessions : sessions.filter(filterTest(filter, UNTIL_MS));
  }, [sessions, text]);
  return (
    <div>
      <input aria-label="Filter" value={text} onChange={(event) => setText(event.target.value)} />
      <output data-filter={text}>{rows.length}</output>
      <DataGrid
        label="Sessions"
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        rowTestId={({ id }) => `session-row-${id}`}
        sort={sort}
        onSortChange={setSort}
      />
    </div>
  );
}
