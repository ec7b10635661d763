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
  it('offers a field behind the beginning of an item, and Enter takes it', () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'plan.pdp.md');
    writeFileSync(openFile, plan);
    return withWorkbench({ folder, openFile }, async ({ page, command, problems }) => {
      await problems();
      await goToEnd(page, 11);
      // VS Code itself begins the next item of a list.
      await page.keyboard.press('Enter');
      await page.keyboard.type('**');
      await take(page, 'Success criteria');
      await page.keyboard.type('three reports');
      await command('File: Save');
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
      const saved = readFileSync(openFile, 'utf8');
      assert.match(saved, /adviser\n- \*\*Success criteria:\*\* three reports\n/);
    });
  });
});

async function goToEnd(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line},`) }).waitFor();
  await page.keyboard.press('End');
}

async function take(page: Page, label: string): Promise<void> {
  const row = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
  await row.waitFor();
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'hidden' });
}
