import { generateLargeSession, LARGE } from './generateLargeSession';
import { largeSessionOtlp } from './largeSessionOtlp';

const END = Date.UTC(2026, 10, 24, 12);
const session = generateLargeSession(END);

interface Body {
  resourceLogs: Array<{ scopeLogs: Array<{ logRecords: Array<{ eventName?: string; timeUnixNano: string }> }> }>;
  resourceSpans: Array<{ scopeSpans: Array<{ spans: Array<{ spanId: string; traceId: string }> }> }>;
}

it('has as many of everything as it says', () => {
  const { pages, tabs, actions, resources, errors, ownLines, backEndLines, longTasks, consoleRecords } = session;
  expect({
    pages: pages.length,
    tabs: tabs.length,
    actions: actions.length,
    resources: resources.length,
    errors: errors.length,
    lines: ownLines.length + backEndLines.length,
    longTasks: longTasks.length,
    console: consoleRecords.length,
  }).toEqual(LARGE);
});

it('happens within its time, each thing on its page, and is the same each time', () => {
  const { pages, actions, resources, errors, ownLines } = session;
  expect([pages[0]?.startMs, pages.at(-1)?.endMs]).toEqual([session.startMs, END]);
  for (const { ms, page } of [...actions, ...resources, ...errors]) {
    expect(ms).toBeGreaterThanOrEqual(page.startMs);
    expect(ms).toBeLessThan(page.endMs);
  }
  expect(ownLines.every(({ ms, page }) => page && ms > page.startMs && ms < page.endMs)).toBe(true);
  expect(generateLargeSession(END)).toEqual(session);
});

it('becomes OTLP with every record and every span once', () => {
  const { logs, traces } = largeSessionOtlp(session, 'large') as unknown as { logs: Body[]; traces: Body[] };
  const records = logs.flatMap(({ resourceLogs }) => resourceLogs.flatMap((one) => one.scopeLogs[0]?.logRecords ?? []));
  const named = (name: string | undefined) => records.filter(({ eventName }) => eventName === name).length;
  expect([named('rum.action'), named('exception'), named('rum.view'), named(undefined)]).toEqual([400, 60, 24, 3000]);
  const spans = traces.flatMap(({ resourceSpans }) => resourceSpans.flatMap((one) => one.scopeSpans[0]?.spans ?? []));
  // Pages, actions, resources, and two of the services for each request.
  expect(spans).toHaveLength(12 + 400 + 5000 + 800);
  expect(new Set(spans.map(({ traceId, spanId }) => traceId + spanId)).size).toBe(spans.length);
});
