// npm test: everything there is to check, one stage after the other; the closing line counts.
import { show } from './processes.mjs';
import { root } from './project.mjs';
import { setUp } from './setup.mjs';

const mocha = ['node', 'node_modules/mocha/bin/mocha.js', '--forbid-only'];
const pageTests = ['--no-config', '--import=tsx', '--timeout=180000', 'test/e2e/*.page.test.ts'];

/** @type {{ title: string, command: string[], isTool?: boolean }[]} */
const stages = [
  { title: 'Type check', command: ['npm', 'run', '--silent', 'typecheck'], isTool: true },
  { title: 'Lint and format', command: ['npm', 'run', '--silent', 'lint'], isTool: true },
  { title: 'Rules, server and command line', command: [...mocha, 'test/*.test.ts'] },
  { title: 'In the real VS Code', command: ['node', 'test/e2e/host/run.mjs'] },
  { title: 'At the page: browser build, package, keys and menus', command: [...mocha, ...pageTests] },
];

const total = { passed: 0, failed: 0 };
try {
  await setUp();
  for (const stage of stages) {
    console.log(`\n── ${stage.title} ──`);
    const { passed, failed } = await runStage(stage);
    if (stage.isTool) console.log(failed ? 'Failed.' : 'Passed.');
    total.passed += passed;
    total.failed += failed;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** @param {{ command: string[], isTool?: boolean }} stage */
async function runStage({ command: [program = '', ...args], isTool }) {
  const { code, output } = await show(program, args, { cwd: root });
  if (isTool) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const passed = lastCount(output, 'passing');
  // Tests that could not even be loaded, or none at all, have failed.
  const failed = lastCount(output, 'failing') || (code === 0 && passed > 0 ? 0 : 1);
  return { passed, failed };
}

/**
 * How many tests mocha's summary counts as `passing` or `failing`.
 * @param {string} output
 * @param {string} outcome
 */
function lastCount(output, outcome) {
  const counts = [...output.matchAll(new RegExp(`(?:^\\s*|, )(\\d+) ${outcome}\\b`, 'gm'))];
  return Number(counts.at(-1)?.[1] ?? 0);
}
