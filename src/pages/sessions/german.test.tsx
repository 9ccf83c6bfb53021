import { render, screen } from '@testing-library/react';
import React from 'react';
import { formatFilter, parseFilter } from '../../model/filter/sessionFilter';
import { FilterChips } from '../../views/filter/FilterChips';
import { sessionColumns } from '../../views/sessions/sessionColumns';
import { inGerman } from '../../words/inGerman.fixture';
import { HealthButton } from './health/HealthButton';
import { legendSeries } from './legendSeries';
import { listWords } from './listWords';
import { SAMPLE_START, sampleSession } from './sampleSession.fixture';

// Icons are files that jsdom cannot read.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const LIST = {
  sessions: [sampleSession('1'), sampleSession('2')],
  read: 240,
  sinceMs: SAMPLE_START,
  complete: false,
  loadingMore: false,
};
const FILTER = '-country:DE,FR -has:errors errors:<=2';

describe('the list of sessions in German', () => {
  it('says what it holds, and how good the data are', () =>
    inGerman(() => {
      const sort = { column: 'errors', direction: 'desc' } as const;
      expect(listWords({ list: LIST, failed: false, sort, timeZone: 'utc', date: false })).toBe(
        '2 von 240 Sitzungen passen, geladen seit 13:30:00 · ältere nicht geladen · sortiert über die 2 geladenen'
      );
      render(<HealthButton list={LIST} nowMs={SAMPLE_START} />);
      expect(screen.getByTestId('health-button')).toHaveAccessibleName(/^Datenqualität: \d Probleme?$/);
      const titles = sessionColumns({ timeZone: 'utc', date: false, nowMs: 0 }).map(({ title }) => title);
      expect(titles).toEqual(expect.arrayContaining(['Beginn', 'Dauer', 'Benutzer', 'Blockierzeit', 'Fehler']));
    }));

  it('reads and writes the same filter, and says it in German', () =>
    inGerman(() => {
      const { filter, problems } = parseFilter(`${FILTER} errors:viele`);
      expect(formatFilter(filter)).toBe(FILTER);
      expect(problems).toEqual(['errors erwartet eine Zahl, nicht „viele“.']);
      render(<FilterChips filter={filter} onChange={() => {}} onClear={() => {}} />);
      expect(screen.getAllByRole('button', { name: /^Filter .* entfernen$/ }).map((one) => one.ariaLabel)).toEqual([
        'Filter Land: nicht Deutschland und nicht Frankreich entfernen',
        'Filter Ohne Fehler entfernen',
        'Filter Fehler: ≤ 2 entfernen',
      ]);
    }));

  it('translates what a series of the graph is called, not what it is', () =>
    inGerman(() => {
      const series = [{ name: 'with errors', times: [0], values: [1] }];
      expect(legendSeries(series, { split: 'errors', filter: [] })).toMatchObject([
        { name: 'with errors', title: 'mit Fehlern', hint: 'Nur Sitzungen mit Fehlern' },
      ]);
    }));
});
