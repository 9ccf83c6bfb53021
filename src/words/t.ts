import { initPluginTranslations, t as translate } from '@grafana/i18n';

/** What a text has to be given: the names in its `{{…}}`. */
type Names<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<Name extends string> = Record<Name, string | number>;

/** An English text for one and for more; other languages have the forms that they need. */
export interface Forms<One extends string = string, Other extends string = string> {
  one: One;
  other: Other;
}

const ENGLISH = 'en-US';

/** The language that the texts are in, and those looked up so far: i18next takes too long for every cell of a grid. */
let words = inLanguage(ENGLISH);

function inLanguage(language: string) {
  return { language, rules: new Intl.PluralRules(language), texts: new Map<string, string>() };
}

/**
 * A text in the user's language. Nothing is escaped: React does that for what it shows.
 * @param key `area.name`, a literal (`npm run i18n` collects it)
 * @param english what stands there where a language has no such text; a literal, too
 * @param values what stands in place of `{{…}}`; `count` chooses the form where `english` has several
 */
export function t<Text extends string>(
  key: string,
  english: Text,
  ...values: [Names<Text>] extends [never] ? [] : [Values<Names<Text>>]
): string;
export function t<One extends string, Other extends string>(
  key: string,
  english: Forms<One, Other>,
  values: Values<Exclude<Names<One> | Names<Other>, 'count'>> & { count: number }
): string;
export function t(key: string, english: string | Forms, values?: Values<string>): string {
  const text = typeof english === 'string' ? textOf(key, english) : formOf(key, english, Number(values?.count));
  return values ? filled(text, values) : text;
}

/** A text with values in place of `{{…}}`. */
export function filled(text: string, values: Values<string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole
  );
}

function formOf(key: string, english: Forms, count: number): string {
  const form = words.rules.select(count);
  return textOf(`${key}_${form}`, form === 'one' ? english.one : english.other);
}

/** A text as the language has it: with its `{{…}}`. */
export function textOf(key: string, english: string): string {
  const { texts } = words;
  let text = texts.get(key);
  if (text === undefined) {
    text = translate(key, english, { skipInterpolation: true });
    texts.set(key, text);
  }
  return text;
}

/** The language of the texts, for `Intl`. */
export function language(): string {
  return words.language;
}

/**
 * Something made of texts, or for a language: what would else be a constant of a module.
 * @param make called when it is first asked for, and again for another language
 * @returns the same thing at every call
 */
export function perLanguage<Made>(make: (language: string) => Made): () => Made {
  let of: typeof words | undefined;
  let made: Made;
  return () => {
    if (of !== words) {
      of = words;
      made = make(words.language);
    }
    return made;
  };
}

/**
 * Chooses the texts of a plugin, which Grafana loads before the plugin's module. They are there as soon as anything is drawn,
 * but not while modules are evaluated: a text at a module's top level would stay English.
 * @param manifest of the plugin that the module is of: a panel has its texts under its own id
 */
export async function startWords({ id, languages }: { id: string; languages: string[] }): Promise<void> {
  const started = await initPluginTranslations(id);
  words = inLanguage(languages.includes(started.language) ? started.language : ENGLISH);
}
