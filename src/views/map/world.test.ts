import { inGerman } from '../../words/inGerman.fixture';
import { countryName } from '../format';
import { countryCode, isDrawn } from './countryCodes';
import { MAP_HEIGHT, MAP_WIDTH } from './mapSize';
import { shapeName } from './shapeName';
import { worldFeatures, worldShapes } from './worldShapes';

/** Abbreviations, and names that are written in more than one way. */
const NAMED_OTHERWISE: Record<string, string> = {
  'W. Sahara': 'EH',
  'United States of America': 'US',
  'Dem. Rep. Congo': 'CD',
  'Dominican Rep.': 'DO',
  'Falkland Is.': 'FK',
  'Fr. S. Antarctic Lands': 'TF',
  "Côte d'Ivoire": 'CI',
  'Central African Rep.': 'CF',
  Congo: 'CG',
  'Eq. Guinea': 'GQ',
  eSwatini: 'SZ',
  Palestine: 'PS',
  Myanmar: 'MM',
  Turkey: 'TR',
  'Solomon Is.': 'SB',
  'Bosnia and Herz.': 'BA',
  Macedonia: 'MK',
  'Trinidad and Tobago': 'TT',
  'S. Sudan': 'SS',
};

const countries = worldFeatures().map(({ id, properties }) => ({ id, name: properties.name }));

describe('the countries of the geometry', () => {
  it('all have a code of their own where they have a number', () => {
    const numbered = countries.filter(({ id }) => id !== undefined);
    expect(numbered.length).toBeGreaterThan(170);
    expect(numbered.filter((country) => countryCode(country) === undefined)).toEqual([]);
    expect(new Set(numbered.map(countryCode)).size).toBe(numbered.length);
  });

  it('have the code of the country that their name says', () => {
    for (const country of countries) {
      const code = countryCode(country);
      const said = NAMED_OTHERWISE[country.name];
      expect([country.name, said ?? (code && countryName(code))]).toEqual([
        country.name,
        said ? code : code && country.name,
      ]);
    }
  });

  it('are no country of a session where the standard has none', () => {
    const none = countries.filter((country) => countryCode(country) === undefined).map(({ name }) => name);
    expect(none.sort()).toEqual(['N. Cyprus', 'Somaliland']);
    expect(countryCode({ name: 'Kosovo' })).toBe('XK');
    expect(countryCode({ id: 4, name: 'Afghanistan' })).toBe('AF');
    expect(countryCode({ id: '999', name: 'Nowhere' })).toBeUndefined();
  });
});

describe('the shapes of the map', () => {
  it('are those that the map says it draws', () => {
    const drawn = worldShapes().flatMap(({ code }) => code ?? []);
    expect(drawn.filter((code) => !isDrawn(code))).toEqual([]);
    expect(countries.flatMap((country) => countryCode(country) ?? []).filter((code) => !drawn.includes(code))).toEqual([
      'AQ',
    ]);
    expect(['SG', 'MT', 'AQ', '', '<b>'].filter(isDrawn)).toEqual([]);
  });

  it('lie within the map, France in the middle of its largest part, west of Germany', () => {
    const at = (wanted: string) => worldShapes().find(({ code }) => code === wanted)?.middle ?? { x: NaN, y: NaN };
    for (const { path, middle } of worldShapes()) {
      expect(path).toMatch(/^M[-\d.,MLZ]+$/);
      expect(middle.x > 0 && middle.x < MAP_WIDTH && middle.y > 0 && middle.y < MAP_HEIGHT).toBe(true);
    }
    expect(at('FR').x).toBeLessThan(at('DE').x);
    expect(at('FR').x).toBeGreaterThan(at('ES').x);
    expect(at('FR').y).toBeLessThan(at('ES').y);
  });

  it('are called as the user calls the country, though the geometry is drawn but once', async () => {
    const nameOf = (wanted: string) =>
      worldShapes()
        .filter(({ code }) => code === wanted)
        .map(shapeName);
    expect(nameOf('US')).toEqual(['United States']);
    await inGerman(() => expect(nameOf('US')).toEqual(['Vereinigte Staaten']));
  });
});
