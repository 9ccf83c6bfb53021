import { createHash } from 'node:crypto';

/**
 * A jest transformer for the index of a package that is compiled module by module (@grafana/ui: some 3,000 of them):
 * what the index exports is loaded when a test first uses it. Loading all of it takes 4 s in each file of tests.
 *
 * It knows the lines that Rollup writes for an index; any other line that needs a module is an error, not a guess.
 */
const REQUIRED = /^(?:var|const) ([\w$]+) = require\(('[^']+')\);$/gm;

function lazy(source, file) {
  const names = [...source.matchAll(REQUIRED)].map(([, name]) => name);
  const code = source
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(REQUIRED, (_, name, from) => `let ${name}_; const ${name} = () => (${name}_ ??= require(${from}));`)
    // Modules that are loaded for what they do: those of an index do nothing but load others.
    .replace(/^require\('\.[^']+'\);$/gm, '')
    .replace(/^exports\.([\w$]+) = ([\w$]+)((?:\.[\w$]+)?);$/gm, (line, name, from, member) =>
      names.includes(from) ? getter(name, `${from}()${member}`) : line
    )
    .replace(/return ([\w$]+)(\.[\w$]+); \}$/gm, (line, from, member) =>
      names.includes(from) ? `return ${from}()${member}; }` : line
    )
    .replace(/^ {2}([\w$]+): ([\w$]+)(\.[\w$]+)(,?)$/gm, (line, name, from, member, comma) =>
      names.includes(from) ? `  get ${name}() { return ${from}()${member}; }${comma}` : line
    );
  const left = names.filter((name) => new RegExp(`(?<![\\w$.'/])${name.replaceAll('$', '\\$')}(?=\\.)`).test(code));
  if (left.length > 0) {
    throw new Error(`${file} uses ${left.join(', ')} in a way that scripts/jest/lazyIndex.mjs does not know.`);
  }
  return code;
}

const getter = (name, value) =>
  `Object.defineProperty(exports, '${name}', { enumerable: true, configurable: true, get: () => ${value} });`;

export default {
  process: (source, file) => ({ code: lazy(source, file) }),
  getCacheKey: (source, file) =>
    createHash('sha1').update(source).update(file).update(lazy.toString()).update(getter.toString()).digest('hex'),
};
