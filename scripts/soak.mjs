// npm run soak [-- SEQUENCES]: the properties of the incremental core over many more texts and edits than npm test has time for.
import { show } from './processes.mjs';
import { root } from './project.mjs';

const [runs = '20000'] = process.argv.slice(2);
const files = ['blocks', 'edited-text', 'diagnostic-list', 'incremental'];
const tests = files.map((name) => `test/${name}.test.ts`);
const { code } = await show('node', ['node_modules/mocha/bin/mocha.js', '--timeout=0', ...tests], {
  cwd: root,
  env: { ...process.env, RUNS: runs },
});
process.exit(code ?? 1);
