import { FieldType, type DataFrame, type FieldConfig } from '@grafana/data';
import { countryTable, hasCountry } from './countryTable';
import { goldenFrames } from './testing/golden';

function table(columns: Record<string, unknown[]>, configs: Record<string, FieldConfig> = {}): DataFrame {
  const fields = Object.entries(columns).map(([name, values]) => ({
    name,
    type: values.some((value) => typeof value === 'number') ? FieldType.number : FieldType.string,
    config: configs[name] ?? {},
    values,
  }));
  return { fields, length: fields[0]?.values.length ?? 0 };
}
const figures = (...frames: DataFrame[]) =>
  Object.fromEntries(countryTable(frames, 'sessions').map(({ country, figures }) => [country, figures]));

describe('countryTable', () => {
  it('reads the documented columns by any of their names, times in ms and rates as shares', () => {
    const frame = table(
      { 'Country Code': ['de', 'US'], sessions: [4, '2'], error_rate: [25, 50], load_time: [1.5, null] },
      { error_rate: { unit: 'percent' }, load_time: { unit: 's' } }
    );
    expect(figures(frame)).toEqual({
      DE: { sessions: 4, error_rate: 0.25, load_time: 1500 },
      US: { sessions: 2, error_rate: 0.5 },
    });
  });

  it('adds the counts of several rows up, and averages the others by their sessions', () => {
    const rows = table({ country: ['DE', 'DE'], sessions: [1, 3], errors: [2, 5], load_time: [1000, 2000] });
    const others = table({ country: ['DE'], blocking_time: [120] });
    expect(figures(rows, others)).toEqual({ DE: { sessions: 4, errors: 7, load_time: 1750, blocking_time: 120 } });
  });

  it('takes the only number of a metric query for the figure that is looked for', () => {
    const [frame] = goldenFrames('lokiInstant');
    const found = countryTable(frame ? [frame] : [], 'errors');
    expect(found.map(({ country, figures }) => [country, figures])).toEqual([
      ['', { errors: 2 }],
      ['DE', { errors: 2 }],
      ['US', { errors: 2 }],
    ]);
    expect(figures(table({ country: ['DE'], a: [1], b: [2] }))).toEqual({ DE: {} });
  });

  it('has no number where the data have nonsense', () => {
    expect(figures(table({ country: ['DE', null], sessions: [-1, 'many'], errors: [0, 3] }))).toEqual({
      DE: { errors: 0 },
      '': { errors: 3 },
    });
  });

  it('keeps the services that the rows name, and where a country stands', () => {
    const frame = table({ country: ['DE', 'FR', 'DE'], service_name: ['a', 'b', 'c'], sessions: [1, 1, 1] });
    expect(countryTable([frame], 'sessions').map(({ services, row }) => [services, row])).toEqual([
      [['a', 'c'], 0],
      [['b'], 1],
    ]);
  });
});

test('a country is a column, not a label', () => {
  expect(goldenFrames('lokiInstant').some(hasCountry)).toBe(true);
  expect(goldenFrames('lokiRange').some(hasCountry)).toBe(false);
});
