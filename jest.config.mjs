// Packages that ship only ES modules and so must be compiled for jest.
const ESM = [
  'd3',
  'd3-[a-z-]+',
  'internmap',
  'delaunator',
  'robust-predicates',
  'ol',
  '@grafana',
  'uuid',
  'marked',
  'react-calendar',
  'get-user-locale',
  'memoize',
  'mimic-function',
  'mimic-fn',
  'map-age-cleaner',
  'p-defer',
  'react-colorful',
  '@wojtekmaj',
  'nanoid',
  'web-vitals',
  '@openfeature',
  '@bsull',
  'rxjs',
  'monaco-promql',
  'lru-cache',
  '@tanstack',
  'topojson-client',
  '@lezer',
  'lezer-.*',
];

const swc = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'classic' } } },
};
const common = {
  transform: {
    '/node_modules/@grafana/(data|ui)/dist/cjs/index\\.cjs$': '<rootDir>/scripts/jest/lazyIndex.mjs',
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM.join('|')})/)`],
  moduleNameMapper: {
    '^@opensessions/browser-sdk/contract$': '<rootDir>/sdk/src/contract/index.ts',
    '\\.(svg|png|css)$': '<rootDir>/scripts/jest/asset.cjs',
  },
};

/** Tests of code without a page: most of the time in a page of its own would go to that page, and to React's. */
const WITHOUT_PAGE = ['src/model', 'src/data/query', 'src/data/frames'];

export default {
  // The browsers' tests run beside these and take the machine: a click on a page of Grafana's components can then take seconds.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'plugin',
      rootDir: '.',
      testEnvironment: 'jsdom',
      roots: ['<rootDir>/src'],
      testPathIgnorePatterns: WITHOUT_PAGE.map((folder) => `<rootDir>/${folder}/`),
      setupFilesAfterEnv: ['<rootDir>/scripts/jest/dom.ts'],
    },
    {
      ...common,
      displayName: 'plugin, without a page',
      rootDir: '.',
      testEnvironment: 'node',
      roots: WITHOUT_PAGE.map((folder) => `<rootDir>/${folder}`),
    },
    {
      ...common,
      displayName: 'sdk',
      rootDir: '.',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['browser', 'require', 'default'] },
      roots: ['<rootDir>/sdk/src'],
    },
    {
      ...common,
      displayName: 'node',
      rootDir: '.',
      testEnvironment: 'node',
      roots: ['<rootDir>/preview', '<rootDir>/demo', '<rootDir>/scripts', '<rootDir>/e2e', '<rootDir>/bench'],
      testMatch: ['**/*.test.ts', '**/*.test.mjs'],
      modulePathIgnorePatterns: ['/dist/'],
    },
  ],
};
