import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { withWorkbench } from './host/workbench.mjs';

const plan = `---
type: pdp
learner: Sam Lee
organisation: Northgate
---

## Objectives

### Lead three job-matching groups for adults

- **Activities:** shadow a senior adviser
`;

describe('completion with the keys of a keyboard', () => {
  it('offers fields and keys while a learner types, and Enter takes one', () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'plan.pdp.md');
    writeFileSync(openFile, plan);
    // In a browser VS Code saves by itself, in its own time.
    const settings = { 'files.autoSave': 'off' };
    return withWorkbench({ folder, openFile, settings }, async ({ page, problems }) => {
      // The server has read the plan by then.
      await problems();
      await page.locator('.monaco-editor .view-line').first().click();

      await goToEnd(page, 11);
      await page.keyboard.press('Enter');
      await page.keyboard.type('- **');
      await take(page, 'Success criteria');
      await page.keyboard.type('three reports');
      await line(page, /Success\scriteria:\*\*\sthree\sreports/).waitFor();

      await goToEnd(page, 3);
      await page.keyboard.press('Enter');
      await focused(page, '').waitFor();
      await page.keyboard.type('ro');
      await take(page, 'role');
      await page.keyboard.type('Job coach');
      await line(page, /role:\s"Job\scoach"/).waitFor();

      await save(page);
      const saved = readFileSync(openFile, 'utf8');
      assert.match(saved, /adviser\n- \*\*Success criteria:\*\* three reports\n/);
      assert.match(saved, /\nlearner: Sam Lee\nrole: "Job coach"\norganisation/);
    });
  });
});

async function goToEnd(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${number}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${number},`) }).waitFor();
  await page.keyboard.press('End');
}

/** The item of the list that Enter would take. */
function focused(page: Page, label: string) {
  return page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
}

async function take(page: Page, label: string): Promise<void> {
  await focused(page, label).waitFor();
  await page.keyboard.press('Enter');
  await focused(page, label).waitFor({ state: 'hidden' });
}

/** A line of the editor; Markdown's signs are there, and blanks that do not break. */
function line(page: Page, text: string | RegExp) {
  return page.locator('.monaco-editor .view-line', { hasText: text });
}

async function save(page: Page): Promise<void> {
  const unsaved = page.locator('.tab.dirty');
  await unsaved.waitFor();
  await page.keyboard.press('Control+s');
  await unsaved.waitFor({ state: 'detached' });
}
