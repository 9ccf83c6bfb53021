import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/root.mjs';

export const SOURCES = path.join(root, 'src');
export const { id: PLUGIN_ID, languages: LANGUAGES } = JSON.parse(
  readFileSync(path.join(SOURCES, 'plugin.json'), 'utf8')
);
export const ENGLISH = 'en-US';

/** Where a language's texts are. */
export const localeFile = (language) => path.join(SOURCES, 'locales', language, `${PLUGIN_ID}.json`);

/** A language's texts by key; none where there is no file. */
export function readLocale(language) {
  const file = localeFile(language);
  return new Map(existsSync(file) ? flat(JSON.parse(readFileSync(file, 'utf8'))) : []);
}

function flat(tree, before = '') {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value]] : flat(value, `${before}${name}.`)
  );
}

/** The content of a language's file: as i18next reads it, in the order of the keys. */
export function localeText(texts) {
  const tree = {};
  for (const [key, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [area, name] = key.split('.');
    tree[area] = { ...tree[area], [name]: text };
  }
  return `${JSON.stringify(tree, undefined, 2)}\n`;
}

export function writeLocale(language, texts) {
  mkdirSync(path.dirname(localeFile(language)), { recursive: true });
  writeFileSync(localeFile(language), localeText(texts));
}

/**
 * What is wrong with a language's texts, in words; empty where every text is there, and nothing more.
 * @param {Map<string, string>} english
 * @param {Map<string, string>} texts
 * @param {string} language a BCP 47 tag: says which forms a count has
 */
export function localeProblems(english, texts, language) {
  const wanted = new Map([...english].flatMap(([key, text]) => formsOf(key, language).map((form) => [form, text])));
  return [
    ...[...wanted.keys()].filter((key) => !texts.has(key)).map((key) => `${language} has no ${key}.`),
    ...[...texts.keys()]
      .filter((key) => !wanted.has(key))
      .map((key) => `${language} has ${key}, which nobody asks for.`),
    ...[...texts].filter(([, text]) => text === '').map(([key]) => `${language} has an empty text for ${key}.`),
    ...[...texts]
      .filter(([key, text]) => wanted.has(key) && placesOf(text, key) !== placesOf(wanted.get(key), key))
      .map(
        ([key, text]) =>
          `${language} has other {{…}} or <…> in ${key}: ${placesOf(text, key)}, not ${placesOf(wanted.get(key), key)}.`
      ),
  ];
}

/** A text with forms has in each language those that its numbers need. */
function formsOf(key, language) {
  if (key.endsWith('_one')) {
    return [];
  }
  return key.endsWith('_other')
    ? new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => key.replace(/other$/, form))
    : [key];
}

/** The names of values and elements in a text. The form for one need not say the number. */
function placesOf(text, key) {
  const places = [...text.matchAll(/\{\{\w+\}\}|<\/?\w+\/?>/g)].map(([place]) => place);
  return [...new Set(places)]
    .filter((place) => !(key.endsWith('_one') && /\{\{(count|n)\}\}/.test(place)))
    .sort()
    .join(' ');
}
