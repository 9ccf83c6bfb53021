import { toDataFrame } from '@grafana/data';
import { logRecords, type LogRecord } from './logRecords';
import { sessionDocument } from './sessionDocument';
import { sessionStory } from './sessionStory';
import { spansTable } from './spansTable';
import { traceSpans } from './traceSpans';

const TIME = 1795564072000;

function record(labels: Record<string, string>): LogRecord {
  return { id: '1', timeNs: `${TIME}000000`, timeMs: TIME, line: 'a line', labels };
}

describe('records with odd values', () => {
  it('take their own time where a document claims an unbelievable one', () => {
    const document = sessionDocument(
      record({
        event_name: 'rum.session',
        session_id: 's',
        rum_session_start_ms: '12',
        rum_session_last_ms: '9e300',
        rum_session_errors: '-4',
        rum_session_views: 'NaN',
        rum_session_clicks: '3.0',
        rum_session_pages: ',/,/a%2Cb,',
      })
    );
    expect(document).toMatchObject({ startMs: TIME, lastMs: TIME, pages: ['/', '/a,b'], counters: { clicks: 3 } });
    expect(document?.counters.errors).toBeUndefined();
    expect(document?.counters.views).toBeUndefined();
  });

  it('are no document without a session id', () => {
    expect(sessionDocument(record({ event_name: 'rum.session' }))).toBeUndefined();
  });

  it('stay in the story, and as lines, when their event is unknown or lacks what it needs', () => {
    const story = sessionStory([
      record({ event_name: 'from.the.future', severity_text: 'WARN2' }),
      record({ event_name: 'rum.view' }),
      record({ event_name: 'rum.action' }),
      record({ event_name: 'rum.long_task', rum_long_task_duration: 'long' }),
      record({ event_name: 'exception' }),
      record({}),
    ]);
    expect(story.lines).toHaveLength(6);
    expect(story.lines[0]?.level).toBe('warn');
    expect([story.views, story.actions, story.longTasks]).toEqual([[], [], []]);
    expect(story.errors).toMatchObject([{ id: '1', message: 'a line' }]);
    expect(story.others.map(({ eventName }) => eventName)).toEqual([
      'from.the.future',
      'rum.view',
      'rum.action',
      'rum.long_task',
    ]);
    expect(story.others[0]).toMatchObject({ message: 'a line', timeMs: TIME });
  });

  it('are no events of the session where they tell of it as a whole, or are lines of the page', () => {
    const names = ['session.start', 'session.end', 'rum.session', ''];
    expect(sessionStory(names.map((name) => record({ event_name: name }))).others).toEqual([]);
  });

  it('of the console keep their level', () => {
    const story = sessionStory([record({ event_name: 'browser.console', severity_text: 'WARN', rum_view_id: 'v' })]);
    expect(story.console).toMatchObject([{ id: '1', level: 'warn', message: 'a line', viewId: 'v' }]);
    expect(story.others).toEqual([]);
  });

  it('of a view keep its campaign, whatever its parameters are called', () => {
    const view = (labels: Record<string, string>) =>
      sessionStory([record({ event_name: 'rum.view', rum_view_id: 'v', ...labels })]).views[0];
    expect(view({ rum_utm_source: 'news', rum_utm___proto__: 'x', rum_utm_term: '' })?.utm).toEqual(
      Object.fromEntries([
        ['source', 'news'],
        ['__proto__', 'x'],
      ])
    );
    expect(view({})?.utm).toBeUndefined();
  });

  it('keep the newest document of a view, and the trace of an older one', () => {
    const view = (version: string, labels: Record<string, string>): LogRecord =>
      record({ event_name: 'rum.view', rum_view_id: 'v', rum_doc_version: version, ...labels });
    const { views } = sessionStory([
      view('10', { rum_view_clicks: '7' }),
      view('2', { rum_view_clicks: '1', trace_id: 'abc', span_id: 'def' }),
    ]);
    expect(views).toMatchObject([{ clicks: 7, traceId: 'abc', spanId: 'def' }]);
  });
});

describe('frames with odd columns', () => {
  it('are read under the names of the data plane too', () => {
    const [line] = logRecords([
      toDataFrame({
        fields: [
          { name: 'timestamp', values: [TIME] },
          { name: 'body', values: ['hello'] },
          { name: 'labels', values: [{ a: 1, b: null }] },
        ],
      }),
    ]);
    expect(line).toMatchObject({ timeMs: TIME, timeNs: `${TIME}000000`, line: 'hello', labels: { a: '1' } });
  });

  it('do not throw, whatever is missing or of the wrong kind', () => {
    const hostile = [null, undefined, {}, [], 'x', -1, Number.NaN, { labels: 3 }];
    const names = ['labels', 'Time', 'Line', 'tsNs', 'id', 'traceIdHidden', 'spanID', 'time', 'duration', 'tags'];
    const frame = toDataFrame({
      fields: names.map((name, n) => ({ name, values: [...hostile, ...hostile].slice(n) })),
    });
    for (const one of [frame, toDataFrame({ fields: [] })]) {
      expect(() => logRecords([one]).map(sessionDocument)).not.toThrow();
      expect(() => sessionStory(logRecords([one]))).not.toThrow();
      expect(() => spansTable([one])).not.toThrow();
      expect(() => traceSpans([one])).not.toThrow();
    }
  });

  it('give a trace id the leading zeros that a search of Tempo leaves out', () => {
    const frame = toDataFrame({
      fields: [
        { name: 'traceIdHidden', values: ['f2b19091582877a4ef24ad696ce4aad'] },
        { name: 'spanID', values: ['s'] },
        { name: 'time', values: [TIME] },
        { name: 'duration', values: [1e6] },
      ],
    });
    expect([...spansTable([frame]).spansByTrace.keys()]).toEqual(['0f2b19091582877a4ef24ad696ce4aad']);
  });

  it('show lists in trace attributes as text', () => {
    const [span] = traceSpans([
      toDataFrame({
        fields: [
          { name: 'traceID', values: ['t'] },
          { name: 'spanID', values: ['s'] },
          { name: 'startTime', values: [TIME] },
          { name: 'statusCode', values: [2] },
          {
            name: 'tags',
            values: [[{ key: 'a', value: [1, 2] }, { key: 3, value: 1 }, null, { key: 'b', value: false }]],
          },
        ],
      }),
    ]);
    expect(span).toMatchObject({ error: true, attributes: { a: '[1,2]', b: 'false' } });
  });
});
