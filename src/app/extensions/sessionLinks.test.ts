import { dataFrameFromJSON, dateTime, FieldType, toDataFrame, type DataFrame, type DataFrameJSON } from '@grafana/data';
import lokiEmpty from '../../../preview/golden/loki-empty.json';
import lokiInstant from '../../../preview/golden/loki-metric-instant.json';
import lokiDocuments from '../../../preview/golden/loki-session-docs.json';
import lokiEvents from '../../../preview/golden/loki-session-events.json';
import tempoSpans from '../../../preview/golden/tempo-spans-table.json';
import tempoTrace from '../../../preview/golden/tempo-trace.json';
import tempoTraces from '../../../preview/golden/tempo-traces-table.json';
import { dataLink, lineLink, spanLink, traceLink, type DataContext, type TraceContext } from './sessionLinks';

const SESSION = '37b205f815ba54f9b8428d1280c9f2f0';
const OTHER = 'abcdef0123456789abcdef0123456789';
const TRACE = 'bdbc4d89efe4f6fac8091d1206c74f06';
const APP = '/a/opensessions-usersessions-app';
const RANGE = { from: 'now-1h', to: 'now' };

/** What a real data source answered. */
function framesOf({ emissions }: { emissions: unknown[] }): DataFrame[] {
  return ((emissions.at(-1) as { data: DataFrameJSON[] }).data ?? []).map((json) => dataFrameFromJSON(json));
}

const linkOf = (series: DataFrame[], more: Partial<DataContext> = {}) =>
  dataLink.configure?.({ data: { series }, timeRange: RANGE, targets: [], ...more });
const table = (values: Record<string, unknown[]>) =>
  toDataFrame({ fields: Object.entries(values).map(([name, list]) => ({ name, values: list })) });
const searchOf = (path?: string) => Object.fromEntries(new URLSearchParams(path?.split('?')[1]));

describe('in the menus of panels and Explore', () => {
  it('leads from log lines of one session to its page, with service and range', () => {
    expect(linkOf(framesOf(lokiEvents))).toEqual({
      title: 'Open user session',
      path: `${APP}/sessions/${SESSION}?service=shop-golden2&from=now-1h&to=now`,
    });
  });

  it('leads from several sessions to the list of them', () => {
    const link = linkOf(framesOf(lokiDocuments));
    const ids = [
      ...new Set(
        (framesOf(lokiDocuments)[0]?.fields[0]?.values as Array<{ session_id: string }>).map((one) => one.session_id)
      ),
    ];
    expect(ids).toHaveLength(3);
    expect(link?.title).toBe('Open 3 user sessions');
    expect(link?.path).toMatch(new RegExp(`^${APP}/sessions\\?`));
    expect(searchOf(link?.path)).toEqual({
      service: 'shop-golden2',
      filter: `session:${ids.join(',')}`,
      from: 'now-1h',
      to: 'now',
    });
  });

  it('leads from lines of Faro, as they are and with their values as labels', () => {
    const line = (id: string) =>
      `timestamp="2026-11-30 08:30:56.336 +0000 UTC" kind=event sdk_name=faro-web app_name=shop session_id=${id} page_url=https://shop/?session_id=x`;
    const found = { title: 'Open user session', path: `${APP}/sessions/DeSYcUX39N?service=shop&from=now-1h&to=now` };
    expect(linkOf([table({ labels: [{ app: 'faro' }], Line: [line('DeSYcUX39N')] })])).toEqual(found);
    const labels = { sdk_name: 'faro-web', session_id: 'DeSYcUX39N', app_name: 'shop', service_name: 'alloy' };
    expect(linkOf([table({ labels: [labels], Line: [''] })])).toEqual(found);
    expect(linkOf([table({ Line: ['a', 'b'].map(line) })])).toMatchObject({ title: 'Open 2 user sessions' });
    const json = JSON.stringify({ kind: 'log', sdk_name: 'faro-web', app_name: 'shop', session_id: 'DeSYcUX39N' });
    expect(linkOf([table({ body: [json] })])).toEqual(found);
  });

  it.each([
    ['another program’s line with an id', 'kind=log app_name=shop session_id=DeSYcUX39N'],
    ['a line without one', 'kind=log sdk_name=faro-web app_name=shop'],
    ['what can be no id', 'sdk_name=faro-web session_id="x y"'],
  ])('leads nowhere from %s', (_what, line) => expect(linkOf([table({ Line: [line] })])).toBeUndefined());

  it('leads from more than anybody can look at to the list of their time', () => {
    const ids = Array.from({ length: 50 }, (_, n) => String(n).padStart(32, 'a'));
    const link = linkOf([table({ session_id: ids, service_name: ids.map(() => 'shop') })]);
    expect(link).toEqual({
      title: 'Open user sessions',
      path: `${APP}/sessions?service=shop&from=now-1h&to=now`,
    });
  });

  it('finds the session of spans, traces and the rows inside of them', () => {
    for (const recording of [tempoSpans, tempoTrace]) {
      expect(linkOf(framesOf(recording))?.path).toMatch(`${APP}/sessions/${SESSION}?`);
    }
    // The columns of the traces say nothing of a session, those of their spans do.
    const [traces] = framesOf(tempoTraces);
    expect(traces?.fields.some(({ type }) => type === FieldType.nestedFrames)).toBe(true);
    expect(linkOf(framesOf(tempoTraces))?.path).toMatch(`${APP}/sessions/${SESSION}?`);
  });

  it('finds it in a series, and in the query of one', () => {
    const series = toDataFrame({
      fields: [
        { name: 'Time', type: FieldType.time, values: [1] },
        { name: 'Value', values: [1], labels: { session_id: OTHER } },
      ],
    });
    expect(linkOf([series])?.path).toMatch(`/sessions/${OTHER}?`);
    const targets = (...texts: object[]) => ({ targets: texts.map((text) => ({ refId: 'A', ...text })) });
    const charts = framesOf(lokiInstant);
    expect(
      linkOf(charts, targets({ expr: `sum(count_over_time({a="b"} | session_id="${OTHER}" [5m]))` }))?.path
    ).toMatch(`/sessions/${OTHER}?`);
    expect(linkOf(charts, targets({ query: `{ span.session.id = "${OTHER}" } | rate()` }))?.path).toMatch(
      `/sessions/${OTHER}?`
    );
    expect(linkOf(charts, targets({ expr: `{a="b"} | session_id=~"${OTHER}|${SESSION}"` }))?.title).toBe(
      'Open 2 user sessions'
    );
    expect(linkOf(charts, targets({ expr: `{a="b"} | session_id="${OTHER}"`, hide: true }))).toBeUndefined();
    expect(linkOf(charts, targets({ expr: `{a="b"} | session_id="$session"` }))).toBeUndefined();
  });

  it('looks a browser’s trace up that names no session, where it is the only one', () => {
    const rows = { traceID: [TRACE], traceName: ['rum.view.load'], traceService: ['shop'] };
    expect(linkOf([table(rows)])).toEqual({
      title: 'Open user session',
      path: `${APP}/traces/${TRACE}?from=now-1h&to=now`,
    });
    expect(linkOf([table({ traceID: [TRACE, OTHER], traceName: ['rum.view.load', 'rum.action'] })])).toBeUndefined();
    const line = { trace_id: TRACE, telemetry_sdk_language: 'webjs' };
    expect(linkOf([table({ labels: [line] })])?.path).toMatch(`/traces/${TRACE}?`);
  });

  it('is not there where nothing tells of a session', () => {
    expect(dataLink.configure?.(undefined)).toBeUndefined();
    expect(dataLink.configure?.({})).toBeUndefined();
    expect(linkOf([])).toBeUndefined();
    expect(linkOf(framesOf(lokiEmpty))).toBeUndefined();
    expect(linkOf(framesOf(lokiInstant))).toBeUndefined();
    // A back end's trace and line.
    expect(linkOf([table({ traceID: [TRACE], traceName: ['GET /api'] })])).toBeUndefined();
    expect(linkOf([table({ labels: [{ trace_id: TRACE, service_name: 'api' }] })])).toBeUndefined();
    // No ids.
    expect(linkOf([table({ session_id: ['../../admin', '', null, 7, OTHER.toUpperCase(), 'a'] })])).toBeUndefined();
    expect(linkOf([table({ labels: [null, 'text', { constructor: OTHER }] })])).toBeUndefined();
  });

  it('keeps what a stranger wrote inside of the address', () => {
    const link = linkOf([table({ session_id: [OTHER], service_name: ['a&filter=x#/../"><b>'] })]);
    expect(searchOf(link?.path)).toEqual({ service: 'a&filter=x#/../"><b>', from: 'now-1h', to: 'now' });
    expect(link?.path).not.toMatch(/[#<>"]/);
  });

  it('passes a fixed range on in ms', () => {
    const timeRange = { from: dateTime(1000), to: dateTime(2000) };
    expect(searchOf(linkOf([table({ session_id: [OTHER] })], { timeRange })?.path)).toEqual({
      from: '1000',
      to: '2000',
    });
  });
});

describe('beside a trace', () => {
  const span = (tags: Record<string, string>): TraceContext['spans'][number] => ({
    tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    process: { serviceName: 'shop-web', tags: [{ key: 'telemetry.sdk.language', value: 'webjs' }] },
  });
  const trace = (...spans: TraceContext['spans']): TraceContext => ({
    traceID: TRACE,
    startTime: 1_795_564_072_000_000,
    duration: 900_000,
    spans,
  });

  it('leads to the session that one of its spans names, at the time of the trace', () => {
    const back = { tags: null, process: { serviceName: 'api', tags: null } };
    expect(traceLink.configure?.(trace(back, span({ 'session.id': SESSION })))).toEqual({
      path: `${APP}/sessions/${SESSION}?service=shop-web&from=1795564072000&to=1795564072900`,
    });
  });

  it('looks a trace of a browser up that names none, and is not there for a back end’s', () => {
    expect(traceLink.configure?.(trace(span({})))?.path).toMatch(`${APP}/traces/${TRACE}?`);
    expect(traceLink.configure?.(trace({ process: { serviceName: 'api' } }))).toBeUndefined();
    expect(traceLink.configure?.(trace())).toBeUndefined();
    expect(traceLink.configure?.(undefined)).toBeUndefined();
    expect(traceLink.configure?.({} as TraceContext)).toBeUndefined();
  });
});

describe('in the details', () => {
  const context = (attributes: Record<string, string[]>, spanAttributes?: Record<string, string[]>) => ({
    attributes,
    spanAttributes,
    datasource: { type: 'loki', uid: 'loki' },
    timeRange: { from: 1000, to: 2000 },
  });

  it('of a log line stands at its session id', () => {
    expect(lineLink.category).toBe('session_id');
    expect(lineLink.configure?.(context({ session_id: [OTHER], service_name: ['shop'] }))).toEqual({
      path: `${APP}/sessions/${OTHER}?service=shop&from=1000&to=2000`,
    });
    expect(lineLink.configure?.(context({ service_name: ['shop'] }))).toBeUndefined();
    const { timeRange: _, ...older } = context({ session_id: [OTHER] });
    expect(lineLink.configure?.(older as ReturnType<typeof context>)?.path).toBe(`${APP}/sessions/${OTHER}`);
  });

  it('of a span stands at its service', () => {
    expect(spanLink.category).toBe('service.name');
    expect(spanLink.configure?.(context({ 'service.name': ['shop'] }, { 'session.id': [OTHER] }))?.path).toMatch(
      `/sessions/${OTHER}?service=shop`
    );
    expect(spanLink.configure?.(context({ 'service.name': ['api'] }, { 'http.route': ['/'] }))).toBeUndefined();
    expect(spanLink.configure?.(context({}))).toBeUndefined();
  });
});
