/**
 * The import rule of docs/architecture.md as ESLint configuration: which folder may import which. `A: [B]` means that
 * A may import B; nothing else may, apart from files of the same folder. `model` is the plugin's vocabulary, so every
 * layer of the plugin above it may import it.
 */
const MAY_IMPORT = {
  contract: [],
  words: ['locales'],
  locales: [],
  model: ['words', 'contract'],
  'data/query': ['model', 'words', 'contract'],
  'data/frames': ['model', 'words', 'contract'],
  'data/run': ['data/query', 'data/frames', 'model', 'words'],
  'data/hooks': ['data/run', 'model', 'words'],
  views: ['model', 'words'],
  panels: ['views', 'data/frames', 'model', 'words'],
  pages: ['views', 'data/hooks', 'model', 'words'],
  app: ['pages', 'model', 'words'],
  module: ['app', 'words'],
  'sdk/browser': ['contract'],
  'sdk/export': ['sdk/browser', 'contract'],
  'sdk/session': ['sdk/browser', 'contract'],
  'sdk/signals': ['sdk/browser', 'contract'],
  'sdk/boot': ['sdk/signals', 'sdk/session', 'sdk/export', 'sdk/browser', 'contract'],
  'sdk/entry': ['sdk/boot', 'contract'],
};

const FOLDERS = {
  contract: 'sdk/src/contract/**',
  words: 'src/words/**',
  locales: 'src/locales/**',
  model: 'src/model/**',
  'data/query': 'src/data/query/**',
  'data/frames': 'src/data/frames/**',
  'data/run': 'src/data/run/**',
  'data/hooks': 'src/data/hooks/**',
  views: 'src/views/**',
  panels: 'src/panels/**',
  pages: 'src/pages/**',
  app: 'src/app/**',
  module: 'src',
  'sdk/browser': 'sdk/src/browser/**',
  'sdk/export': 'sdk/src/export/**',
  'sdk/session': 'sdk/src/session/**',
  'sdk/signals': 'sdk/src/signals/**',
  'sdk/boot': 'sdk/src/boot/**',
  'sdk/entry': 'sdk/src',
};

/**
 * @param {object} boundaries eslint-plugin-boundaries
 * @returns {import('eslint').Linter.Config} configuration for the plugin's and the SDK's sources
 */
export function importRule(boundaries) {
  return {
    files: ['src/**/*.{ts,tsx}', 'sdk/src/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': {
        typescript: { noWarnOnMultipleProjects: true, project: ['tsconfig.json', 'sdk/tsconfig.json'] },
      },
      'boundaries/elements': Object.entries(FOLDERS).map(([type, pattern]) => ({ type, pattern, partialMatch: false })),
      'boundaries/include': ['src/**/*', 'sdk/src/**/*'],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            '{{from.element.type}} may not import {{to.element.type}}: see "Who may import whom" in docs/architecture.md',
          policies: [
            { from: { element: { type: '*' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.entries(MAY_IMPORT).map(([from, to]) => ({
              from: { element: { type: from } },
              allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
            })),
          ],
        },
      ],
    },
  };
}

const DATA_SOURCES = {
  name: '@grafana/runtime',
  importNames: ['getDataSourceSrv', 'getBackendSrv'],
  message: 'Only src/data/run talks to data sources.',
};
const TEXTS = { name: '@grafana/i18n', message: 'Texts are of src/words: docs/translation.md.' };

/**
 * `data/run` is the only caller of getDataSourceSrv: permissions, caching and cancelling are decided in one place. `words` is the only one
 * of @grafana/i18n, which escapes what React escapes, and is slow.
 */
export const onePlaceEach = [
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/data/run/**', 'src/words/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [DATA_SOURCES, TEXTS] }] },
  },
  { files: ['src/data/run/**'], rules: { 'no-restricted-imports': ['error', { paths: [TEXTS] }] } },
];
