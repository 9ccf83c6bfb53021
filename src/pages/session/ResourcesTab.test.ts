import { done, idsOf, open, place, tab } from './openSession.fixture';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import type { Resource } from '../../model/resource';
import { CHECKOUT, HOME, resource, resources, START, story } from './session.fixture';

const rows = () => idsOf(/^resource-row-[^-]+$/).map((id) => id?.replace('resource-row-', ''));
const given = (more: Resource[]) => jest.mocked(useSessionResources).mockReturnValue(done(more));
const bar = (id: string) => within(screen.getByTestId(`resource-row-${id}`)).getByTestId('waterfall-bar');

describe('filters and sort', () => {
  beforeEach(() =>
    given([
      ...resources,
      resource('film', 60, HOME, { type: 'media', durationMs: 60_000, transferSize: 5_000_000, cache: 'hit' }),
      resource('slow', 70, HOME, { type: 'fetch', durationMs: 1001, initiator: 'fetch', cache: 'miss' }),
    ])
  );

  it('has a type of its own for media', async () => {
    open('&tab=resources');
    await userEvent.click(screen.getByRole('button', { name: /^Media/ }));
    expect(rows()).toEqual(['film']);
    expect(screen.queryByRole('button', { name: /^Other/ })).not.toBeInTheDocument();
  });

  it('shows what failed, what was slow, and what was both, as the URL says', async () => {
    open('&tab=resources&only=slow');
    expect(rows()).toEqual(['slow']);
    await userEvent.click(screen.getByRole('switch', { name: 'Failed only' }));
    expect(rows()).toEqual([]);
    expect(screen.getByText('No resource matches the filters.')).toBeInTheDocument();
    expect(place()).toContain('only=slow%2Cfailed');
    await userEvent.click(screen.getByRole('switch', { name: 'Slow only' }));
    expect(rows()).toEqual(['span3']);
  });

  it('can be filtered and sorted by every column, all cleared at once', async () => {
    open('&tab=resources');
    const heads = screen.getAllByRole('columnheader');
    for (const head of heads) {
      const name = head.getAttribute('aria-label') ?? '';
      expect(within(head).getByLabelText(`Filter ${name}`)).toBeInTheDocument();
      expect(within(head).getByRole('button', { name })).toBeInTheDocument();
    }
    expect(heads).toHaveLength(11);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter Latency' }), '>1s');
    await waitFor(() => expect(rows()).toEqual(['film', 'slow']));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Filter Cache' }), 'network');
    expect(rows()).toEqual(['slow']);
    expect(new URLSearchParams(place().split('?')[1]).get('where')).toBe('latency:>1s,cache:network');
    const clear = screen.getByTestId('clear-column-filters');
    expect(clear).toHaveTextContent('Clear 2 column filters: Latency >1s, Cache network');
    await userEvent.click(clear);
    expect(rows()).toHaveLength(5);
    expect(clear).not.toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Filter Latency' })).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'Size' }));
    expect(rows()[0]).toBe('film');
    expect(place()).toContain('sort=-size');
  });

  it.each([
    ['name:SPAN1', ['span1']],
    ['type:media', ['film']],
    ['method:POST', ['span3']],
    ['status:>=500', ['span3']],
    ['size:>1MB', ['film']],
    ['decoded:-', ['span1', 'span2', 'film', 'slow', 'span3']],
    ['initiator:fetch', ['slow']],
    ['page:/checkout', ['span3']],
    ['waterfall:>60', ['span3']],
  ])('filters by %s', (where, ids) => {
    open(`&tab=resources&where=${encodeURIComponent(where)}`);
    expect(rows()).toEqual(ids);
  });

  it('adds up what is shown', async () => {
    open('&tab=resources');
    const totals = screen.getByTestId('resource-totals');
    expect(totals).toHaveTextContent(
      /^5 resources · 5 MB transferred \(and 1 not reported\) · .* decoded \(and 1 not reported\) · 1 failed · 1 slow/
    );
    await userEvent.click(screen.getByRole('button', { name: /^Media/ }));
    expect(totals).toHaveTextContent(/^1 resource · 5 MB transferred · .* · 0 failed · 0 slow \(over 1 s\)$/);
  });
});

describe('the timing of a bar', () => {
  it('shows phases, sizes and protocol in numbers; Escape leads back to the bar', async () => {
    open('&tab=resources');
    await userEvent.click(bar('span3'));
    const popup = screen.getByRole('dialog', { name: 'cart' });
    expect(popup).toHaveFocus();
    expect(within(popup).getByTestId('phase-request')).toHaveTextContent('Request (time to first byte)50 ms');
    expect(within(popup).getByTestId('phase-response')).toHaveTextContent('25 ms');
    expect(popup).toHaveTextContent(/Transferred1.2 kB.*Encoded.*Decoded.*Protocol.*Cache/);
    expect(place()).not.toContain('row=');
    await userEvent.keyboard('{Escape}');
    expect(popup).not.toBeInTheDocument();
    expect(bar('span3')).toHaveFocus();
  });

  it('says what the browser hides rather than zero', async () => {
    open('&tab=resources');
    await userEvent.click(bar('span2'));
    const popup = screen.getByTestId('resource-popup');
    expect(within(popup).getByTestId('phases-hidden')).toHaveTextContent(
      'Phases: not reported by the browser (cross-origin)'
    );
    expect(popup).toHaveTextContent('Transferrednot reported by the browser (cross-origin)');
    expect(popup).not.toHaveTextContent(/\b0 (ms|B)/);
  });

  it('closes for another bar, for the same one and for a click elsewhere, and leads to the details', async () => {
    open('&tab=resources');
    await userEvent.click(bar('span2'));
    await userEvent.click(bar('span3'));
    expect(screen.getAllByRole('dialog').map((dialog) => dialog.textContent)).toEqual([expect.stringMatching(/^cart/)]);
    await userEvent.click(bar('span3'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await userEvent.click(bar('span3'));
    await userEvent.click(document.body);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await userEvent.click(bar('span3'));
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByTestId('resource-details')).toHaveTextContent('cart');
  });

  it('can be opened by keyboard from its row', async () => {
    open('&tab=resources');
    screen.getByTestId('resource-row-span3').focus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Back end of cart' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('dialog', { name: 'cart' })).toBeInTheDocument();
    await userEvent.tab({ shift: true });
    expect(bar('span3')).toHaveFocus();
  });
});

describe('the details', () => {
  it('lead to the action that caused a request and to the error that it caused', async () => {
    jest.mocked(useSessionStory).mockReturnValue(
      done({
        ...story,
        errors: story.errors.map((one) => (one.id === 'err1' ? { ...one, resourceId: 'r-span3' } : one)),
      })
    );
    open(`&tab=resources&row=span3&view=${CHECKOUT}`);
    const details = screen.getByTestId('resource-details');
    await userEvent.click(within(details).getByRole('button', { name: /^Error: x is not/ }));
    expect(tab('ERRORS')).toHaveAttribute('aria-selected', 'true');
    expect(place()).toContain('row=err1');
    await userEvent.click(tab('RESOURCES'));
    await userEvent.click(screen.getByTestId('resource-row-span3'));
    await userEvent.click(screen.getByRole('button', { name: 'Action: click Pay now' }));
    expect(screen.getByTestId('event-details')).toHaveTextContent('Pay now');
  });
});

it('draws few of 5,000 resources, and what is expanded among them', async () => {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(33);
  given([
    ...resources.slice(2).map((one) => ({ ...one, startMs: START })),
    ...Array.from({ length: 5000 }, (_, n) => resource(`many${n}`, 100 + n, HOME)),
  ]);
  open('&tab=resources');
  expect(rows().length).toBeGreaterThan(10);
  expect(rows().length).toBeLessThan(100);
  await userEvent.click(screen.getByTestId('resource-expand-span3'));
  expect(screen.getAllByTestId(/^backend-row-/)).toHaveLength(2);
  expect(screen.getByTestId('resource-totals')).toHaveTextContent('5,001 resources');
  jest.restoreAllMocks();
});
