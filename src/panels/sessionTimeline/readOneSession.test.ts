import { FieldType, type DataFrame } from '@grafana/data';
import { FARO_ID, FARO_RESOURCES, faroFrame } from '../../data/frames/testing/faroVisit';
import { GOLDEN_SESSION, goldenFrames } from '../../data/frames/testing/golden';
import { hasStory } from './hasStory';
import { readOneSession } from './readOneSession';

/** The recorded lines without those that `drop` names. */
function lines(drop: (labels: Record<string, string>) => boolean): DataFrame[] {
  return goldenFrames('lokiEvents').map((frame) => {
    const labels = frame.fields.find(({ name }) => name === 'labels')?.values ?? [];
    const rows = [...labels.keys()].filter((row) => !drop(labels[row]));
    const fields = frame.fields.map((field) => ({ ...field, values: rows.map((row) => field.values[row]) }));
    return { ...frame, fields, length: rows.length };
  });
}

describe('readOneSession', () => {
  it('reads session and story of log lines, and the requests of a spans table', () => {
    const { one } = readOneSession([...goldenFrames('lokiEvents'), ...goldenFrames('tempoSpans')]);
    expect(one).toMatchObject({ sessions: 1, session: { id: GOLDEN_SESSION, counters: { errors: 2 } } });
    expect(one?.story.errors).toHaveLength(2);
    expect(one?.story.views).toHaveLength(4);
    expect(one?.resources?.length).toBeGreaterThan(0);
    expect(readOneSession(goldenFrames('lokiEvents')).one?.resources).toBeUndefined();
  });

  it('tells of a session without its documents what its records say', () => {
    const { one } = readOneSession(lines(({ rum_stream: stream }) => stream === 'sessions'));
    expect(one?.session).toMatchObject({ id: GOLDEN_SESSION, tabs: 1, user: { id: 'u-1001' }, counters: {} });
    expect(one?.session.durationMs).toBeGreaterThan(90_000);
  });

  it('of several sessions it takes the last one, and says how many there are', () => {
    const { one } = readOneSession(goldenFrames('lokiDocuments'));
    expect(one?.sessions).toBe(3);
    expect(one?.session.user.id).toBeUndefined();
  });

  it('reads all of it from lines of Faro', () => {
    const { one } = readOneSession([faroFrame()]);
    expect(one).toMatchObject({ sessions: 1, session: { id: FARO_ID, source: 'faro', counters: { errors: 1 } } });
    expect(one?.story.views).toHaveLength(3);
    expect(one?.resources).toHaveLength(FARO_RESOURCES);
  });

  it('says what is missing', () => {
    expect(readOneSession([])).toEqual({});
    expect(readOneSession(goldenFrames('lokiRange')).unfit).toContain('The answer lacks the columns Line and labels.');
    const anonymous = lines(() => false).map((frame) => ({
      ...frame,
      fields: frame.fields.map((field) =>
        field.name === 'labels' ? { ...field, type: FieldType.other, values: field.values.map(() => ({})) } : field
      ),
    }));
    expect(readOneSession(anonymous).unfit).toContain('None of these log lines has a session_id.');
  });
});

test('a story is told from documents alone, and from several sessions', () => {
  expect(hasStory(goldenFrames('lokiEvents'))).toBe(true);
  expect(hasStory([faroFrame()])).toBe(true);
  expect(hasStory(goldenFrames('lokiDocuments'))).toBe(false);
  expect(hasStory(lines(({ event_name: name }) => name !== 'rum.session'))).toBe(false);
});
