import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import type { Outcome } from '../../../model/outcome';
import type { SessionList } from '../../../model/sessionList';
import { SAMPLE_START, sampleSession } from '../sampleSession.fixture';
import { useLoadAll } from '../useLoadAll';
import { ExportMenu } from './ExportMenu';
import { saveFile, type SavedFile } from './saveFile';
import { useExport } from './useExport';

jest.mock('./saveFile');
const saved = jest.mocked(saveFile);

const PAGE = 700;
const PAGES = 3;
const NEVER = () => undefined;

const listOf = (pages: number, loadingMore = false): SessionList => ({
  sessions: Array.from({ length: pages * PAGE }, (_, n) => sampleSession(`s${n}`, { user: { id: '=cmd()' } })),
  read: pages * PAGE,
  sinceMs: SAMPLE_START,
  complete: pages === PAGES,
  loadingMore,
});

/** A list that comes in pages; `answer` gives the next one, or a failure. */
let answer: (outcome?: Outcome<SessionList>) => void = NEVER;

function Page({ pages }: { pages: number }) {
  const [loaded, setLoaded] = useState(pages);
  const more = () => {
    setOutcome({ status: 'partial', data: listOf(loaded, true), missing: '' });
    answer = (next) =>
      act(() => {
        setLoaded(loaded + 1);
        setOutcome(next ?? outcomeOf(loaded + 1));
      });
  };
  const outcomeOf = (count: number): Outcome<SessionList> =>
    count === PAGES
      ? { status: 'done', data: listOf(count) }
      : { status: 'partial', data: listOf(count), missing: '', more: () => latest.more() };
  const latest = { more };
  const [outcome, setOutcome] = useState(() => outcomeOf(pages));
  // Each page has a way on of its own.
  const current: Outcome<SessionList> =
    outcome.status === 'partial' && outcome.more ? { ...outcome, more: latest.more } : outcome;
  const loadAll = useLoadAll(current);
  const sessionExport = useExport({ outcome: current, loadAll, service: 'shop web/1' });
  return outcome.data ? <ExportMenu list={outcome.data} covered={0.4} sessionExport={sessionExport} /> : null;
}

async function open(pages: number) {
  render(<Page pages={pages} />);
  await userEvent.click(screen.getByTestId('export-menu'));
}

const file = (): SavedFile => saved.mock.calls[0]?.[0] as SavedFile;
const text = () => file().parts.join('');
const form = () => screen.getByRole('group', { name: 'Export' });

beforeEach(() => {
  saved.mockReset();
  answer = NEVER;
});

describe('the export', () => {
  it('writes what is loaded as CSV, named by service and time', async () => {
    await open(1);
    await userEvent.click(screen.getByTestId('export-csv'));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(file().name).toMatch(/^sessions-shop_web_1-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.csv$/);
    expect(file().type).toBe('text/csv;charset=utf-8');
    expect(text().split('\r\n')).toHaveLength(PAGE + 2);
    expect(text()).toContain(",'=cmd(),");
    expect(text()).not.toContain(',=cmd()');
    expect(form()).toHaveTextContent('Exported 700 sessions.');
  });

  it('writes JSON, as many as wanted', async () => {
    await open(PAGES);
    expect(form()).toHaveTextContent('2,100 sessions, newest first');
    await userEvent.type(screen.getByTestId('export-most'), '12');
    await userEvent.click(screen.getByTestId('export-json'));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect((JSON.parse(text()) as Array<{ session: string }>).map(({ session }) => session)).toEqual(
      Array.from({ length: 12 }, (_, n) => `s${n}`)
    );
  });

  it('loads the rest first where all is wanted, and shows how far it is', async () => {
    await open(1);
    await userEvent.click(screen.getByRole('radio', { name: /All of this time range/ }));
    await userEvent.click(screen.getByTestId('export-json'));
    expect(within(form()).getByRole('progressbar', { name: 'Loading sessions to export' })).toHaveAttribute(
      'aria-valuenow',
      '40'
    );
    expect(screen.getByTestId('export-csv')).toBeDisabled();
    answer();
    expect(saved).not.toHaveBeenCalled();
    answer();
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(JSON.parse(text())).toHaveLength(PAGES * PAGE);
  });

  it('loads no more than is wanted', async () => {
    await open(1);
    await userEvent.click(screen.getByRole('radio', { name: /All of this time range/ }));
    await userEvent.type(screen.getByTestId('export-most'), '1000');
    await userEvent.click(screen.getByTestId('export-json'));
    answer();
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(JSON.parse(text())).toHaveLength(1000);
  });

  it('saves nothing once it was cancelled, and can begin anew', async () => {
    await open(1);
    await userEvent.click(screen.getByRole('radio', { name: /All of this time range/ }));
    await userEvent.click(screen.getByTestId('export-json'));
    await userEvent.click(screen.getByTestId('export-cancel'));
    expect(form()).toHaveTextContent('Cancelled; nothing was exported.');
    answer();
    expect(saved).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('radio', { name: /What is loaded \(1,400\)/ }));
    await userEvent.click(screen.getByTestId('export-json'));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(JSON.parse(text())).toHaveLength(2 * PAGE);
  });

  it("gives the server's words where older ones cannot be read, and saves no part as if it were all", async () => {
    await open(1);
    await userEvent.click(screen.getByRole('radio', { name: /All of this time range/ }));
    await userEvent.click(screen.getByTestId('export-csv'));
    const failure = { what: 'sessions', message: 'context deadline exceeded' };
    answer({ status: 'failed', failure, retry: NEVER, data: listOf(1) });
    expect(form()).toHaveTextContent('Nothing was exported: context deadline exceeded');
    expect(saved).not.toHaveBeenCalled();
  });
});
