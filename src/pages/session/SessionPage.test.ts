import { actionIds, count, done, idsOf, open, place, tab } from './openSession.fixture';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSession } from '../../data/hooks/useSession';
import { useTrace } from '../../data/hooks/useTrace';
import { CHECKOUT, HOME, scope, session, SESSION_ID, TRACE } from './session.fixture';

describe('header', () => {
  it('says who, where, when and how much', () => {
    open();
    const header = screen.getByTestId('session-header');
    expect(header).toHaveTextContent('u-1001 · Ana');
    expect(header).toHaveTextContent(SESSION_ID);
    expect(header).toHaveTextContent('1m 58s (58 s active)');
    expect(screen.getByTestId('header-times')).toHaveTextContent(/^2026-11-24 \d\d:05:12 – \d\d:07:10$/);
    expect(screen.getByTestId('header-browser')).toHaveTextContent('Chrome 141');
    expect(screen.getByTestId('header-country')).toHaveTextContent('Germany');
    expect(screen.getByTestId('header-application')).toHaveTextContent('shop-web 1.4.2 production (web)');
    expect(screen.getByTestId('header-journey')).toHaveTextContent('/ → /checkout');
    expect(screen.getByTestId('header-count-errors')).toHaveTextContent('2');
    expect(screen.getByTestId('header-count-inputs')).toHaveTextContent('0');
    expect(screen.getByTestId('header-count-blocking_time')).toHaveTextContent('130 ms');
  });

  it('calls a visitor without a name anonymous, and says what the browser cannot tell', () => {
    const { blocking_time: _, long_tasks: __, ...counters } = session.counters;
    jest
      .mocked(useSession)
      .mockReturnValue(done({ session: { ...session, user: {}, counters }, scope, readMs: session.endMs + 3_600_000 }));
    open();
    expect(screen.getByTestId('header-user')).toHaveTextContent('anonymous');
    expect(screen.getByTestId('header-count-blocking_time')).toHaveTextContent('not reported by this browser');
  });

  it('leads back to the list with its service and range', async () => {
    open();
    const back = screen.getByTestId('back-to-sessions');
    expect(back).toHaveAttribute(
      'href',
      '/a/opensessions-usersessions-app/sessions?service=shop-web&from=now-1h&to=now'
    );
    await userEvent.click(back);
    expect(place()).toBe('/a/opensessions-usersessions-app/sessions?service=shop-web&from=now-1h&to=now');
  });

  it('leads back to the range that the list had, not to the narrower one of the session', () => {
    open('&listFrom=now-24h&listTo=now');
    expect(screen.getByTestId('back-to-sessions')).toHaveAttribute(
      'href',
      '/a/opensessions-usersessions-app/sessions?service=shop-web&from=now-24h&to=now'
    );
  });
});

describe('timeline', () => {
  const mark = (key: string) => screen.getByTestId(`timeline-mark-${key}`);

  it('leads from a mark to its row, on whatever page and tab that is', async () => {
    open(`&view=${HOME}`);
    await userEvent.click(mark('error-0'));
    expect(tab('ERRORS')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByTestId('error-details')).toHaveTextContent('x is not a function');
    expect(place()).not.toContain('view=');
    await userEvent.click(mark('request-span3'));
    expect(screen.getByTestId('resource-details')).toHaveTextContent('cart');
    await userEvent.click(mark('action-1'));
    expect(screen.getByTestId('event-details')).toHaveTextContent('Pay now');
    await userEvent.click(mark('long_task-0'));
    expect(place()).toContain('row=task1');
  });

  it('keeps its zoom in the URL, and takes it from there', async () => {
    open(`&view=${HOME}&zoom=1000..9000`);
    expect(screen.queryByTestId('timeline-mark-error-0')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Zoom to page' }));
    expect(place()).toContain('zoom=0..60000');
    expect(screen.queryByRole('button', { name: 'Zoom to page' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
    expect(place()).not.toContain('zoom=');
    expect(screen.getByTestId('timeline-mark-error-0')).toBeInTheDocument();
  });

  it('narrows to a page and shows all again, as the list of pages does', async () => {
    open('&row=act1');
    const home = screen.getByTestId(`timeline-page-${HOME}`);
    await userEvent.click(home);
    expect(place()).toContain(`view=${HOME}`);
    expect(place()).not.toContain('row=');
    expect(actionIds()).toEqual([HOME, 'act1', 'task1']);
    expect(home).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(home);
    expect(place()).not.toContain('view=');
    expect(actionIds()).toHaveLength(7);
  });
});

describe('ACTIONS', () => {
  it('lists page by page exactly what happened, in order', () => {
    open();
    expect(actionIds()).toEqual([HOME, 'act1', 'task1', CHECKOUT, 'act2', 'err1', 'err2']);
    expect(count('ACTIONS')).toBe('7');
    expect(screen.getByTestId(`page-header-${HOME}`)).toHaveTextContent(
      /initial load.*rendered in 420 ms.*loaded in 1.2 s.*0 errors.*1 click.*0 inputs/
    );
    expect(screen.getByTestId(`page-header-${CHECKOUT}`)).toHaveTextContent(/1 error.*1 click/);
    expect(screen.getByTestId('page-header-none')).toHaveTextContent('Without a page');
    expect(screen.getByTestId(`action-row-${HOME}`)).toHaveTextContent('+0:00.0');
    expect(screen.getByTestId(`action-row-${HOME}`)).toHaveTextContent(
      'loaded in 1.2 s · 48 kB · 2 resources · from search.example.net'
    );
    expect(screen.getByTestId('action-row-act2')).toHaveTextContent(
      /\+1:10.0.*click.*Pay now.*button#add.*error click.*→ POST \/api\/cart 500.*320 ms/
    );
    expect(screen.getByTestId('action-row-err1')).toHaveTextContent('TypeError: x is not a function');
    expect(screen.getByTestId('action-row-task1')).toHaveTextContent(/slow\.js.*blocked for 130 ms.*180 ms/);
  });

  it('opens a row to its attributes and the ways on', async () => {
    open();
    await userEvent.click(screen.getByTestId('action-row-act2'));
    expect(place()).toContain('row=act2');
    const details = screen.getByTestId('event-details');
    expect(within(details).getByText('rum_view_id')).toBeInTheDocument();
    expect(within(details).getByRole('link', { name: /trace in explore/i })).toHaveAttribute(
      'href',
      expect.stringContaining(TRACE)
    );
    await userEvent.click(within(details).getByRole('button', { name: /POST \/api\/cart 500/ }));
    expect(tab('RESOURCES')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByTestId('resource-details')).toHaveTextContent('cart');
  });

  it('filters by kind and by text', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: /^Errors/ }));
    expect(actionIds()).toEqual(['err1', 'err2']);
    await userEvent.type(screen.getByRole('textbox', { name: 'Search actions' }), 'LATE');
    await waitFor(() => expect(actionIds()).toEqual(['err2']));
    expect(count('ACTIONS')).toBe('7');
  });

  it('can be walked by keyboard', async () => {
    open();
    screen.getByTestId(`page-header-${HOME}`).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(screen.getByTestId('event-details')).toHaveTextContent('Add to cart');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByTestId('event-details')).not.toBeInTheDocument();
  });
});

describe('RESOURCES', () => {
  it('lists exactly the resources, by start, with their trace', () => {
    open('&tab=resources');
    expect(idsOf(/^resource-row-/)).toEqual(['resource-row-span1', 'resource-row-span2', 'resource-row-span3']);
    expect(count('RESOURCES')).toBe('3');
    const row = screen.getByTestId('resource-row-span3');
    expect(row).toHaveTextContent(/cart.*fetch.*POST.*500.*1.2 kB.*100 ms.*\/checkout/);
    expect(row.querySelector(`[data-trace-id="${TRACE}"]`) ?? row).toHaveAttribute('data-trace-id', TRACE);
  });

  it('filters by type, text and failure', async () => {
    open('&tab=resources');
    await userEvent.click(screen.getByRole('button', { name: /^Image/ }));
    expect(idsOf(/^resource-row-/)).toEqual(['resource-row-span2']);
    await userEvent.click(screen.getByRole('button', { name: 'All' }));
    await userEvent.click(screen.getByRole('switch', { name: 'Failed only' }));
    expect(idsOf(/^resource-row-/)).toEqual(['resource-row-span3']);
    await userEvent.click(screen.getByRole('switch', { name: 'Failed only' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Search resources' }), 'logo');
    await waitFor(() => expect(idsOf(/^resource-row-/)).toEqual(['resource-row-span2']));
  });

  it('shows phases, the trace id and the back end below a request', () => {
    open('&tab=resources&row=span3');
    const details = screen.getByTestId('resource-details');
    expect(within(details).getByTestId('phase-request')).toHaveTextContent('50 ms');
    expect(within(details).getByTestId('phase-response')).toHaveTextContent('25 ms');
    expect(within(details).getByTestId('resource-trace-id')).toHaveTextContent(TRACE);
    expect(
      within(details)
        .queryAllByTestId(/^backend-span-/)
        .map((row) => row.textContent)
    ).toEqual([
      expect.stringContaining('shop-api · POST /api/cart'),
      expect.stringContaining('shop-api · INSERT cart'),
    ]);
  });

  it('says what the browser hides rather than zero', () => {
    open('&tab=resources&row=span2');
    const details = screen.getByTestId('resource-details');
    expect(within(details).getByTestId('phases-hidden')).toHaveTextContent(
      'Phases: not reported by the browser (cross-origin)'
    );
    expect(within(details).queryByTestId(/^phase-(queue|dns|request)/)).not.toBeInTheDocument();
    expect(details).toHaveTextContent('Transferrednot reported by the browser (cross-origin)');
    expect(useTrace).toHaveBeenLastCalledWith(scope.sources, undefined, expect.anything());
  });
});

describe('one page of the session', () => {
  it.each([
    [HOME, 'actions', '3', () => actionIds(), [HOME, 'act1', 'task1']],
    [CHECKOUT, 'actions', '3', () => actionIds(), [CHECKOUT, 'act2', 'err1']],
    [CHECKOUT, 'resources', '1', () => idsOf(/^resource-row-/), ['resource-row-span3']],
    [CHECKOUT, 'errors', '1', () => idsOf(/^error-row-/), ['error-row-err1']],
    [HOME, 'errors', '0', () => idsOf(/^error-row-/), []],
    [
      CHECKOUT,
      'logs',
      '3',
      () => screen.queryAllByTestId('log-line').map(({ dataset }) => dataset.service),
      ['shop-web', 'shop-api', 'shop-web'],
    ],
  ])('narrows %s of %s to %s rows', (viewId, name, shown, list, expected) => {
    open(`&view=${viewId}&tab=${name}`);
    expect(list()).toEqual(expected);
    expect(screen.getByTestId(`tab-count-${name}`)).toHaveTextContent(shown);
    expect(screen.getByTestId(`panel-${name}`)).toBeInTheDocument();
  });
});

describe('a link', () => {
  const scrolledTo = jest.fn();
  // jsdom has none.
  beforeEach(() => Object.assign(Element.prototype, { scrollIntoView: scrolledTo.mockClear() }));
  afterEach(() => Reflect.deleteProperty(Element.prototype, 'scrollIntoView'));

  it.each([
    ['actions', 'act2'],
    ['resources', 'span3'],
    ['errors', 'err1'],
    ['logs', 'l3'],
  ])('to a row of %s brings the list into the window', (name, row) => {
    open(`&tab=${name}&row=${row}`);
    const [shown] = scrolledTo.mock.contexts as Element[];
    expect(screen.getByTestId(`panel-${name}`)).toContainElement(shown as HTMLElement);
    expect(shown?.querySelector('[role=list], [role=grid], [role=treegrid]')).toBeVisible();
  });

  it('to no row leaves the page where it is', () => {
    open('&tab=errors');
    expect(screen.getByTestId('error-grid')).toBeInTheDocument();
    expect(scrolledTo).not.toHaveBeenCalled();
  });
});
