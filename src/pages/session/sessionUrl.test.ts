import { MOST_LINKED_TRACES } from '../../data/hooks/sessionLogQueries';
import { isTraceId } from '../../model/traceIds';
import { exploreUrl } from '../../views/explore/exploreUrl';
import { logsLink } from './exploreQueries';
import { hintRange } from './hintRange';
import { scope } from './session.fixture';
import { changeSessionUrl, listSearch, readSessionUrl } from './sessionUrl';
import { tabCount } from './tabCount';
import { readZoom, writeZoom } from './zoomParam';

describe('the URL', () => {
  it('is read with sense', () => {
    expect(readSessionUrl('?tab=errors&row=e1&view=&service=a%26b&from=1&to=2')).toEqual({
      tab: 'errors',
      row: 'e1',
      view: undefined,
      service: 'a&b',
      from: '1',
      to: '2',
    });
    expect(readSessionUrl('?tab=<script>').tab).toBe('actions');
  });

  it('changes only what is asked, and keeps what is not its own', () => {
    expect(changeSessionUrl('?tab=errors&row=e1&kiosk=1', { row: undefined, view: 'v&1' })).toBe(
      '?tab=errors&kiosk=1&view=v%261'
    );
  });

  it('gives the list its service and range back', () => {
    expect(listSearch({ tab: 'logs', row: 'x', service: 'a&b', from: 'now-1h', to: 'now' })).toBe(
      '?service=a%26b&from=now-1h&to=now'
    );
    expect(listSearch({ tab: 'logs' })).toBe('');
  });
});

describe('the zoom', () => {
  const START = Date.UTC(2026, 10, 24, 12);

  it('is written as offsets and read back', () => {
    const zoom = { from: START - 500, to: START + 61_000.4 };
    expect(writeZoom(zoom, START)).toBe('-500..61000');
    expect(readZoom('-500..61000', START)).toEqual({ from: START - 500, to: START + 61_000 });
    expect(writeZoom(undefined, START)).toBeUndefined();
  });

  it.each([undefined, '', '5..5', '9..1', '1..x', '1e3..2e3', '1..99999999999'])('is none where it says %s', (text) =>
    expect(readZoom(text, START)).toBeUndefined()
  );
});

describe('hintRange', () => {
  const now = Date.UTC(2026, 10, 24, 12);
  const week = { from: now - 7 * 86_400_000, to: now };

  it.each([
    [
      { from: '1000', to: '2000' },
      { from: 1000, to: 2000 },
    ],
    [{}, week],
    [{ from: 'nonsense', to: '<b>' }, week],
    [{ from: '2000', to: '1000' }, week],
  ])('reads %j', (raw, range) => expect(hintRange(raw, now)).toEqual(range));

  it('understands relative times', () => {
    const { from, to } = hintRange({ from: 'now-1h', to: 'now' }, Date.now());
    expect(to - from).toBeGreaterThanOrEqual(3_600_000 - 50);
    expect(to - from).toBeLessThan(3_600_000 + 50);
  });
});

describe('Explore', () => {
  const expressions = (sessionId: string, traceIds: string[]) =>
    logsLink({
      scope: { ...scope, service: 'a"} or {b="' },
      sessionId,
      traceIds,
      range: { from: 1, to: 2 },
    }).queries.map(({ expr }) => expr);

  it('gets queries whose meaning no value changes', () => {
    expect(expressions('" or "$x[[y]]', ['bad"id', 'A'.repeat(32)])).toEqual([
      '{service_name="a\\"} or {b=\\""} | session_id="\\" or \\"\\u0024x\\u005b\\u005by]]"',
    ]);
  });

  it('gets no more traces than fit an address', () => {
    const ids = Array.from({ length: 400 }, (_, n) => (n + 1).toString(16).padStart(32, '0'));
    const [, ...backEnd] = expressions('s', ids);
    expect(backEnd).toHaveLength(3);
    expect(
      backEnd
        .join()
        .match(/[0-9a-f]{32}/g)
        ?.filter(isTraceId)
    ).toEqual(ids.slice(0, MOST_LINKED_TRACES));
  });

  it('is addressed by panes', () => {
    const url = exploreUrl({
      datasource: { type: 'tempo', uid: 't' },
      queries: [{ query: 'abc' }],
      range: { from: 1.5, to: 2.5 },
    });
    expect(url).toMatch(/^\/explore\?schemaVersion=1&panes=/);
    expect(JSON.parse(new URLSearchParams(url.split('?')[1]).get('panes') ?? '')).toEqual({
      pane: {
        datasource: 't',
        queries: [{ refId: 'A', datasource: { type: 'tempo', uid: 't' }, query: 'abc' }],
        range: { from: '1', to: '3' },
      },
    });
  });
});

describe('tabCount', () => {
  const done = { status: 'done' as const, data: 1 };
  const partial = { status: 'partial' as const, data: 1, missing: 'more' };
  const failed = { status: 'failed' as const, failure: { what: 'x', message: 'y' }, retry: () => undefined };

  it('is as sure as the least of its sources', () => {
    expect(tabCount([done], 3)).toEqual({ state: 'whole', count: 3 });
    expect(tabCount([done, partial], 3)).toEqual({ state: 'partial', count: 3 });
    expect(tabCount([done, failed], 3)).toEqual({ state: 'partial', count: 3 });
    expect(tabCount([failed], undefined)).toEqual({ state: 'failed' });
    expect(tabCount([{ status: 'loading' }], undefined)).toEqual({ state: 'loading', count: undefined });
  });
});
