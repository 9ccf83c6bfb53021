import { readFileSync } from 'node:fs';
import { collect, collectText } from './collect.mjs';
import { ENGLISH, LANGUAGES, localeFile, localeProblems, localeText, readLocale, SOURCES } from './locales.mjs';

const { texts, problems } = collect(SOURCES);

function collected(content) {
  const found = { texts: new Map(), problems: [] };
  collectText('a.tsx', content, found);
  return found;
}

describe('the texts of the code', () => {
  it('can all be translated', () => {
    expect(problems).toEqual([]);
    expect(texts.size).toBeGreaterThan(50);
  });

  it('stand in the English file as in the code: npm run i18n writes them', () => {
    expect(readFileSync(localeFile(ENGLISH), 'utf8')).toBe(localeText(texts));
  });

  it.each(LANGUAGES.filter((language) => language !== ENGLISH))(
    'are all there in %s, with the same values',
    (language) => {
      const known = readLocale(language);
      expect(localeProblems(texts, known, language)).toEqual([]);
      expect(readFileSync(localeFile(language), 'utf8')).toBe(localeText(known));
    }
  );
});

describe('collecting', () => {
  it('finds texts, their forms and elements', () => {
    const { texts: found, problems: none } = collected(`
      const a = t('one.plain', 'It’s plain');
      const b = t('one.count', { one: '{{n}} row', other: '{{n}} rows' }, { count, n });
      const c = <Trans i18nKey="one.link" defaults="Read <link>this</link>" components={{ link: <a /> }} />;
      const no = other.t('x') + at('y');
    `);
    expect(none).toEqual([]);
    expect([...found]).toEqual([
      ['one.plain', 'It’s plain'],
      ['one.count_one', '{{n}} row'],
      ['one.count_other', '{{n}} rows'],
      ['one.link', 'Read <link>this</link>'],
    ]);
  });

  it.each([
    ["t(key, 'text')", 'a.tsx:1: t() needs a key and a text that stand there as they are.'],
    ['t("a.b", `${x} rows`)', 'a.tsx:1: The text of "a.b" has to stand there as it is, or as { one: …, other: … }.'],
    ["t('plain', 'text')", 'a.tsx:1: "plain" is no key: it is area.name.'],
    ["t('a.b', 'text'); t('a.b', 'other')", 'a.tsx:1: "a.b" is "text" elsewhere: give this one a key of its own.'],
    [
      '<Trans i18nKey="a.b">text</Trans>',
      'a.tsx:1: Trans needs i18nKey and defaults that stand there as they are, and no children.',
    ],
  ])('refuses %s', (content, problem) => {
    expect(collected(content).problems).toEqual([problem]);
  });
});

describe('comparing', () => {
  const english = new Map([
    ['a.plain', 'At {{path}}'],
    ['a.rows_one', '{{n}} row'],
    ['a.rows_other', '{{n}} rows'],
  ]);
  const german = { 'a.plain': 'Bei {{path}}', 'a.rows_one': 'eine Zeile', 'a.rows_other': '{{n}} Zeilen' };
  const of = (changes, language = 'de-DE') =>
    localeProblems(english, new Map(Object.entries({ ...german, ...changes })), language);

  it('finds nothing wrong with a complete language', () => expect(of({})).toEqual([]));

  it('names what is missing, too much, empty or has other values', () => {
    expect(localeProblems(english, new Map(), 'de-DE')).toEqual([
      'de-DE has no a.plain.',
      'de-DE has no a.rows_one.',
      'de-DE has no a.rows_other.',
    ]);
    expect(of({ 'a.more': 'mehr' })).toEqual(['de-DE has a.more, which nobody asks for.']);
    expect(of({ 'a.plain': 'Bei {{pfad}}' })).toEqual([
      'de-DE has other {{…}} or <…> in a.plain: {{pfad}}, not {{path}}.',
    ]);
    expect(of({ 'a.rows_other': 'Zeilen' })).toHaveLength(1);
    expect(of({ 'a.plain': '' })).toContain('de-DE has an empty text for a.plain.');
  });

  it('wants the forms that a language needs', () => {
    expect(of({}, 'pl-PL')).toEqual(['pl-PL has no a.rows_few.', 'pl-PL has no a.rows_many.']);
  });
});
