import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { toEditor, withWorkbench } from './host/workbench.mjs';

const viewport = { width: 1400, height: 900 };

describe('the marking points beside the plan', () => {
  it('are in the Explorer and the status bar while a plan is in front, lead to its lines and follow its edits', () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'examples'), folder, { recursive: true });
    const openFile = join(folder, 'half-way-draft.md');
    return withWorkbench({ folder, openFile, viewport }, async ({ page, command }) => {
      const status = page.locator('.statusbar-item', { hasText: /MP \d\/\d/ });
      await status.waitFor();
      assert.match(await status.innerText(), /MP 0\/4/);
      assert.match(
        (await status.locator('a').getAttribute('aria-label')) ?? '',
        /^0 of 4 marking points met, 4 partly/,
      );

      await command('Explorer: Focus on PDP: Marking points View');
      const view = page.locator('.pane', { hasText: /PDP: Marking points/i });
      const row = (name: RegExp) => view.getByRole('treeitem', { name });
      await row(/^MP1 .*: Partly$/).waitFor();
      for (const id of ['MP2', 'MP3', 'MP4']) assert.equal(await row(new RegExp(`^${id} .*: Partly$`)).count(), 1, id);
      assert.match(await row(/^MP1 /).innerText(), /MP1: Partly/);

      // By keys alone: into the first point, its gaps and its first gap.
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      const gap = row(/^Not found yet, line 57: .*a link to your career goals/);
      await gap.waitFor();
      await gap.click();
      await page.locator('.statusbar-item', { hasText: 'Ln 57' }).waitFor();

      await typeBelow(page, 'My career goals decided what I rated: they ask for CDICRD02.');
      await gap.waitFor({ state: 'detached' });
      await status.locator('a').click();
      const checklist = page.frameLocator('iframe.webview').frameLocator('iframe');
      await checklist.getByRole('heading', { name: 'Marking checklist' }).waitFor();

      // The page has the focus and the plan is still in sight.
      assert.ok(await status.isVisible());
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'README.md' }).dblclick();
      await status.waitFor({ state: 'hidden' });
      await view.waitFor({ state: 'detached' });
    });
  });
});

describe("the SMART badges in VS Code's Markdown preview", () => {
  it('come as soon as the file is a plan, in the colours of the theme, and follow an edit', () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'notes.md');
    writeFileSync(openFile, '# My notes\n\n## Objectives\n\n### Lead three job-matching interviews\n');
    return withWorkbench({ folder, openFile, viewport }, async ({ page, command }) => {
      // The command is offered once VS Code has found out the language.
      await page.locator('.statusbar-item', { hasText: /^Markdown$/ }).waitFor();
      await command('Markdown: Open Preview to the Side');
      // While it renders anew there are two.
      const preview = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
      await preview.getByRole('heading', { name: 'Lead three job-matching interviews' }).waitFor();
      const badges = preview.locator('h3 + .pdp-badges');
      assert.equal(await badges.count(), 0);

      // No edit: so the preview renders anew only because it is asked to.
      mkdirSync(join(folder, '.vscode'));
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'pdp.files': ['notes.md'] }));
      await badges.waitFor();
      const measurable = badges.getByRole('listitem').filter({ hasText: 'Measurable: Found' });
      const green = 'rgb(56, 138, 52)';
      assert.equal(await measurable.evaluate((badge) => getComputedStyle(badge).borderTopColor), green);
      await badges.getByText('Time-bound: Not found yet').waitFor();

      await toEditor(page);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n**Timescale:** 30 June 2027');
      await badges.getByText('Time-bound: Found').waitFor();
    });
  });
});

/** Types a line of its own below the line that is chosen, as a learner would. */
async function typeBelow(page: Page, line: string): Promise<void> {
  await toEditor(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(line);
}
