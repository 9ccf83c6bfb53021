import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Lints texts as if they stood in these files; ESLint runs in a process of its own, since its configuration is an ES module. */
const LINTER = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint();
  let input = '';
  for await (const chunk of process.stdin) { input += chunk; }
  const results = [];
  for (const { file, text } of JSON.parse(input)) {
    const [result] = await eslint.lintText(text, { filePath: file });
    results.push(result.messages.map(({ message }) => message));
  }
  console.log(JSON.stringify(results));
`;

function lint(cases) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', LINTER], {
    cwd: root,
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout.slice(stdout.indexOf('[[')));
}

/** A line in `from` that imports some file of the folder `to`: the rule only sees files that exist. */
function importing(from, to) {
  const target = firstFile(to);
  const relative = path.relative(path.dirname(from), target).replace(/\.tsx?$/, '');
  return {
    file: from,
    text: `import { it } from '${relative.startsWith('.') ? relative : `./${relative}`}';\nexport const copy = it;\n`,
  };
}

function firstFile(folder) {
  const entries = readdirSync(path.join(root, folder), { recursive: true }).map(String).sort();
  return path.join(
    folder,
    entries.find((name) => /^[^.]+\.tsx?$/.test(path.basename(name)))
  );
}

test('an import against the rule is an error that names both sides, one along it is none', () => {
  const against = [
    ['src/views/any.tsx', 'src/data/hooks', 'views may not import data/hooks'],
    ['src/model/any.ts', 'src/views', 'model may not import views'],
    ['src/data/query/any.ts', 'src/data/run', 'data/query may not import data/run'],
    ['src/pages/any.tsx', 'src/data/run', 'pages may not import data/run'],
    ['src/panels/any/any.tsx', 'src/data/run', 'panels may not import data/run'],
    ['src/panels/any/any.tsx', 'src/pages', 'panels may not import pages'],
    ['src/pages/any.tsx', 'src/panels', 'pages may not import panels'],
    ['src/model/any.ts', 'sdk/src/boot', 'model may not import sdk/boot'],
    ['sdk/src/browser/any.ts', 'sdk/src/boot', 'sdk/browser may not import sdk/boot'],
    ['sdk/src/session/any.ts', 'sdk/src/signals', 'sdk/session may not import sdk/signals'],
  ];
  const along = [
    ['src/views/any.tsx', 'src/model'],
    ['src/pages/any.tsx', 'src/data/hooks'],
    ['src/panels/any/any.tsx', 'src/views'],
    ['src/panels/any/any.tsx', 'src/data/frames'],
    ['src/panels/any/any.tsx', 'src/panels/parts'],
    ['src/model/any.ts', 'sdk/src/contract'],
    ['sdk/src/boot/any.ts', 'sdk/src/browser'],
  ];
  const found = lint([...against, ...along].map(([from, to]) => importing(from, to)));
  against.forEach(([, , message], i) => expect(found[i]).toEqual([expect.stringContaining(message)]));
  expect(found.slice(against.length)).toEqual(along.map(() => []));
}, 60_000);

test('only data/run asks Grafana for a data source', () => {
  const text = "import { getDataSourceSrv } from '@grafana/runtime';\nexport const list = getDataSourceSrv;\n";
  const [page, run] = lint(['src/pages/any.tsx', 'src/data/run/any.ts'].map((file) => ({ file, text })));
  expect(page).toEqual([expect.stringContaining('Only src/data/run talks to data sources')]);
  expect(run).toEqual([]);
}, 60_000);
