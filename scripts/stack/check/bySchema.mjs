import { languageProblems } from './blocks.mjs';
import { collectorProblems } from './collector.mjs';
import { composeProblems, readText, readYaml, schemaProblems } from './yaml.mjs';

/**
 * Reads a configuration without its program.
 * @param {import('./configurations.mjs').Configuration} configuration
 * @param {(file: string) => string} [read] gives a file's text
 * @returns {string[]} what is wrong, a line each
 */
export function problemsBySchema({ kind, files, env = {} }, read = readText) {
  const texts = files.map(read);
  try {
    switch (kind) {
      case 'compose':
        return composeProblems(readYaml(texts[0]));
      case 'otelcol':
        return collectorProblems(texts, env);
      case 'loki':
      case 'tempo':
      case 'provisioning':
        return schemaProblems(kind, readYaml(texts[0], env));
      default:
        return languageProblems(texts[0], kind);
    }
  } catch (error) {
    return [error.message];
  }
}
