import { done, open, place } from './openSession.fixture';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useTrace } from '../../data/hooks/useTrace';
import type { Span } from '../../model/span';
import { failed, trace, TRACE } from './session.fixture';

beforeEach(() => jest.mocked(useTrace).mockClear());

describe('the back end below a request', () => {
  const expand = () => userEvent.click(screen.getByTestId('resource-expand-span3'));
  const back = () => screen.getByTestId('backend-span3');
  const notes = () =>
    within(back())
      .queryAllByTestId('backend-note')
      .map(({ textContent }) => textContent?.trim());
  const late = (ms: number): Span[] =>
    trace.map((span) => (span.spanId.startsWith('back') ? { ...span, startMs: span.startMs + ms } : span));

  it('is read and shown in place, and leads to Explore', async () => {
    open('&tab=resources');
    expect(useTrace).not.toHaveBeenCalled();
    expect(screen.queryByTestId('resource-expand-span1')).not.toBeInTheDocument();
    await expand();
    expect(within(back()).getByRole('list', { name: 'Back-end spans of cart' })).toBeInTheDocument();
    expect(
      within(back())
        .getAllByTestId(/^backend-row-/)
        .map((line) => line.textContent)
    ).toEqual([
      expect.stringMatching(/^error shop-api · POST \/api\/cart\d+ ms$/),
      expect.stringMatching(/^shop-api · INSERT cart20 ms$/),
    ]);
    expect(notes()).toEqual([]);
    expect(within(back()).getByRole('link', { name: /trace in explore/i })).toHaveAttribute(
      'href',
      expect.stringContaining(TRACE)
    );
    expect(place()).not.toContain('row=');
    await expand();
    expect(screen.queryByTestId('backend-span3')).not.toBeInTheDocument();
  });

  it('opens by keyboard', async () => {
    open('&tab=resources');
    screen.getByTestId('resource-row-span3').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(back()).toBeInTheDocument();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.queryByTestId('backend-span3')).not.toBeInTheDocument();
  });

  it.each([
    [3200, 'The back end’s clock is 3.2 s ahead of the browser’s: its spans are shown shifted into the request.'],
    [-60_000, 'The back end’s clock is 1m behind the browser’s: its spans are shown shifted into the request.'],
  ])('says that clocks differ by %d ms', async (ms, words) => {
    jest.mocked(useTrace).mockReturnValue(done(late(ms)));
    open('&tab=resources');
    await expand();
    expect(notes()).toEqual([words]);
  });

  it('shows the first of very many spans, and says so', async () => {
    const many = Array.from({ length: 600 }, (_, n) => ({ ...trace[3]!, spanId: `many${n}` }));
    jest.mocked(useTrace).mockReturnValue(done([...trace, ...many]));
    open('&tab=resources');
    await expand();
    expect(within(back()).getAllByTestId(/^backend-row-/)).toHaveLength(100);
    expect(notes()).toEqual(['The first 100 of 602 spans. The trace in Explore has all of them.']);
  });

  it('says that there are none', async () => {
    jest.mocked(useTrace).mockReturnValue(done(trace.filter(({ spanId }) => !spanId.startsWith('back'))));
    open('&tab=resources');
    await expand();
    expect(notes()).toEqual(['No back-end spans of this request: its trace has 2 other spans, none of them below it.']);
  });

  it('says that it is being read, is gone, or could not be read, with a way to try again', async () => {
    jest.mocked(useTrace).mockReturnValue({ status: 'loading' });
    open('&tab=resources');
    await expand();
    expect(back()).toHaveTextContent('Reading the trace from Tempo…');
    await expand();
    jest.mocked(useTrace).mockReturnValue({ status: 'empty', data: [], reason: 'Tempo does not have this trace' });
    await expand();
    expect(back()).toHaveTextContent('Tempo does not have this trace');
    expect(notes()).toEqual([]);
    await expand();
    const retry = jest.fn();
    jest.mocked(useTrace).mockReturnValue({ ...failed<Span[]>('the trace', 'connection refused'), retry } as never);
    await expand();
    expect(back()).toHaveTextContent('Could not read the trace: connection refused');
    await userEvent.click(within(back()).getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('is not read again where it is known', async () => {
    open('&tab=resources');
    await expand();
    await expand();
    jest.mocked(useTrace).mockClear();
    await expand();
    expect(jest.mocked(useTrace).mock.calls.map(([sources]) => sources)).toEqual([undefined]);
    expect(within(back()).getAllByTestId(/^backend-row-/)).toHaveLength(2);
  });
});
