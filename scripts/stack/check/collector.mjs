import { readYaml, schemaProblems } from './yaml.mjs';

/** One configuration from several files, as the Collector merges them: maps add up, anything else is replaced. */
function merged(documents) {
  return documents.reduce((all, one) => merge(all, one), {});
}

function merge(under, over) {
  if (!isMap(under) || !isMap(over)) {
    return over;
  }
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in over ? (key in under ? merge(under[key], over[key]) : over[key]) : under[key]])
  );
}

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * By schema, and by the rules that no schema tells: what pipelines name must be there, and in a sensible order.
 * @param {string[]} texts the files, each over the ones before
 * @param {Record<string, string>} env
 */
export function collectorProblems(texts, env) {
  const config = merged(texts.map((text) => readYaml(text, env)));
  const problems = schemaProblems('otelcol', config);
  if (problems.length > 0) {
    return problems;
  }
  const { service, extensions, exporters } = config;
  const lacks = (kind, names, where) =>
    (names ?? []).filter((name) => !config[kind]?.[name]).map((name) => `${where} names ${name}, which ${kind} lacks`);
  problems.push(...lacks('extensions', service.extensions, 'service.extensions'));
  for (const [name, exporter] of Object.entries(exporters)) {
    const used = [exporter.auth?.authenticator, exporter.sending_queue?.storage].filter(Boolean);
    problems.push(...lacks('extensions', used, `exporters.${name}`));
    problems.push(
      ...used
        .filter((one) => !service.extensions.includes(one))
        .map((one) => `service.extensions does not start ${one}`)
    );
  }
  for (const [name, { receivers, processors = [], exporters: to }] of Object.entries(service.pipelines)) {
    const where = `service.pipelines.${name}`;
    problems.push(
      ...lacks('receivers', receivers, where),
      ...lacks('processors', processors, where),
      ...lacks('exporters', to, where)
    );
    if (processors[0] !== 'memory_limiter') {
      problems.push(`${where}: memory_limiter must be the first processor`);
    }
    if (processors.at(-1) !== 'batch') {
      problems.push(`${where}: batch must be the last processor, since it forgets where records came from`);
    }
  }
  const left = JSON.stringify(config).match(/\$\{env:\w+\}/g) ?? [];
  return [
    ...problems,
    ...left.map((variable) => `${variable} has no default and is not among the variables that the file needs`),
    ...(extensions ? [] : ['extensions: missing']),
  ];
}
