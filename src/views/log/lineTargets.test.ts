import type { Resource } from '../../model/resource';
import type { LogLine } from '../../model/story';
import { story } from '../../model/story.fixture';
import { sessionEvents } from '../events/sessionEvents';
import { lineTargets } from './lineTargets';

const TRACE = 'c0000000000000000000000000000001';
const LOAD = 'c0000000000000000000000000000002';
const base = { labels: {}, attributes: {} };
const told = story({
  views: [{ ...base, viewId: 'v1', timeMs: 0, startMs: 0, traceId: LOAD }],
  actions: [
    { ...base, id: 'a1', timeMs: 1000, type: 'click', frustrations: [], traceId: TRACE },
    { ...base, id: 'a2', timeMs: 2000, type: 'click', frustrations: [] },
  ],
  errors: [
    { ...base, id: 'e1', timeMs: 1500, message: 'x' },
    { ...base, id: 'record-7', timeMs: 1600, message: 'without an id of its own' },
  ],
  longTasks: [{ ...base, id: 't1', timeMs: 1700, durationMs: 60 }],
  console: [{ ...base, id: 'record-9', timeMs: 1800, level: 'warn', message: 'y' }],
});
const request = (spanId: string, startMs: number, more: Partial<Resource> = {}): Resource => ({
  id: `r-${spanId}`,
  spanId,
  traceId: TRACE,
  type: 'fetch',
  url: '/x',
  startMs,
  durationMs: 100,
  phases: {},
  failed: false,
  ...more,
});
const line = (more: Partial<LogLine>): LogLine => ({
  id: 'l',
  timeMs: 1250,
  timeNs: '1',
  service: 's',
  level: 'info',
  message: '',
  attributes: {},
  ...more,
});
const resources = [
  request('s2', 1200, { actionId: 'a1', viewId: 'v1' }),
  request('s1', 1010, { actionId: 'a1', viewId: 'v1' }),
  request('s3', 1300),
  request('img', 20, { traceId: LOAD, type: 'image' }),
];
const idsOf = (of: Partial<LogLine>, from = resources) => {
  const {
    error,
    action,
    longTask,
    record,
    page,
    request: found,
    ofRequests,
    traceId,
  } = lineTargets(sessionEvents(told), from)(line(of));
  return {
    error: error?.id,
    action: action?.id,
    longTask: longTask?.id,
    record: record?.id,
    page: page?.id,
    request: found && `${found.spanId} of ${ofRequests}`,
    traceId,
  };
};

describe('lineTargets', () => {
  it.each([
    ['action', { viewId: 'v1', attributes: { rum_action_id: 'a2' } }, { action: 'a2', page: 'v1' }],
    ['error', { viewId: 'v1', attributes: { rum_error_id: 'e1' } }, { error: 'e1', page: 'v1' }],
    ['error without an id', { id: 'record-7' }, { error: 'record-7' }],
    ['long task', { attributes: { rum_long_task_id: 't1' } }, { longTask: 't1' }],
    ['console record', { id: 'record-9' }, { record: 'record-9' }],
    ['failed request', { viewId: 'v1', attributes: { rum_resource_id: 'r-s3' } }, { page: 'v1', request: 's3 of 1' }],
    ['page load', { viewId: 'v1', traceId: LOAD }, { page: 'v1', traceId: LOAD }],
  ])("finds a page's own line's %s", (_, of, expected) => expect(idsOf(of)).toEqual(expect.objectContaining(expected)));

  it("leads from a service's line to the request that had begun last, its action and its page", () => {
    expect(idsOf({ traceId: TRACE })).toMatchObject({ request: 's2 of 3', action: 'a1', page: 'v1', traceId: TRACE });
    expect(idsOf({ traceId: TRACE, timeMs: 1100 })).toMatchObject({ request: 's1 of 3' });
    expect(idsOf({ traceId: TRACE }, [request('s9', 5000)])).toMatchObject({ request: 's9 of 1', action: 'a1' });
  });

  it("leads to the action or the page of a trace though the trace's requests are not known", () => {
    expect(idsOf({ traceId: TRACE }, [])).toMatchObject({ action: 'a1', request: undefined });
    expect(idsOf({ traceId: LOAD }, [])).toMatchObject({ page: 'v1' });
  });

  it("does not lead from an action's own line to one of its many requests", () => {
    expect(idsOf({ traceId: TRACE, viewId: 'v1', attributes: { rum_action_id: 'a1' } })).toMatchObject({
      action: 'a1',
      request: undefined,
    });
  });

  it('knows nothing of a line that belongs to nothing', () => {
    expect(idsOf({ traceId: 'x"} | y' })).toEqual({});
    expect(idsOf({ attributes: { rum_action_id: 'gone', rum_error_id: '', rum_resource_id: '' } })).toEqual({});
  });
});
