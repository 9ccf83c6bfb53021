import i18next from 'i18next';
import { inGerman } from './inGerman.fixture';
import { startWords, t } from './t';

const ID = 'opensessions-usersessions-app';

function give(language: string, texts: object): void {
  i18next.addResourceBundle(language, ID, texts, true, true);
}

describe('t', () => {
  it('is the English of the code, without any ceremony', () => {
    expect(t('test.plain', 'A plain text')).toBe('A plain text');
    expect(t('test.path', 'No {{what}} at {{path}}', { what: 'map', path: '/a/<b>&"c"' })).toBe('No map at /a/<b>&"c"');
  });

  it('leaves what looks like a place for a value in a value alone', () => {
    expect(t('test.hostile', '{{a}}, {{b}}', { a: '{{b}} $t(test.plain)', b: 'b' })).toBe('{{b}} $t(test.plain), b');
  });

  it('has the form of a count', () => {
    const rows = (count: number) =>
      t('test.rows', { one: '{{n}} row', other: '{{n}} rows' }, { count, n: count.toFixed(0) });
    expect([0, 1, 2].map(rows)).toEqual(['0 rows', '1 row', '2 rows']);
  });

  it('is the text of the user’s language, and English where that has none', async () => {
    const texts = () => [
      t('test.hello', 'Hello {{name}}', { name: 'O’Neill' }),
      t('test.found', { one: 'one found', other: '{{count}} found' }, { count: 1 }),
      t('test.found', { one: 'one found', other: '{{count}} found' }, { count: 7 }),
      t('test.not-there', 'Only in English'),
    ];
    expect(texts()[0]).toBe('Hello O’Neill');
    await inGerman(() => {
      give('de-DE', { test: { hello: 'Hallo {{name}}', found_one: 'einer', found_other: '{{count}} gefunden' } });
      expect(texts()).toEqual(['Hallo O’Neill', 'einer', '7 gefunden', 'Only in English']);
    });
    expect(texts()).toEqual(['Hello O’Neill', 'one found', '7 found', 'Only in English']);
  });

  it('counts in English where the user’s language has no texts', async () => {
    await i18next.changeLanguage('fr-FR');
    await startWords({ id: ID, languages: ['en-US', 'de-DE'] });
    expect(t('test.rows-en', { one: '{{count}} row', other: '{{count}} rows' }, { count: 0 })).toBe('0 rows');
    await i18next.changeLanguage('en-US');
    await startWords({ id: ID, languages: ['en-US', 'de-DE'] });
  });

  it('is quick enough for every cell of a grid', () => {
    const started = performance.now();
    for (let row = 0; row < 50_000; row++) {
      t('test.cell', '{{row}} of many', { row });
    }
    // i18next itself takes seconds for that.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
