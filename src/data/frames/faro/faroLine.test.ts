import { faroRecord } from '../testing/faroVisit';
import { faroDocument } from './faroDocument';
import { faroLine, pageOf, type FaroLine } from './faroLine';
import { faroStory } from './faroStory';
import { faroViews } from './faroViews';
import { lineFields } from '../../../model/faro/lineFields';

const NOON = Date.parse('2026-11-30T12:00:00Z');

/** A line of the session s1, so many ms after noon, that arrives a quarter of a second later. */
function line(ms: number, fields: Record<string, string>, page = '/', receivedMs = ms + 250): FaroLine {
  const timestamp = new Date(NOON + ms).toISOString().replace('T', ' ').replace('Z', ' +0000 UTC');
  const all = { timestamp, session_id: 's1', app_name: 'shop', page_url: `http://shop${page}`, ...fields };
  const text = Object.entries(all).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const made = faroLine(
    faroRecord(
      text.join(' '),
      `${NOON + receivedMs}${String(ms + 1e6)
        .padStart(6, '0')
        .slice(-6)}`
    )
  );
  if (!made) {
    throw new Error('no line of Faro');
  }
  return made;
}

const event = (ms: number, name: string, page?: string, data: Record<string, string> = {}) =>
  line(
    ms,
    {
      kind: 'event',
      event_name: name,
      ...Object.fromEntries(Object.entries(data).map(([k, v]) => [`event_data_${k}`, v])),
    },
    page
  );
const resource = (ms: number, duration: number, page?: string) =>
  event(ms, 'faro.performance.resource', page, { name: 'http://shop/x', duration: String(duration) });
const names = (lines: FaroLine[]) => faroViews(lines).views.map(({ name }) => name);

describe('lineFields', () => {
  it.each([
    ['a=1 b="two words" c="say \\"hi\\"\\n" d= e', { a: '1', b: 'two words', c: 'say "hi"\n' }],
    ['event_data_http.url=/x a=1 a=2', { event_data_http_url: '/x', a: '1' }],
    ['{"a":"1","b":2,"c":true,"d":null,"e":{"f":1}}', { a: '1', b: '2', c: 'true' }],
    ['{no json', {}],
    ['GET / 200', {}],
    ['__proto__=x a="\\q"', { ['__proto__']: 'x', a: '\\q' }],
  ])('%s', (text, fields) => {
    expect(Object.entries(lineFields(text))).toEqual(Object.entries(fields));
  });
});

describe('faroLine', () => {
  it('is no line without a session, nor one of something else', () => {
    for (const text of ['kind=event event_name=x', 'kind=span session_id=s1', 'level=info msg="session_id=s1"', '']) {
      expect(faroLine(faroRecord(text, '1796000000000000000'))).toBeUndefined();
    }
  });

  it('reads times as Go prints them, and the time of arrival where they cannot be believed', () => {
    const of = (timestamp: string) =>
      faroLine(faroRecord(`timestamp="${timestamp}" kind=log session_id=s1`, `${NOON}000000`))?.timeMs;
    expect(of('2026-11-30 11:59:59.25 +0000 UTC')).toBe(NOON - 750);
    expect(of('2026-11-30 12:59:59 +0100 CET')).toBe(NOON - 1000);
    expect(of('1970-01-01 00:00:00 +0000 UTC')).toBe(NOON);
    expect(of('soon')).toBe(NOON);
  });

  it('takes what browsers do not say as absent', () => {
    const { client } = line(0, {
      kind: 'log',
      browser_name: 'unknown',
      browser_os: 'Mac OS 10.15.7',
      browser_mobile: 'true',
    });
    expect(client).toMatchObject({ osName: 'Mac OS', osVersion: '10.15.7', deviceType: 'mobile' });
    expect(client.browserName).toBeUndefined();
    expect(line(0, { kind: 'log', browser_os: 'unknown unknown', geo_country_iso: 'BR' }).client).toMatchObject({
      osName: undefined,
      osVersion: undefined,
      deviceType: undefined,
      country: 'BR',
    });
  });

  it.each([
    ['http://shop/cart?id=1#top', '/cart'],
    ['http://shop/#/cart?x=1', '/#/cart'],
    ['nowhere', undefined],
    [undefined, undefined],
  ])('the page of %s is %s', (url, page) => {
    expect(pageOf(url)).toBe(page);
  });
});

describe('faroViews', () => {
  it('begins a page where the SDK starts, and where the path changes', () => {
    const lines = [
      event(0, 'session_start'),
      event(1000, 'x', '/cart'),
      event(2000, 'y', '/cart?step=2'),
      event(3000, 'session_resume', '/cart'),
      event(4000, 'z', '/'),
    ];
    expect(names(lines)).toEqual(['/', '/cart', '/cart', '/']);
  });

  it('takes a load and the resources before the SDK’s start for one page with it', () => {
    const load = { name: 'http://shop/', duration: '900', faroNavigationId: 'n1' };
    const lines = [
      event(0, 'faro.performance.navigation', '/', load),
      event(50, 'faro.performance.resource', '/', { name: 'http://shop/a.js', duration: '20', faroNavigationId: 'n1' }),
      event(200, 'session_start'),
    ];
    expect(faroViews(lines).views).toMatchObject([{ name: '/', startMs: NOON, load: { durationMs: 900 } }]);
  });

  it('keeps the last words of a page that is left while the next one loads apart from it', () => {
    const load = { name: 'http://shop/b', duration: '500', faroNavigationId: 'n2' };
    const lines = [
      event(0, 'session_start', '/a'),
      event(1000, 'faro.performance.navigation', '/b', load),
      line(1100, { kind: 'measurement', type: 'web-vitals', cls: '0', context_navigation_entry_id: 'n1' }, '/a'),
      event(1300, 'session_resume', '/b'),
    ];
    const { views, viewOf } = faroViews(lines);
    expect(views).toMatchObject([
      { name: '/a', startMs: NOON },
      { name: '/b', startMs: NOON + 1000 },
    ]);
    expect(viewOf(lines[2] as FaroLine)?.name).toBe('/a');
  });

  it('believes no resource that was reported late, after the address had changed', () => {
    // Loaded on / until 500, reported at 700 or so from /cart; a log of 600 was still written on /.
    const lines = [
      event(0, 'session_start'),
      resource(300, 200, '/cart'),
      event(600, 'x', '/'),
      event(900, 'y', '/cart'),
    ];
    const { views, viewOf } = faroViews(lines.map((one) => ({ ...one, receivedMs: NOON + 1000 })) as FaroLine[]);
    expect(views.map(({ name }) => name)).toEqual(['/', '/cart']);
    expect(viewOf(lines[1] as FaroLine)?.name).toBe('/');
  });

  it('sees a page of which resources alone tell', () => {
    expect(names([event(0, 'session_start'), resource(5000, 100, '/reports')])).toEqual(['/', '/reports']);
  });

  it('has the router’s names of pages', () => {
    const route = { toUrl: 'http://shop/products/7', toRoute: '/products/:id' };
    expect(names([event(0, 'session_start'), event(500, 'route_change', '/products/7', route)])).toEqual([
      '/',
      '/products/:id',
    ]);
  });
});

describe('a session of lines', () => {
  it('counts events of the page’s own as actions, and none of Faro’s', () => {
    const lines = [
      event(0, 'session_start'),
      event(1, 'view_changed'),
      event(2, 'faro.tracing.fetch'),
      event(3, 'order placed'),
    ];
    expect(faroDocument(lines).counters).toEqual({ views: 1, errors: 0, actions: 1, clicks: 0 });
    expect(faroStory(lines).actions).toMatchObject([{ type: 'custom', name: 'order placed' }]);
    expect(faroDocument(lines.slice(0, 3)).counters.actions).toBeUndefined();
  });

  it('counts violations of a policy as errors, and knows the console’s', () => {
    const lines = [
      event(0, 'securitypolicyviolation', '/', {
        blockedURI: 'http://evil/x.js',
        effectiveDirective: 'script-src-elem',
      }),
      line(1, { kind: 'exception', type: 'Error', value: 'console.error: oh' }),
    ];
    expect(faroDocument(lines).counters.errors).toBe(2);
    expect(faroStory(lines).errors).toMatchObject([
      { source: 'csp', message: 'http://evil/x.js is against script-src-elem' },
      { source: 'console', message: 'console.error: oh' },
    ]);
  });

  it('tells of a browser whose clock is off', () => {
    const lines = [line(0, { kind: 'log' }, '/', 3_600_000), line(500, { kind: 'log' }, '/', 3_600_800)];
    expect(faroDocument(lines).clockSkewMs).toBe(3_600_000);
    expect(faroDocument([line(0, { kind: 'log' })]).clockSkewMs).toBeUndefined();
  });

  it('joins no span to a request where two would fit', () => {
    const url = 'http://shop/x';
    const span = (ms: number, id: string) =>
      line(ms, {
        kind: 'event',
        event_name: 'faro.tracing.fetch',
        event_data_duration_ns: '2e8',
        event_data_url_full: url,
        traceID: id,
        spanID: id,
      });
    const alike = faroStory([resource(10, 50), resource(20, 50), span(200, 'a'), span(210, 'b')]).resources ?? [];
    expect(alike.map(({ traceId }) => traceId)).toEqual(['', '']);
    const one = faroStory([resource(10, 50), span(200, 'a')]).resources ?? [];
    expect(one).toMatchObject([{ traceId: 'a', spanId: 'a', durationMs: 50 }]);
    expect(faroStory([span(200, 'a')]).resources).toMatchObject([{ traceId: 'a', url, durationMs: 200, phases: {} }]);
  });
});
