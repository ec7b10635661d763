import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { savedAs, untilShown, withWorkbench } from './host/workbench.mjs';

const plan = `---
type: pdp
---

## Objectives

| Objective | By when? |
| --- | --- |
| Lead three groups | June 2027 |

- item
`;

describe('Tab with the keys of a keyboard', () => {
  it('goes through the cells of a table and adds a row; outside it indents as ever', () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'plan.pdp.md');
    writeFileSync(openFile, plan);
    return withWorkbench({ folder, openFile }, async ({ page, problems }) => {
      await problems();
      await goTo(page, '9:4');
      await untilMovesAreOffered(page);
      await page.keyboard.press('Tab');
      await selected(page, 9, 'June 2027'.length);
      await page.keyboard.press('Shift+Tab');
      await selected(page, 9, 'Lead three groups'.length);
      await page.keyboard.press('Tab');
      await selected(page, 9, 'June 2027'.length);
      await page.keyboard.press('Tab');
      await page.locator('.statusbar-item', { hasText: /Ln 10, Col 3$/ }).waitFor();
      await page.keyboard.type('Write a guide');
      await goTo(page, '12:1');
      await page.keyboard.press('Tab');
      await page.locator('.statusbar-item', { hasText: /Ln 12, Col [2-9]/ }).waitFor();
      const form = /June 2027 \|\n\| Write a guide \| {2}\|\n\n[ \t]+- item\n$/;
      assert.match(await savedAs(page, openFile, form), form);
    });
  });
});

async function goTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${place}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${place.split(':')[0]},`) }).waitFor();
}

/** What may be done here is asked of the extension, which has then heard as well where the cursor is. */
async function untilMovesAreOffered(page: Page): Promise<void> {
  const offered = page.locator('.action-widget', { hasText: 'Add a row below' });
  await untilShown(() => page.keyboard.press('Control+.'), offered);
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').waitFor({ state: 'hidden' });
}

/** Until so many signs of a line are selected. */
async function selected(page: Page, line: number, length: number): Promise<void> {
  const status = new RegExp(`Ln ${line}, Col \\d+ \\(${length} selected\\)`);
  await page.locator('.statusbar-item', { hasText: status }).waitFor();
}
