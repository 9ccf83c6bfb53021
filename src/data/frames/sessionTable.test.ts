import { FieldType, type DataFrame, type FieldConfig } from '@grafana/data';
import { mergeDocuments } from '../../model/mergeDocuments';
import { logRecords } from './logRecords';
import { sessionDocument } from './sessionDocument';
import { missingSessionColumns } from './sessionFields';
import { sessionFrame } from './sessionFrame';
import { sessionTable } from './sessionTable';
import { goldenFrames } from './testing/golden';

function table(columns: Record<string, unknown[]>, configs: Record<string, FieldConfig> = {}): DataFrame {
  const fields = Object.entries(columns).map(([name, values]) => ({
    name,
    type: FieldType.other,
    config: configs[name] ?? {},
    values,
  }));
  return { fields, length: fields[0]?.values.length ?? 0 };
}
const START = 1795564000000;

describe('sessionTable', () => {
  it('reads its columns, whatever their case and their dots', () => {
    const frame = table({
      'Session.ID': ['s-1'],
      rum_session_start_ms: [String(START)],
      end: [START + 60_000],
      'user.id': ['u-1'],
      user_agent_name: ['Chrome'],
      geo_country_iso_code: ['DE'],
      errors: ['2'],
      load_time: [1500],
      service_name: ['shop'],
      recording: ['true'],
    });
    expect(missingSessionColumns(frame)).toEqual([]);
    expect(sessionTable(frame).map(({ session }) => session)).toEqual([
      expect.objectContaining({
        id: 's-1',
        startMs: START,
        endMs: START + 60_000,
        durationMs: 60_000,
        user: { id: 'u-1' },
        client: expect.objectContaining({ browserName: 'Chrome', country: 'DE', serviceName: 'shop' }),
        counters: expect.objectContaining({ errors: 2 }),
        loads: 1,
        loadingTimeMs: 1500,
        hasReplay: true,
      }),
    ]);
  });

  it('takes durations in the unit of their column, and times as texts', () => {
    const start = new Date(START).toISOString();
    const frame = table({ session_id: ['a'], start: [start], duration: [90] }, { duration: { unit: 's' } });
    expect(sessionTable(frame)[0]?.session).toMatchObject({ startMs: START, durationMs: 90_000 });
  });

  it('guesses a country that is not said from the time zone', () => {
    const [row] = sessionTable(table({ session_id: ['a'], start: [START], timezone: ['Asia/Tokyo'] }));
    expect(row?.session.client).toMatchObject({ country: 'JP', countryDerived: true });
  });

  it('takes of several rows of a session that with the latest end, and no row without id or start', () => {
    const rows = sessionTable(
      table({
        session_id: ['a', 'a', 'a', null, 'b'],
        start: [START, START, START, START, 'soon'],
        end: [START + 1, START + 9, START + 5, START, START],
      })
    );
    expect(rows.map(({ session, row }) => [session.id, session.endMs - START, row])).toEqual([['a', 9, 1]]);
  });

  it('misses what it cannot do without', () => {
    expect(missingSessionColumns(table({ Time: [1], Value: [2] }))).toEqual(['session_id', 'start']);
    // The id of a log line is none of a session.
    expect(missingSessionColumns(table({ id: ['1_a'], start: [2] }))).toEqual(['session_id']);
  });

  it('reads what sessionFrame writes', () => {
    const documents = logRecords(goldenFrames('lokiDocuments')).map(sessionDocument);
    const sessions = mergeDocuments(documents.filter((document) => document !== undefined));
    const again = sessionTable(sessionFrame(sessions)).map(({ session }) => session);
    expect(again.map(({ id, startMs, durationMs }) => ({ id, startMs, durationMs }))).toEqual(
      sessions.map(({ id, startMs, durationMs }) => ({ id, startMs, durationMs }))
    );
    expect(again[0]?.counters).toMatchObject({ views: 4, errors: 2, blocking_time: 130 });
    expect(again[2]?.client).toMatchObject({ browserName: 'Chrome', country: 'DE', serviceName: 'shop-golden2' });
  });
});
