import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { openWalkthrough } from './host/first-run.mjs';
import { withWorkbench } from './host/workbench.mjs';

for (const web of [false, true]) {
  describe(`starting a plan (${web ? 'browser build' : 'Node build'})`, () => {
    it('goes through five questions by keys alone, back included, and without a file; a walkthrough and a sample show how', () =>
      withWorkbench({ folder: temporaryFolder(), web }, async ({ page, command }) => {
        const box = page.locator('.quick-input-widget');
        const input = box.locator('input[type="text"]:focus');
        const asked = async (number: number) => {
          await box.getByText(`New Plan (${number}/5)`).waitFor();
          await input.waitFor();
        };
        const answer = async (number: number, words: string) => {
          await asked(number);
          await page.keyboard.type(words);
          await page.keyboard.press('Enter');
        };
        await command('PDP: New Plan');
        await answer(1, 'Sam Lee');
        await asked(2);
        await page.keyboard.press('Control+Alt+Minus');
        await asked(1);
        assert.equal(await input.inputValue(), 'Sam Lee');
        await page.keyboard.press('Enter');
        await answer(2, 'Employment adviser');
        await answer(3, '');
        await answer(4, '');
        await asked(5);
        await box.locator('.monaco-list-row.focused', { hasText: 'Manage own professional development' }).waitFor();
        await page.keyboard.press('Enter');
        const lines = page.locator('.editor-instance .view-lines');
        await lines.getByText('Sam Lee').waitFor();
        await lines.getByText('[Which organisation do you work for?]').first().waitFor();

        await openWalkthrough(page, page.keyboard);
        assert.equal(await page.locator('.getting-started-step').count(), 5);
        await chooseStep(page, 'Watch the marking points', 'Preview Marking Checklist');
        await page.getByRole('tab', { name: 'Checklist: Untitled-1' }).waitFor();
        await lines.getByText('Sam Lee').waitFor();

        await page.getByRole('tab', { name: 'Walkthrough: PDP Coach' }).click();
        await chooseStep(page, 'See what an assessor would miss', 'Open the Sample');
        await lines.getByText('Improve my communication skills').waitFor();
        await page.locator('.squiggly-warning').first().waitFor();
        await page.locator('[id="status.languageStatus"]').click();
        const status = page.locator('.hover-language-status', { hasText: 'Checks this plan' });
        await status.waitFor();
        assert.ok(await status.evaluate((row) => row.scrollWidth <= row.clientWidth), 'nothing is cut off');
      }));
  });
}

/** The step takes the focus a moment after the click, from whatever its button would open. */
async function chooseStep(page: Page, title: string, button: string): Promise<void> {
  await page.locator('.getting-started-step', { hasText: title }).click();
  const chosen = page.locator('.getting-started-step.expanded:focus', { hasText: title });
  await chosen.getByRole('button', { name: button }).click();
}
