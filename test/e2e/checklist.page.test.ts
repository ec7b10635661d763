import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { withWorkbench } from './host/workbench.mjs';

describe('the marking checklist beside the plan', () => {
  it('shows the marking points, goes to a line on a click, and follows while the learner types', () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'examples'), folder, { recursive: true });
    const openFile = join(folder, 'weak-first-draft.md');
    return withWorkbench(
      { folder, openFile, viewport: { width: 1400, height: 900 } },
      async ({ page, command, problems }) => {
        await problems();
        await command('PDP: Preview Marking Checklist');
        const checklist = page.frameLocator('iframe.webview').frameLocator('iframe');
        await checklist.getByRole('heading', { name: 'Marking checklist' }).waitFor();
        for (const id of ['MP1', 'MP2', 'MP3', 'MP4']) {
          assert.equal(await checklist.getByRole('heading', { name: new RegExp(id) }).count(), 1, id);
        }
        assert.match(await wordsOf(checklist), /A named tool for the self-assessment.* was not found yet/);

        await checklist
          .getByRole('button', { name: /Line 51/ })
          .first()
          .click();
        await page.locator('.statusbar-item', { hasText: /Ln 51/ }).waitFor();

        await addLineBelow(page, lineOf(openFile, '## Self-assessment'), 'I used a skills audit and a SWOT.');
        await checklist.getByText('I used a skills audit and a SWOT.').first().waitFor();
        assert.doesNotMatch(await wordsOf(checklist), /A named tool for the self-assessment.* was not found yet/);
      },
    );
  });
});

function lineOf(file: string, text: string): number {
  return readFileSync(file, 'utf8').split('\n').indexOf(text) + 1;
}

function wordsOf(checklist: FrameLocator): Promise<string> {
  return checklist.locator('main').innerText();
}

/** Types a line of its own below a line of the plan, as a learner would. */
async function addLineBelow(page: Page, number: number, line: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${number}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${number}, Col 1` }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(line);
}
