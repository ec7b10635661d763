import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Keyboard } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { firstRun } from './host/first-run.mjs';
import { withWorkbench } from './host/workbench.mjs';

/** Ten per cent more than it took when it was written. */
const mostKeys = 476;

describe('the first run', () => {
  const vsix = join(temporaryFolder(), 'pdp-coach.vsix');

  before('npm run package', () => {
    execFileSync('npm', ['run', 'package', '--', '--out', vsix], { cwd: root, stdio: 'pipe' });
  });

  it('leads by keys alone from the walkthrough to a SMART objective in which nothing is found', () => {
    // As high as the problems are many, since VS Code makes no rows out of sight.
    const viewport = { width: 1280, height: 1400 };
    return withWorkbench({ folder: temporaryFolder(), vsix, viewport }, async ({ page, command, problems }) => {
      const keys = counted(page.keyboard);
      const steps: string[] = [];
      let before = Date.now();
      const { firstLine, lastLine } = await firstRun(page, keys, async (step) => {
        const now = Date.now();
        steps.push(`${step} ${((now - before) / 1000).toFixed(1)} s`);
        before = now;
      });
      console.log(`      ${keys.count()} keys; ${steps.join(', ')}`);

      // Nothing is shown on the line that is being typed. Once this answer has been heard, that line is no longer one of the objective.
      await page.keyboard.type('Ring two employers');
      await problems();
      await command('View: Toggle Maximized Panel');
      const rows = page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
      await rows.filter({ hasText: '[What or who is needed?]' }).waitFor();
      await rows.filter({ hasText: '[What is the first step?]' }).waitFor({ state: 'detached' });
      const found = await problems();
      await page.locator(`[id="status.problems"][aria-label="Warnings: ${found.length}"]`).waitFor();
      const isOfObjective = (problem: string) => {
        const line = Number(/\[Ln (\d+),/.exec(problem)?.[1]);
        return / pdp objective-/.test(problem) || (firstLine <= line && line <= lastLine);
      };
      assert.deepEqual(found.filter(isOfObjective), []);
      assert.ok(keys.count() <= mostKeys, `${keys.count()} keys`);
    });
  }).timeout(300_000);
});

/** A keyboard that counts what is pressed on it. */
function counted(keyboard: Keyboard): Pick<Keyboard, 'press' | 'type'> & { count(): number } {
  let presses = 0;
  return {
    count: () => presses,
    press: (key) => ((presses += 1), keyboard.press(key)),
    type: (text) => ((presses += text.length), keyboard.type(text)),
  };
}
