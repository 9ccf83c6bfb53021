import { FieldType, type DataFrame } from '@grafana/data';
import { FARO_ID, FARO_RESOURCES, faroFrame } from '../../data/frames/testing/faroVisit';
import { goldenFrames } from '../../data/frames/testing/golden';
import { hasSessionDocuments } from './hasSessionDocuments';
import { limitWords } from './limitWords';
import { NO_CONFIG, override, registerGrafanaOptions, THEME } from './panelProps.fixture';
import { readSessions } from './readSessions';

const context = { fieldConfig: NO_CONFIG, replaceVariables: (text: string) => text, timeZone: 'utc', theme: THEME };

function table(columns: Record<string, unknown[]>): DataFrame {
  const fields = Object.entries(columns).map(([name, values]) => ({
    name,
    type: FieldType.other,
    config: {},
    values,
  }));
  return { fields, length: fields[0]?.values.length ?? 0 };
}

beforeAll(registerGrafanaOptions);

describe('readSessions', () => {
  it('merges the documents among log lines, and takes tables beside them', () => {
    const { rows } = readSessions(
      [...goldenFrames('lokiDocuments'), table({ session_id: ['x'], start: [1795564000000] })],
      context
    );
    expect(rows?.map(({ session }) => session.id)).toEqual([
      'x',
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
    expect(rows?.[3]?.session.counters.errors).toBe(2);
  });

  it('makes sessions of lines of Faro', () => {
    const { rows } = readSessions([faroFrame()], context);
    expect(rows).toHaveLength(1);
    expect(rows?.[0]?.session).toMatchObject({
      id: FARO_ID,
      source: 'faro',
      counters: { views: 3, errors: 1, resources: FARO_RESOURCES },
      user: { id: 'u-1001' },
      client: { serviceName: 'shop-web' },
    });
  });

  it('gives the fields of documents the overrides of the panel', () => {
    const { rows = [] } = readSessions(goldenFrames('lokiDocuments'), {
      ...context,
      fieldConfig: override('errors', 'displayName', 'Faults'),
    });
    expect(rows[0]?.fields.errors?.config.displayName).toBe('Faults');
    expect(rows[0]?.fields.errors?.display?.(rows[0].fields.errors.values[0]).text).toBe('2');
  });

  it('has no sessions where there are no data', () => {
    expect(readSessions([], context)).toEqual({ rows: [] });
    expect(readSessions(goldenFrames('lokiEmpty'), context)).toEqual({ rows: [] });
  });

  it('says which columns are missing', () => {
    const lacking = (columns: Record<string, unknown[]>) => readSessions([table(columns)], context).unfit;
    expect(lacking({ Time: [1], Value: [2] })).toBe(
      'The answer lacks the columns session_id and start. Sessions are log lines of session documents, or a table with the columns session_id and start.'
    );
    expect(lacking({ session_id: ['a'] })).toContain('The answer lacks the column start.');
    expect(lacking({ session_id: ['a'], start: ['soon'] })).toContain('No row of this table has both');
  });

  it('says that log lines are no session documents', () => {
    const [frame] = goldenFrames('lokiEvents');
    const labels = frame?.fields.find(({ name }) => name === 'labels');
    const others = {
      ...frame,
      fields: frame?.fields.map((field) =>
        field === labels ? { ...field, values: field.values.map(() => ({})) } : field
      ),
    };
    expect(readSessions([others as DataFrame], context).unfit).toContain('event_name="rum.session"');
  });
});

test('session documents are told from other frames', () => {
  expect(hasSessionDocuments(goldenFrames('lokiDocuments'))).toBe(true);
  expect(hasSessionDocuments([faroFrame()])).toBe(true);
  expect(hasSessionDocuments(goldenFrames('lokiRange'))).toBe(false);
  expect(hasSessionDocuments(goldenFrames('tempoSpans'))).toBe(false);
});

test('an answer as long as the query allows may lack something', () => {
  const [frame] = goldenFrames('lokiDocuments');
  expect(limitWords(frame ? [frame] : [])).toBeUndefined();
  const full = { ...frame, meta: { ...frame?.meta, limit: frame?.length } } as DataFrame;
  expect(limitWords([full])).toBe(
    `Loki gave the ${full.length} lines that the query asks for at most: there may be more.`
  );
});
