import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What is wrong with the panels of a built app, in words; empty where Grafana will find and load them all.
 * @param {string} dist the app's folder
 * @returns {string[]}
 */
export function panelProblems(dist) {
  const { includes = [] } = readJson(path.join(dist, 'plugin.json')) ?? {};
  const listed = includes.filter(({ type }) => type === 'panel').map((include) => include.path ?? '');
  const folder = path.join(dist, 'panels');
  const built = existsSync(folder) ? readdirSync(folder).map((name) => `panels/${name}/plugin.json`) : [];
  return [
    ...built
      .filter((file) => !listed.includes(file))
      .map((file) => `${path.dirname(file)} is not among the includes of src/plugin.json.`),
    ...listed.flatMap((file) =>
      problemsOf(path.join(dist, path.dirname(file))).map((problem) => `${path.dirname(file)}: ${problem}`)
    ),
  ];
}

function problemsOf(folder) {
  const manifest = readJson(path.join(folder, 'plugin.json'));
  if (!manifest) {
    return ['it has no plugin.json.'];
  }
  const { id, type, info = {}, languages = [] } = manifest;
  // Grafana looks for a panel's texts under the panel's own id.
  const texts = languages.map((language) => `locales/${language}/${id}.json`);
  const missing = ['module.js', info.logos?.small, info.logos?.large, ...texts].filter(
    (file) => !file || !existsSync(path.join(folder, file))
  );
  const scripts = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.js'));
  const later = scripts.filter((file) => file !== 'module.js');
  return [
    ...(type === 'panel' && /^opensessions-\w+-panel$/.test(id) ? [] : [`it is no panel: ${type} ${id}.`]),
    ...(languages.length > 0 ? [] : ['its plugin.json names no languages.']),
    ...(/^\d/.test(info.version) && /^\d{4}-/.test(info.updated) ? [] : ['its plugin.json lacks version or date.']),
    ...missing.map((file) => `${file ?? 'a logo'} is missing.`),
    // Grafana 12.3 asks for them at the wrong address.
    ...later.map((file) => `${file} would be loaded later; a panel is one module.`),
  ];
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
