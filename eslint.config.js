import { readFileSync } from 'node:fs';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

// What is generated.
const IGNORED = ['build', 'dist', 'release', 'coverage', 'docs/api', 'examples/*/dist'];

const ENTRIES = ['index', 'schema', 'csv', 'office', 'official', 'report', 'maidstone-2014'].map(
  (name) => `src/${name}.ts`,
);

// What a user can import has to be documented in full; a helper shared between modules needs one sentence.
const PUBLIC = `[id.name=/^(${namesExportedFrom(ENTRIES).join('|')})$/]`;
const PUBLIC_FUNCTION = `FunctionDeclaration${PUBLIC}`;
const EXPORTED = [
  'ExportNamedDeclaration > FunctionDeclaration',
  'ExportNamedDeclaration > ClassDeclaration',
  'ExportNamedDeclaration > TSInterfaceDeclaration',
  'ExportNamedDeclaration > TSTypeAliasDeclaration',
  `TSInterfaceDeclaration${PUBLIC} > TSInterfaceBody > TSPropertySignature`,
];

const LOCAL_TIME =
  '/^(get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes|Seconds|Milliseconds)|toLocale(DateString|TimeString|String|LowerCase|UpperCase)|to(Date|Time)String|localeCompare)$/';

// Days are text. Only `period` works them out, by dates of date-fns that know no time zone (scripts/test-zones.mjs).
const NO_DATE = { name: 'Date', message: 'Reads the clock or the local time: use src/period/day.ts.' };

export default defineConfig(
  globalIgnores(IGNORED),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    // Packages of their own, whose types are there once they are installed; their tests compile them.
    ignores: ['examples/**'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@directives': { rules: { 'explain-disable': explainDisable() } } },
    rules: {
      '@directives/explain-disable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A number in a message is written with String(): a stray object would be shown as [object Object].
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      eqeqeq: 'error',
      // There is no enum here and hardly a class: these two compare types for half of the time of all rules.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [jsdoc.configs['flat/recommended-typescript-error']],
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': ['error', { contexts: EXPORTED, require: { FunctionDeclaration: false } }],
      'jsdoc/require-description': ['error', { contexts: EXPORTED }],
      'jsdoc/require-description-complete-sentence': ['error', { tags: ['param', 'returns', 'throws'] }],
      'jsdoc/require-param': ['error', { contexts: [PUBLIC_FUNCTION] }],
      'jsdoc/require-param-description': 'error',
      'jsdoc/require-returns': ['error', { contexts: [PUBLIC_FUNCTION] }],
      'jsdoc/require-returns-description': 'error',
      'jsdoc/require-yields': ['error', { contexts: [PUBLIC_FUNCTION] }],
      'jsdoc/require-example': ['error', { contexts: [PUBLIC_FUNCTION] }],
      'jsdoc/require-throws-type': 'off',
      'jsdoc/check-tag-names': ['error', { definedTags: ['category'] }],
      'jsdoc/no-restricted-syntax': [
        'error',
        {
          contexts: [
            {
              context: `:matches(FunctionDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration, ClassDeclaration)${PUBLIC}`,
              comment: 'JsdocBlock:not(:has(JsdocTag[tag="category"]))',
              message: 'What a user can import needs a @category.',
            },
          ],
        },
      ],
      'jsdoc/sort-tags': [
        'error',
        {
          linesBetween: 1,
          tagSequence: [
            { tags: ['typeParam', 'param', 'returns', 'throws'] },
            { tags: ['see'] },
            { tags: ['example'] },
            { tags: ['category'] },
          ],
        },
      ],
      'jsdoc/tag-lines': 'off',

      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'date-fns', message: 'Import one function by its subpath: the root takes 158 ms to load.' }],
          patterns: [{ group: ['node:*'], message: 'Only the command line may reach for Node.' }],
        },
      ],
      'no-restricted-globals': [
        'error',
        NO_DATE,
        'Intl',
        'process',
        'Buffer',
        'global',
        'globalThis',
        'console',
        'require',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] > :not(ImportNamespaceSpecifier, Literal)",
          message: "import * as z from 'zod': five times smaller in a bundle.",
        },
        { selector: 'ExportDefaultDeclaration', message: 'Every export has one name.' },
        {
          selector: `MemberExpression[property.name=${LOCAL_TIME}]`,
          message: 'Depends on the local time or the locale.',
        },
      ],
    },
  },
  {
    // The command line talks to the terminal and may ask what day it is.
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', NO_DATE, 'Intl'],
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
  {
    // The one place that reads the clock: it hands the day of the machine on.
    files: ['src/cli/today.ts'],
    rules: { 'no-restricted-globals': ['error', 'Intl'], 'no-restricted-syntax': 'off' },
  },
  {
    // The matchers of vitest, as in `{ message: expect.stringContaining('…') }`, are typed `any`.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { eqeqeq: 'error', 'no-undef': 'off', 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
);

/** The names in the `export { … } from` lines of the entries. */
function namesExportedFrom(entries) {
  return entries
    .flatMap((entry) => [
      ...readFileSync(new URL(entry, import.meta.url), 'utf8').matchAll(/export (?:type )?\{([^}]*)\} from/gu),
    ])
    .flatMap(([, list]) => list.split(','))
    .map((name) => name.replace('type ', '').trim())
    .filter((name) => name !== '');
}

/** A rule of our own: a directive that switches a rule off has to say why, after two hyphens. */
function explainDisable() {
  return {
    create: (context) => ({
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/u.test(comment.value) && !/ -- \S/u.test(comment.value)) {
            context.report({ loc: comment.loc, message: 'Say why the rule is off: eslint-disable-… rule -- reason.' });
          }
        }
      },
    }),
  };
}
