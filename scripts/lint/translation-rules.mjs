/** Where people's texts are. */
const TRANSLATED = ['src/app', 'src/data', 'src/model', 'src/pages', 'src/panels', 'src/views'];

const OF_TESTS = ['**/*.test.{ts,tsx}', '**/*.fixture.{ts,tsx}', '**/testing/**'];

/** Where a text of the code may stand: as the English one of `t()` or `<Trans defaults>`. */
const IN_T = [
  "CallExpression[callee.name='t'] > Literal",
  "CallExpression[callee.name='t'] > ObjectExpression > Property > Literal",
  "JSXAttribute[name.name='defaults'] > Literal",
];
/** Two words, the first one with a capital: a sentence, or a name of something. */
const SENTENCE = '/^[A-Z][a-z’\\u0027]+ [a-z]/';
/** What is shown under these names is a text, of one word too. */
const NAMED = '/^(label|name|title|description|placeholder|tooltip)$/';
const message = 'A text for people: t() of src/words, see docs/translation.md.';

/**
 * Grafana's rules for texts that cannot be translated, and one of our own for sentences outside of JSX, which theirs do not see.
 * @param {object} grafanaI18n @grafana/i18n/eslint-plugin
 * @returns {import('eslint').Linter.Config[]}
 */
export function translationRules(grafanaI18n) {
  return [
    {
      files: ['src/**/*.{ts,tsx}'],
      ignores: OF_TESTS,
      plugins: { '@grafana/i18n': grafanaI18n },
      // Grafana knows the language once it has loaded the module.
      rules: { '@grafana/i18n/no-translation-top-level': 'error' },
    },
    {
      files: TRANSLATED.map((folder) => `${folder}/**/*.{ts,tsx}`),
      ignores: OF_TESTS,
      rules: {
        '@grafana/i18n/no-untranslated-strings': ['error', { calleesToIgnore: ['^css$'] }],
        'no-restricted-syntax': [
          'error',
          { selector: `Literal[value=${SENTENCE}]:not(${IN_T.join(', ')})`, message },
          { selector: `Property[key.name=${NAMED}] > Literal[value=/^[A-Z]\\S*$/]`, message },
          { selector: `TemplateLiteral > TemplateElement:first-child[value.raw=${SENTENCE}]`, message },
        ],
      },
    },
  ];
}
