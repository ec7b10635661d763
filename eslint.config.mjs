import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Plans are to die young: see `Whole` in server/document/parse.ts. */
const accessorsOfOne = {
  selector: 'ObjectExpression > Property[kind=/^[gs]et$/]',
  message: 'V8 keeps what such an accessor knows of until it collects all memory. Make it a class.',
};

/** What only the entries of a process may touch: the engine itself runs in a browser worker as well. */
const processGlobals = ['process', 'Buffer', 'require', '__dirname'].map((name) => ({
  name,
  message: 'Only main.node.ts, cli and *.node.ts know the process; the rest also runs in a browser.',
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.vscode-test/'] },
  regexp.configs['flat/recommended'],
  {
    files: ['server/**/*.ts', 'client/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/cli.ts', 'server/cli/**', 'server/**/*.node.ts'],
    rules: { 'no-restricted-globals': ['error', ...processGlobals] },
  },
  { files: ['server/**/*.ts'], rules: { 'no-restricted-syntax': ['error', accessorsOfOne] } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' } },
);
