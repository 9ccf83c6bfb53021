import { count, done, open, place, tab } from './openSession.fixture';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { CHECKOUT, line, resources, scope, session, SESSION_ID, story, TRACE } from './session.fixture';

const lines = () => screen.queryAllByTestId('log-line');
const press = (name: RegExp) =>
  userEvent.click(within(screen.getByRole('list', { name: 'Log lines' })).getByRole('button', { name }));
const steps = () =>
  within(screen.getByTestId('log-steps'))
    .queryAllByRole('button')
    .map((button) => button.textContent);
const pill = (group: string, name: RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole('button', { name });

describe('filters', () => {
  it('count what each choice would show, and live in the URL', async () => {
    open('&tab=logs');
    await userEvent.click(pill('Levels', /error/));
    expect(pill('Services', /shop-api/)).toHaveTextContent('1');
    expect(pill('Services', /shop-web/)).toHaveTextContent('1');
    await userEvent.click(pill('Services', /shop-api/));
    expect(pill('Levels', /info/)).toHaveTextContent('0');
    expect(screen.getByText('1 of 5')).toBeInTheDocument();
    expect(place()).toContain('kinds=error');
    expect(place()).toContain('services=shop-api');
  });

  it('wraps long messages, and a link says so', async () => {
    const long = `${'word '.repeat(300)}end`;
    jest.mocked(useSessionStory).mockReturnValue(done({ ...story, lines: [line('l', 0, { message: long })] }));
    open('&tab=logs');
    expect(lines()[0]).not.toHaveTextContent(/end$/);
    await userEvent.click(screen.getByRole('switch', { name: 'Wrap lines' }));
    expect(lines()[0]).toHaveTextContent(/word end$/);
    expect(place()).toContain('only=wrap');
  });
});

describe('the volume', () => {
  const bars = () => screen.queryAllByTestId('log-volume-bar');
  const words = () => bars().map((bar) => bar.getAttribute('aria-label'));

  it('says when how many lines of the filter were written, how bad they are, and where a press leads', async () => {
    open('&tab=logs');
    const all = [
      '+0:00.0 to +0:05.0: 1 line\nScrolls to it',
      '+1:10.0 to +1:15.0: 3 lines, 2 errors\nScrolls to the first',
      '+1:30.0 to +1:35.0: 1 line\nScrolls to it',
    ];
    expect(words()).toEqual(all);
    expect(bars().map(({ title }) => title)).toEqual(all);
    await userEvent.click(pill('Services', /shop-api/));
    expect(words()).toEqual(['+1:10.0 to +1:15.0: 1 line, 1 error\nScrolls to it']);
  });

  it('leads to the first line of a bar, by mouse and by keyboard', async () => {
    open('&tab=logs');
    await userEvent.click(bars()[2]!);
    expect(screen.getByRole('button', { name: /session ended/ })).toHaveFocus();
    bars()[2]!.focus();
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(screen.getByRole('button', { name: /click on Pay now/ })).toHaveFocus();
    bars()[1]!.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: /click on Pay now/ })).toHaveFocus();
  });

  it('does not take the focus again when the filter is changed', async () => {
    open('&tab=logs');
    await userEvent.click(bars()[2]!);
    const search = screen.getByRole('textbox', { name: 'Search logs' });
    await userEvent.type(search, 'zzz');
    await screen.findByText('No line matches the filter.');
    await userEvent.clear(search);
    await screen.findByText('5 of 5');
    expect(search).toHaveFocus();
  });

  it('keeps its place though the filter leaves nothing', async () => {
    open('&tab=logs&q=nowhere');
    expect(screen.getByTestId('log-volume')).toBeInTheDocument();
    expect(bars()).toEqual([]);
    expect(screen.getByTestId('state-empty')).toHaveTextContent('No line matches the filter.');
  });
});

describe('a line', () => {
  it('of a service leads to its request, action, page and trace', async () => {
    open(`&tab=logs&view=${CHECKOUT}`);
    await press(/deadlock detected/);
    expect(steps()).toEqual(['Open the action', 'Open the request', 'Open the page']);
    expect(within(screen.getByTestId('log-steps')).getByRole('link', { name: 'Trace in Explore' })).toBeInTheDocument();
    await press(/Open the request/);
    expect(screen.getByTestId('resource-details')).toHaveTextContent('cart');
    expect(tab('RESOURCES')).toHaveAttribute('aria-selected', 'true');
  });

  it('of an error leads to it, and the error back to its line', async () => {
    const lineId = 'l3';
    jest.mocked(useSessionStory).mockReturnValue(
      done({
        ...story,
        errors: story.errors.map((error) => (error.id === 'err2' ? { ...error, lineId } : error)),
        lines: story.lines.map((one) => (one.id === lineId ? { ...one, attributes: { rum_error_id: 'err2' } } : one)),
      })
    );
    open('&tab=logs&q=TypeError');
    await press(/TypeError/);
    await press(/Open the error/);
    const details = screen.getByTestId('error-details');
    expect(details).toHaveTextContent('late');
    await userEvent.click(within(details).getByRole('button', { name: 'Logs' }));
    expect(tab('CORRELATE LOGS')).toHaveAttribute('aria-selected', 'true');
    expect(lines()).toHaveLength(5);
    expect(screen.getByRole('button', { name: /TypeError/, expanded: true })).toBeInTheDocument();
  });

  it.each([
    ['actions', 'act2', 'event-details'],
    ['resources', 'span3', 'resource-details'],
    ['errors', 'err1', 'error-details'],
  ])('is found from %s by the trace', async (name, row, details) => {
    open(`&tab=${name}&row=${row}`);
    await userEvent.click(within(screen.getByTestId(details)).getByRole('button', { name: 'Logs' }));
    expect(lines().map(({ dataset }) => dataset.service)).toEqual(['shop-web', 'shop-api']);
    expect(screen.getByRole('textbox', { name: 'Search logs' })).toHaveValue(TRACE);
  });

  it('is not promised where none can be told to be the record’s', () => {
    open('&tab=actions&row=act1');
    expect(within(screen.getByTestId('event-details')).queryByRole('button', { name: 'Logs' })).toBeNull();
  });

  it('that opens another stays open, and closing it does not change the link to the other', async () => {
    open('&tab=logs&row=l1');
    await press(/click on Pay now/);
    expect(place()).toContain('row=l2');
    await press(/view \//);
    expect(place()).toContain('row=l2');
    expect(screen.getAllByTestId('log-details')).toHaveLength(1);
  });

  it('shows JSON over several lines, and marks what is searched in its attributes', async () => {
    const message = '{"level":"error","order":12345678901234567890}';
    jest
      .mocked(useBackendLogs)
      .mockReturnValue(done([line('b', 0, { service: 'shop-api', message, attributes: { code: 'E-deadlock' } })]));
    open('&tab=logs&q=DEADLOCK');
    await press(/"order"/);
    expect(screen.getByRole('group', { name: 'Message' }).textContent).toBe(
      '{\n  "level": "error",\n  "order": 12345678901234567890\n}'
    );
    expect(screen.getByText('deadlock', { selector: 'mark' })).toBeInTheDocument();
  });

  it.each([
    ['a megabyte', 'x'.repeat(1_000_000), /… \(1,000,000 characters\)/],
    ['colours and other escapes', '\u001b[31mred\u001b[0m\u001b[2J', /^red\[U\+001B\]\[2J$/],
    ['a turned direction', 'abc\u202egpj.exe', /^abc\[U\+202E\]gpj\.exe$/],
    ['HTML', '<img src=x onerror=alert(1)>', /^<img src=x onerror=alert\(1\)>$/],
  ])('of %s stays text', async (_, message, shown) => {
    jest.mocked(useSessionStory).mockReturnValue(done({ ...story, lines: [line('l', 0, { message })] }));
    jest.mocked(useBackendLogs).mockReturnValue(done([]));
    open('&tab=logs&row=l&only=wrap');
    expect(screen.getByRole('group', { name: 'Message' })).toHaveTextContent(shown);
    expect((screen.getByTestId('log-line').textContent ?? '').length).toBeLessThan(50_000);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('Explore', () => {
  const queries = () => {
    const href = screen.getByRole('link', { name: 'Open in Explore' }).getAttribute('href') ?? '';
    const { pane } = JSON.parse(new URLSearchParams(href.split('?')[1]).get('panes') ?? '{}');
    return pane.queries.map(({ expr }: { expr: string }) => expr);
  };

  it('gets the services and levels that are chosen', () => {
    open('&tab=logs&services=shop-api&kinds=error');
    expect(queries()).toEqual([
      expect.stringMatching(
        /^\{service_name=~"shop-api", service_name!="shop-web"\} \| trace_id=~"c0+1" \| \(\(severity_text.*fatal\|/
      ),
    ]);
  });

  it('gets the session’s own records alone where nothing else is chosen', () => {
    open('&tab=logs&services=shop-web');
    expect(queries()).toEqual([expect.stringMatching(/^\{service_name="shop-web"\} \| session_id="[0-9a-f]+"$/)]);
  });
});

describe('clocks that differ', () => {
  it('are said above the list', () => {
    jest
      .mocked(useBackendLogs)
      .mockReturnValue(done([line('b', 66_862, { service: 'shop-api', message: 'early', traceId: TRACE })]));
    jest
      .mocked(useSessionResources)
      .mockReturnValue(done(resources.map((one) => ({ ...one, traceId: one.type === 'fetch' ? TRACE : '' }))));
    open('&tab=logs');
    expect(screen.getByTestId('clock-note')).toHaveTextContent('shop-api’s clock is about 3.2 s behind the browser’s.');
    expect(lines().map(({ dataset }) => dataset.service)[1]).toBe('shop-api');
  });

  it('are not said where they agree', () => {
    open('&tab=logs');
    expect(screen.queryByTestId('clock-note')).toBeNull();
  });
});

describe('CORRELATE LOGS', () => {
  const messages = () =>
    screen
      .queryAllByTestId('log-line')
      .map((row) => row.dataset.service + ' ' + row.querySelector('button')?.lastChild?.textContent);

  it('lists browser and back end in one list by time', () => {
    open('&tab=logs');
    expect(messages()).toEqual([
      'shop-web view /',
      'shop-web click on Pay now',
      'shop-api cart write failed: deadlock detected',
      'shop-web TypeError: x is not a function',
      'shop-web session ended',
    ]);
    expect(count('CORRELATE LOGS')).toBe('5');
    expect(useBackendLogs).toHaveBeenLastCalledWith(scope, [TRACE], {
      from: session.startMs - 300_000,
      to: session.endMs + 300_000,
    });
  });

  it('filters by service and level, and marks what is searched', async () => {
    open('&tab=logs');
    await userEvent.click(
      within(screen.getByRole('group', { name: 'Services' })).getByRole('button', { name: /shop-web/ })
    );
    await userEvent.click(within(screen.getByRole('group', { name: 'Levels' })).getByRole('button', { name: /error/ }));
    expect(messages()).toEqual(['shop-web TypeError: x is not a function']);
    await userEvent.type(screen.getByRole('textbox', { name: 'Search logs' }), 'FUNCTION');
    expect(await screen.findByText('function', { selector: 'mark' })).toBeInTheDocument();
  });

  it('opens a line to its attributes, and Explore with the same queries', async () => {
    open('&tab=logs');
    await userEvent.click(screen.getByRole('button', { name: /deadlock detected/ }));
    expect(screen.getByRole('table', { name: 'Attributes of the log line' })).toHaveTextContent('http_route/api/cart');
    const href = screen.getByRole('link', { name: /open in explore/i }).getAttribute('href') ?? '';
    const { pane } = JSON.parse(new URLSearchParams(href.split('?')[1]).get('panes') ?? '{}');
    expect(pane.queries.map((query: { expr: string }) => query.expr)).toEqual([
      `{service_name="shop-web"} | session_id="${SESSION_ID}"`,
      `{service_name=~".+", service_name!="shop-web"} | trace_id=~"${TRACE}"`,
    ]);
  });
});
