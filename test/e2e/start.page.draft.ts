import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { withWorkbench } from './host/workbench.mjs';

/** Where PDP_PICTURES names a folder, pictures of each step are saved in it. */
const pictures = process.env['PDP_PICTURES'];

for (const { theme, web } of [
  { theme: 'light', web: false },
  { theme: 'dark', web: true },
] as const) {
  describe(`starting a plan (${web ? 'browser build' : 'Node build'}, ${theme})`, () => {
    it('goes through five questions by keys alone, back included, and without a file', () =>
      withWorkbench({ folder: temporaryFolder(), theme, web }, async ({ page, command, screenshot }) => {
        const save = async (name: string) => {
          if (!pictures) return;
          mkdirSync(pictures, { recursive: true });
          await screenshot(join(pictures, `${name}-${theme}.png`));
        };
        const box = page.locator('.quick-input-widget');
        const step = (number: number) => box.getByText(`New Plan (${number}/5)`).waitFor();
        const answer = async (number: number, words: string) => {
          await step(number);
          if (words) await page.keyboard.type(words);
          await page.keyboard.press('Enter');
        };
        await command('PDP: Open a Sample with Mistakes');
        await page.locator('.squiggly-warning').first().waitFor();
        await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
        await page.locator('.hover-language-status', { hasText: 'Checks this plan' }).waitFor();
        await save('status');

        await command('PDP: New Plan');
        await answer(1, 'Sam Lee');
        await step(2);
        await save('question');
        await box.getByRole('button', { name: 'Back' }).click();
        await step(1);
        assert.equal(await box.locator('input[type="text"]').inputValue(), 'Sam Lee');
        await page.keyboard.press('Enter');
        await answer(2, 'Employment adviser');
        await answer(3, '');
        await answer(4, '');
        await step(5);
        await save('scheme');
        await page.keyboard.press('Enter');
        const lines = page.locator('.editor-instance .view-lines');
        await lines.getByText('Sam Lee').waitFor();
        await lines.getByText('[Which organisation do you work for?]').first().waitFor();
        await save('plan');

        await command('Welcome: Open Walkthrough...');
        await page.keyboard.type('Write your Personal');
        await page.keyboard.press('Enter');
        await page.locator('.getting-started-step').nth(4).waitFor();
        await save('walkthrough');
      }));
  });
}
