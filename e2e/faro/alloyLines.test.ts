import { alloyLines } from './alloyLines';

const at = '2026-11-30T07:20:01.500Z';
const LABELS = { app: 'shop', kind: '', team: '' };

describe('alloyLines', () => {
  it('writes logs, exceptions, measurements and events in this order, each with all that is known', async () => {
    const lines = await alloyLines(
      {
        meta: {
          app: { name: 'shop-web', version: '1.0' },
          session: { id: 's1', attributes: { z: '1', a: '2' } },
          page: { url: 'http://shop/?a=b' },
          browser: { name: 'Chrome' },
          view: { name: 'default' },
        },
        events: [{ name: 'order placed', domain: 'browser', attributes: { 'http.url': '/x', b: '1' }, timestamp: at }],
        measurements: [
          { type: 'web-vitals', values: { lcp: 860, delta: 0.00005 }, timestamp: at, context: { id: 'v' } },
        ],
        exceptions: [
          {
            type: 'Error',
            value: "Cannot read property 'find' of undefined",
            stacktrace: { frames: [{ function: 'f', module: 'm', filename: 'a.js', lineno: 1, colno: 2 }, {}] },
            timestamp: at,
          },
        ],
        logs: [{ message: 'say "hi"\nthere', level: 'warn', timestamp: at, trace: { trace_id: 't1', span_id: 'p1' } }],
      },
      LABELS
    );
    const about =
      'app_name=shop-web app_version=1.0 session_id=s1 session_attr_a=2 session_attr_z=1 page_url="http://shop/?a=b" browser_name=Chrome browser_mobile=false view_name=default';
    expect(lines.map(({ line }) => line)).toEqual([
      `timestamp="2026-11-30 07:20:01.5 +0000 UTC" kind=log message="say \\"hi\\"\\nthere" level=warn traceID=t1 spanID=p1 ${about}`,
      // The hash is what Alloy's own tests have for this message.
      `timestamp="2026-11-30 07:20:01.5 +0000 UTC" kind=exception type=Error value="Cannot read property 'find' of undefined" stacktrace="Error: Cannot read property 'find' of undefined\\n  at f (m|a.js:1:2)\\n  at  (:0:0)" hash=2735541995122471342 ${about}`,
      `timestamp="2026-11-30 07:20:01.5 +0000 UTC" kind=measurement type=web-vitals delta=0.000050 lcp=860.000000 context_id=v value_delta=5e-05 value_lcp=860 ${about}`,
      `timestamp="2026-11-30 07:20:01.5 +0000 UTC" kind=event event_name="order placed" event_domain=browser event_data_b=1 event_data_http.url=/x ${about}`,
    ]);
    expect(lines.map(({ labels }) => labels)).toEqual(
      ['log', 'exception', 'measurement', 'event'].map((kind) => ({ app: 'shop', kind }))
    );
  });

  it('writes times of a whole second without a fraction, and JSON by its keys', async () => {
    const log = { level: 'info', timestamp: '2026-11-30T10:00:00.000Z' };
    const lines = await alloyLines({ logs: ['', '<b> & "c"'].map((message) => ({ ...log, message })) }, {}, 'json');
    const time = '"timestamp":"2026-11-30 10:00:00 +0000 UTC"}';
    expect(lines).toEqual([
      { labels: {}, line: `{"browser_mobile":"false","kind":"log","level":"info",${time}` },
      {
        labels: {},
        line: `{"browser_mobile":"false","kind":"log","level":"info","message":"\\u003cb\\u003e \\u0026 \\"c\\"",${time}`,
      },
    ]);
  });
});
