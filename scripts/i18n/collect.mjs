import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const OF_TESTS = /(\.test|\.fixture)\.tsx?$|[\\/]testing[\\/]/;
const KEY = /^[a-z][A-Za-z0-9-]*\.[a-z][A-Za-z0-9-]*$/;

/**
 * The English texts of the plugin's code: of every `t('area.name', …)` and `<Trans i18nKey="area.name" defaults="…" />`. Read from the
 * syntax tree, as a text that is put together at run time cannot be translated: that is a problem here.
 * @param {string} folder the sources
 * @returns {{ texts: Map<string, string>, problems: string[] }} texts by key, those with forms as `key_one` and `key_other`
 */
export function collect(folder) {
  const texts = new Map();
  const problems = [];
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (/\.tsx?$/.test(name) && !OF_TESTS.test(name)) {
      const file = path.join(folder, name);
      collectText(name, readFileSync(file, 'utf8'), { texts, problems });
    }
  }
  return { texts, problems };
}

/** Adds the texts of one source to `texts`, and what is wrong with them to `problems`. */
export function collectText(name, content, { texts, problems }) {
  const source = ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    const found = ofCall(node) ?? ofElement(node);
    if (found) {
      const problem = found.problem ?? add(found);
      if (problem) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        problems.push(`${name}:${line + 1}: ${problem}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  const add = ({ key, forms }) => {
    if (!KEY.test(key)) {
      return `"${key}" is no key: it is area.name.`;
    }
    for (const [suffix, text] of forms) {
      const known = texts.get(key + suffix);
      if (known !== undefined && known !== text) {
        return `"${key}" is "${known}" elsewhere: give this one a key of its own.`;
      }
      texts.set(key + suffix, text);
    }
    return undefined;
  };
  visit(source);
}

function ofCall(node) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 't') {
    return undefined;
  }
  const [key, english] = node.arguments.map(unwrapped);
  if (!key || !english || !ts.isStringLiteralLike(key)) {
    return { problem: 't() needs a key and a text that stand there as they are.' };
  }
  if (ts.isStringLiteralLike(english)) {
    return { key: key.text, forms: [['', english.text]] };
  }
  const forms = ts.isObjectLiteralExpression(english)
    ? english.properties.map((form) => [
        `_${form.name?.text}`,
        ts.isPropertyAssignment(form) && ts.isStringLiteralLike(form.initializer) ? form.initializer.text : undefined,
      ])
    : [];
  return forms.length > 0 && forms.every(([, text]) => text !== undefined)
    ? { key: key.text, forms }
    : { problem: `The text of "${key.text}" has to stand there as it is, or as { one: …, other: … }.` };
}

function ofElement(node) {
  const opening = ts.isJsxElement(node) ? node.openingElement : ts.isJsxSelfClosingElement(node) ? node : undefined;
  if (opening?.tagName.getText() !== 'Trans') {
    return undefined;
  }
  const [key, english] = ['i18nKey', 'defaults'].map((name) => attribute(opening, name));
  return key !== undefined && english !== undefined && ts.isJsxSelfClosingElement(node)
    ? { key, forms: [['', english]] }
    : { problem: 'Trans needs i18nKey and defaults that stand there as they are, and no children.' };
}

function attribute(opening, name) {
  const found = opening.attributes.properties.find((one) => ts.isJsxAttribute(one) && one.name.getText() === name);
  const value =
    found?.initializer && ts.isJsxExpression(found.initializer) ? found.initializer.expression : found?.initializer;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function unwrapped(node) {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}
