import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import grafanaI18n from '@grafana/i18n/eslint-plugin';
import { importRule, onePlaceEach } from './scripts/lint/import-rule.mjs';
import { translationRules } from './scripts/lint/translation-rules.mjs';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/node_modules/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
      'data/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'preview/host/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Public functions have docstrings.
    files: ['sdk/src/**/*.ts', 'src/{model,data}/**/*.ts', 'preview/store/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: globals.commonjs } },
  { files: ['**/*.test.mjs'], languageOptions: { globals: { ...globals.node, ...globals.jest } } },
  // Programs that people run in a terminal speak there.
  {
    files: ['**/*.mjs', '**/main.ts', 'bench/**', 'e2e/**', 'sdk/test/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: [
      '*.config.{mjs,ts,js}',
      'jest.config.mjs',
      '**/*.config.ts',
      '**/*.config.mjs',
      'scripts/jest/lazyIndex.mjs',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  importRule(boundaries),
  ...onePlaceEach,
  ...translationRules(grafanaI18n)
);
