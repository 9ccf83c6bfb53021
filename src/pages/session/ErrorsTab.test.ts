import { count, done, idsOf, open, place, tab } from './openSession.fixture';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useErrorImpact } from '../../data/hooks/useErrorImpact';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import type { ErrorEvent } from '../../model/story';
import { CHECKOUT, error, HOME, scope, session, story } from './session.fixture';

const rows = () => idsOf(/^error-row-/).map((id) => id?.replace('error-row-', ''));
const cell = (id: string, column: string) =>
  screen.getByTestId(`error-row-${id}`).querySelector(`[data-column="${column}"]`)?.textContent;
const details = () => screen.getByTestId('error-details');

function withErrors(...errors: ErrorEvent[]) {
  jest.mocked(useSessionStory).mockReturnValue(done({ ...story, errors }));
}

const request = error('req', 90_000, CHECKOUT, {
  type: 'FetchError',
  message: 'request failed with status 503',
  source: 'network',
  handled: true,
  fingerprint: 'c0ffee02',
  requestUrl: 'https://shop.example.com/api/pay',
  requestMethod: 'POST',
  requestStatus: 503,
  url: 'https://shop.example.com/checkout',
  attributes: { rum_error_id: 'ev-9', service_version: '1.4.3', geo_country_iso_code: 'JP', user_name: 'Ana B' },
});

describe('the list of errors', () => {
  it('says of each what, who, where, with what and how often', () => {
    withErrors(...story.errors, request);
    open('&tab=errors');
    const heads = screen.getAllByRole('columnheader').map((head) => head.dataset.column);
    expect(Object.fromEntries(heads.map((column) => [column, cell('req', column ?? '')]))).toEqual({
      time: expect.stringContaining('+1:30.0'),
      type: 'FetchError',
      message: 'request failed with status 503',
      code: '503',
      source: 'network',
      handled: 'yes',
      count: '1',
      page: '/checkout',
      user: 'u-1001',
      userName: 'Ana B',
      browser: 'Chrome 141',
      os: 'Windows',
      device: 'desktop',
      country: expect.stringMatching(/Japan$/),
      application: 'shop-web',
      version: '1.4.3',
      url: 'https://shop.example.com/checkout',
      eventId: 'ev-9',
    });
    expect([cell('err1', 'code'), cell('err1', 'count'), cell('err1', 'eventId')]).toEqual(['–', '2', '–']);
  });

  it('shows the most telling columns only beside open details', () => {
    open('&tab=errors&row=err1');
    expect(screen.getAllByRole('columnheader').map((head) => head.dataset.column)).toEqual([
      'time',
      'type',
      'message',
      'code',
      'count',
      'page',
    ]);
  });

  it('is narrowed by handling, source and text, and sorted, all in the URL', async () => {
    withErrors(...story.errors, request);
    open('&tab=errors');
    const pills = screen.getByRole('group', { name: 'Kinds of errors' });
    expect(
      within(pills)
        .getAllByRole('button')
        .map(({ textContent }) => textContent)
    ).toEqual(['All', 'Unhandled2', 'Handled1', 'onerror2', 'network1']);
    await userEvent.click(within(pills).getByRole('button', { name: /^Handled/ }));
    expect(rows()).toEqual(['req']);
    expect(place()).toContain('kinds=handled');
    await userEvent.click(within(pills).getByRole('button', { name: 'All' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Search errors' }), 'FUNCTION');
    await waitFor(() => expect(rows()).toEqual(['err1']));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Search errors' }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    await userEvent.click(screen.getByRole('button', { name: /^Count\b/ }));
    expect(rows()).toEqual(['err1', 'err2', 'req']);
    await userEvent.click(screen.getByRole('button', { name: /^Error type/ }));
    expect(rows()).toEqual(['req', 'err1', 'err2']);
    expect(place()).toContain('sort=type');
  });

  it('finds an error by any of its facts', () => {
    withErrors(...story.errors, request);
    open('&tab=errors&q=ev-9');
    expect(rows()).toEqual(['req']);
  });

  it('says when the filter, or the chosen page, hides the selected error', async () => {
    open('&tab=errors&row=err2&q=is%20not&kinds=unhandled');
    expect(rows()).toEqual(['err1']);
    expect(details()).toHaveTextContent('late');
    expect(screen.getByTestId('error-hidden')).toHaveTextContent('The filter hides the selected error.');
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(rows()).toEqual(['err1', 'err2']);
    expect(screen.queryByTestId('error-hidden')).not.toBeInTheDocument();
    expect(details()).toHaveTextContent('late');
  });

  it('says when the selected error is on another page', () => {
    open(`&tab=errors&row=err1&view=${HOME}`);
    expect(rows()).toEqual([]);
    expect(screen.getByTestId('error-hidden')).toHaveTextContent('not on the chosen page');
    expect(details()).toHaveTextContent('x is not a function');
  });
});

describe('the selected error', () => {
  it('says how many met it, in the range of the list', () => {
    open('&tab=errors&row=err1&listFrom=now-30d&listTo=now');
    expect(screen.getByTestId('error-impact')).toHaveTextContent('14 times in 2 sessions of 1 user, last 30 days');
    expect(details()).toHaveTextContent('2 in this session');
    const [given, fingerprint, range] = jest.mocked(useErrorImpact).mock.lastCall ?? [];
    expect([given, fingerprint]).toEqual([scope, 'c0ffee01']);
    expect(range?.from).toBeLessThanOrEqual(session.startMs);
    expect(range?.to).toBeGreaterThanOrEqual(session.endMs);
  });

  it('leads to the same error in Explore', () => {
    open('&tab=errors&row=err1');
    const href = within(details()).getByTestId('same-errors-link').getAttribute('href') ?? '';
    const { pane } = JSON.parse(new URLSearchParams(href.split('?')[1]).get('panes') ?? '{}');
    expect(pane.queries[0].expr).toBe(
      '{service_name="shop-web"} | event_name="exception" | rum_error_fingerprint="c0ffee01"'
    );
  });

  it('shows the causes one after the other', () => {
    withErrors(
      error('e', 1000, HOME, {
        causes:
          '[{"type":"Error","message":"deadlock","stack":"Error: deadlock\\n at f (a.js:1:2)"},{"message":"<b>b</b>"}]',
      })
    );
    open('&tab=errors&row=e');
    const causes = within(screen.getByTestId('error-causes')).getAllByRole('listitem');
    expect(causes[0]).toHaveTextContent('Error: deadlock');
    expect(screen.getByTestId('error-causes')).toHaveTextContent('<b>b</b>');
    expect(within(screen.getByTestId('error-causes')).getByText('Stack of cause 1')).toBeInTheDocument();
    expect(within(screen.getByTestId('error-causes')).getByTestId('stack-frame-own')).toHaveTextContent('f a.js:1:2');
    expect(screen.getAllByTestId('source-map-notes')).toHaveLength(1);
  });

  it('takes hostile text in every field', () => {
    const evil = '\u202e<img src=x onerror=alert(1)>"} | line_format `x`';
    withErrors(
      error('evil', 1000, HOME, {
        type: evil,
        message: evil + 'x'.repeat(1_000_000),
        stack: `${evil}\n at ${evil} (javascript:alert(1):1:2)\n at f (data:text/html,x:1:1)`,
        fingerprint: evil,
        causes: JSON.stringify([{ type: evil, message: evil, stack: 'at f (javascript:alert(1):1:1)' }]),
        requestUrl: 'javascript:alert(1)',
        requestMethod: evil,
        url: 'javascript:alert(2)',
        viewName: evil,
        userId: evil,
        labels: { [evil]: evil },
        attributes: {
          service_name: evil,
          service_version: evil,
          rum_error_id: evil,
          user_name: evil,
          user_agent_name: evil,
          os_name: evil,
          rum_device_type: evil,
          geo_country_iso_code: evil,
        },
      })
    );
    open('&tab=errors&row=evil');
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelectorAll('a[href^="javascript" i], a[href^="data" i]')).toHaveLength(0);
    expect(document.body.textContent).not.toContain('\u202e');
    expect(document.body.textContent?.length).toBeLessThan(200_000);
    expect(screen.getByTestId('error-request')).toHaveTextContent('javascript:alert(1)');
    const href = within(details()).getByTestId('same-errors-link').getAttribute('href') ?? '';
    const { pane } = JSON.parse(new URLSearchParams(href.split('?')[1]).get('panes') ?? '{}');
    expect(pane.queries[0].expr).toMatch(/rum_error_fingerprint=".*\\"} \| line_format `x`"$/s);
  });
});

describe('ERRORS', () => {
  it('lists exactly the errors', () => {
    open('&tab=errors');
    expect(idsOf(/^error-row-/)).toEqual(['error-row-err1', 'error-row-err2']);
    expect(count('ERRORS')).toBe('2');
    expect(screen.getByTestId('error-row-err1')).toHaveTextContent(
      /TypeError.*x is not a function.*onerror.*no.*\/checkout.*u-1001.*Chrome 141.*2/
    );
  });

  it('shows the error whole, with what led up to it', async () => {
    jest.mocked(useSessionStory).mockReturnValue(
      done({
        ...story,
        errors: story.errors.map((one) =>
          one.id === 'err1' ? { ...one, resourceId: 'r-span3', requestUrl: 'https://shop.example.com/api/cart' } : one
        ),
      })
    );
    open('&tab=errors&row=err1');
    const details = screen.getByTestId('error-details');
    expect(within(details).getByTestId('error-message')).toHaveTextContent('x is not a function');
    expect(within(details).getByTestId('stack-trace')).toHaveTextContent('addToCart app.js:1:2345');
    expect(details).toHaveTextContent('Error: deadlock');
    expect(within(details).getByRole('table', { name: 'Labels of the error' })).toHaveTextContent('teamcheckout');
    expect(within(details).getByRole('button', { name: /POST \/api\/cart 500/ })).toBeInTheDocument();
    const crumbs = within(within(details).getByTestId('breadcrumbs')).getAllByRole('button');
    expect(crumbs.map((crumb) => crumb.textContent)).toEqual([
      expect.stringContaining('navigation/'),
      expect.stringContaining('clickAdd to cart'),
      expect.stringContaining('long task'),
      expect.stringContaining('navigation/checkout'),
      expect.stringContaining('clickPay now'),
    ]);
    await userEvent.click(crumbs[4]!);
    expect(tab('ACTIONS')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByTestId('event-details')).toHaveTextContent('Pay now');
  });
});
