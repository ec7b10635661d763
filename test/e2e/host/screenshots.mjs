// Saves pictures of what a learner sees: node test/e2e/host/screenshots.mjs OUTDIR [light|dark] [PLAN]
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from '../../../scripts/project.mjs';
import { temporaryFolder } from '../../../scripts/temporary.mjs';
import { firstRun } from './first-run.mjs';
import { openWorkbench } from './workbench.mjs';

const [outDirectory, theme = 'light', plan = join(root, 'examples/weak-first-draft.md')] = process.argv.slice(2);
if (!outDirectory || (theme !== 'light' && theme !== 'dark')) {
  console.error('Usage: node test/e2e/host/screenshots.mjs OUTDIR [light|dark] [PLAN]');
  process.exit(2);
}
mkdirSync(outDirectory, { recursive: true });

const openFile = resolve(plan);
const workbench = await openWorkbench({ folder: dirname(openFile), openFile, theme });
const { page, command, problems } = workbench;
const saveFrom = async (/** @type {typeof workbench} */ { screenshot }, /** @type {string} */ name) => {
  const path = join(outDirectory, `${name}-${theme}.png`);
  await screenshot(path);
  console.log(path);
};
const save = (/** @type {string} */ name) => saveFrom(workbench, name);

// The panel takes us to a warning that has quick fixes, wherever in the plan it is.
await problems();
await page.locator('.markers-panel .monaco-list-row', { hasText: 'objective-timescale' }).first().dblclick();
await save('problems');
await command('View: Toggle Panel Visibility');
await page.locator('.markers-panel').waitFor({ state: 'hidden' });

const squiggle = page.locator('.squiggly-warning').first();
await squiggle.waitFor();
await save('squiggles');

await squiggle.hover({ force: true });
await page.locator('.monaco-hover .hover-row').first().waitFor();
await save('hover');
await page.keyboard.press('Escape');

await squiggle.click({ force: true });
await page.keyboard.press('Control+.');
await page.locator('.action-widget .monaco-list-row').first().waitFor();
await save('quick-fix');
await page.keyboard.press('Escape');

await command('PDP: Preview Marking Checklist');
await page.frameLocator('iframe.webview').frameLocator('iframe').locator('h1, h2').first().waitFor();
await save('checklist');

await workbench.close();

const fresh = await openWorkbench({ folder: temporaryFolder(), theme });
await firstRun(fresh.page, fresh.page.keyboard, (step) => saveFrom(fresh, `first-run-${step}`));
await fresh.close();
