// npm run i18n: writes the English texts of the code to src/locales/en-US, and says what the other languages lack.
import path from 'node:path';
import { collect } from './i18n/collect.mjs';
import { ENGLISH, LANGUAGES, localeFile, localeProblems, readLocale, SOURCES, writeLocale } from './i18n/locales.mjs';
import { root } from './setup/root.mjs';

const { texts, problems } = collect(SOURCES);
if (problems.length === 0) {
  writeLocale(ENGLISH, texts);
  console.log(`${path.relative(root, localeFile(ENGLISH))}: ${texts.size} texts`);
  for (const language of LANGUAGES.filter((one) => one !== ENGLISH)) {
    const known = readLocale(language);
    // In the order of the keys, whoever wrote them.
    writeLocale(language, known);
    problems.push(...localeProblems(texts, known, language));
  }
}
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
