import { address, answers, BASE, cell, LIST, NOW, open, SESSIONS, SOURCES, user } from './openSessions.fixture';
import { fireEvent, screen, within } from '@testing-library/react';
import { useCountryTotals } from '../../data/hooks/useCountryTotals';
import { useSessionList } from '../../data/hooks/useSessionList';
import { useSessionFacets } from '../../data/hooks/useSessionFacets';
import { useSessionTotals } from '../../data/hooks/useSessionTotals';
import { useSessionsOverTime } from '../../data/hooks/useSessionsOverTime';

describe('SessionsPage', () => {
  it('lists the sessions, newest first, with their numbers', () => {
    open();
    const rows = screen.getAllByTestId(/^session-row-/);
    expect(rows.map((row) => row.dataset.testid)).toEqual(['session-row-bbbb', 'session-row-aaaa']);
    const text = (column: string) => cell('aaaa', column)?.textContent;
    expect(text('duration')).toBe('1m 58s');
    expect(text('user')).toBe('u-1001 · Ana');
    expect(text('browser')).toBe('Chrome 141');
    expect(text('country')).toBe('DE Germany');
    expect(text('pages')).toBe('4');
    expect(text('blocking_time')).toBe('130 ms');
    expect(text('long_tasks')).toBe('1');
    expect(text('errors')).toBe('0');
    expect(screen.getByTestId('list-footer')).toHaveTextContent('2 sessions · all of this time range');
  });

  it('says what is not known, never 0, and marks a guess', () => {
    open();
    expect(cell('bbbb', 'user')).toHaveTextContent('anonymous');
    expect(cell('bbbb', 'blocking_time')).toHaveTextContent('–');
    expect(cell('bbbb', 'long_tasks')).toHaveAttribute('title', 'This browser does not report long tasks');
    expect(cell('bbbb', 'country')).toHaveTextContent('JP*');
    expect(cell('bbbb', 'country')).toHaveAttribute('title', 'Japan, guessed from the time zone Asia/Tokyo');
    expect(cell('bbbb', 'end')).toHaveTextContent('live');
    expect(cell('aaaa', 'end')).not.toHaveTextContent('live');
  });

  it('colours only what needs a person', () => {
    open();
    expect(document.querySelectorAll('[data-level="error"], [data-level="warning"]')).toHaveLength(1);
    expect(cell('bbbb', 'errors')?.querySelector('[data-level="error"]')).toHaveTextContent('2');
  });

  it('opens a session at its own time span, by link, click or keyboard', async () => {
    open();
    const href = `${BASE}/aaaa?service=shop-web&from=${SESSIONS[0]?.startMs}&to=${SESSIONS[0]?.endMs}&listFrom=now-1h&listTo=now`;
    expect(within(screen.getByTestId('session-row-aaaa')).getByRole('link')).toHaveAttribute('href', href);
    fireEvent.click(cell('aaaa', 'browser') as HTMLElement);
    expect(screen.getByText('one session')).toBeInTheDocument();
    expect(address().pathname + address().search).toBe(href);
  });

  it('asks about the service and the range of the URL', () => {
    open('?service=shop-web&from=now-3h&to=now');
    expect(useSessionList).toHaveBeenLastCalledWith(
      { sources: SOURCES, service: 'shop-web', indexed: true },
      { from: NOW - 3 * 3_600_000, to: NOW },
      0,
      []
    );
    const of = {
      scope: expect.objectContaining({ service: 'shop-web' }) as unknown,
      range: { from: NOW - 3 * 3_600_000, to: NOW },
      filter: [],
    };
    expect(useSessionsOverTime).toHaveBeenLastCalledWith(expect.objectContaining(of), 'none');
    expect(useSessionTotals).toHaveBeenLastCalledWith(expect.objectContaining(of));
    expect(useSessionFacets).toHaveBeenLastCalledWith(expect.objectContaining(of));
  });

  it('asks for the graph or the map, whichever is in sight', () => {
    const asked = (hook: unknown) => (jest.mocked(hook as jest.Mock).mock.lastCall as [{ scope?: object }])[0].scope;
    const { unmount } = open();
    expect([asked(useSessionsOverTime), asked(useCountryTotals)]).toEqual([expect.anything(), undefined]);
    unmount();
    open('?service=shop-web&view=map');
    expect([asked(useSessionsOverTime), asked(useCountryTotals)]).toEqual([undefined, expect.anything()]);
    expect(within(screen.getByTestId('sessions-map')).getByTestId('map-row-DE')).toHaveTextContent('Germany');
  });

  it('keeps the sort in the URL', async () => {
    open();
    await user().click(screen.getByRole('button', { name: 'Errors' }));
    expect(address().searchParams.get('sort')).toBe('-errors');
    expect(screen.getAllByTestId(/^session-row-/)[0]).toHaveAttribute('data-row-id', 'bbbb');
  });

  it('tells how far the list reaches and loads more', async () => {
    const more = jest.fn();
    answers.list = {
      status: 'partial',
      data: { ...LIST, complete: false },
      missing: 'Older sessions are not loaded.',
      more,
    };
    open('?service=shop-web&timezone=utc');
    expect(screen.getByTestId('list-footer')).toHaveTextContent('2 sessions since 13:10:00 · older ones not loaded');
    await user().click(screen.getByRole('button', { name: 'Load more' }));
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('describes the graph in words', () => {
    open('?service=shop-web&timezone=utc');
    expect(within(screen.getByTestId('sessions-graph')).getByRole('img')).toHaveAccessibleName(
      'Sessions over time: 4 sessions started from 13:10:00 to 14:10:00, most at 13:40:00 (3)'
    );
  });

  it('shows the list though the graph failed, and the other way round', () => {
    const failure = { what: 'sessions over time', message: 'maximum of series (500) reached' };
    answers.series = { status: 'failed', failure, retry: jest.fn() };
    const { unmount } = open();
    expect(within(screen.getByTestId('sessions-graph')).getByRole('alert')).toHaveTextContent('maximum of series');
    expect(screen.getByTestId('session-row-aaaa')).toBeInTheDocument();
    unmount();
    const series = [{ name: 'sessions', times: [NOW], values: [7] }];
    answers.series = { status: 'done', data: { data: series, ofLoaded: false, atLeast: false } };
    answers.list = {
      status: 'failed',
      failure: { what: 'sessions', message: 'context deadline exceeded' },
      retry: jest.fn(),
    };
    open();
    expect(within(screen.getByTestId('sessions-grid')).getByRole('alert')).toHaveTextContent(
      'context deadline exceeded'
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(/7 sessions/);
  });
});
