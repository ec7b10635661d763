import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { brokenFile, tutors, tutorsFile } from '../tutor-schemes.ts';
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

  it("is a tutor's where the plan names one, with its parts and bands, and follows the scheme's file", () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'plan.pdp.md');
    const scheme = join(folder, 'unit.pdp-scheme.json');
    const strong = readFileSync(join(root, 'examples', 'strong-plan.md'), 'utf8');
    writeFileSync(openFile, strong.replace('scheme: ers-pdp', `scheme: ${tutors.id}`));
    writeFileSync(scheme, tutorsFile);
    return withWorkbench({ folder, openFile, viewport: { width: 1400, height: 900 } }, async ({ page, command }) => {
      await command('PDP: Preview Marking Checklist');
      const checklist = page.frameLocator('iframe.webview').frameLocator('iframe');
      await checklist.getByText(tutors.title).waitFor();
      for (const { id, title } of tutors.criteria)
        await checklist.getByRole('heading', { name: `${id} ${title}` }).waitFor();
      for (const part of ['3.1 Method', '3.2 Entries'])
        assert.match(await checklist.locator('summary', { hasText: part }).innerText(), /Found$/);
      assert.match(await wordsOf(checklist), /Band reached: Merit/);

      writeFileSync(scheme, tutorsFile.replace('"Help from others"', '"Help, as the tutor now calls it"'));
      await checklist.getByRole('heading', { name: '2.1a Help, as the tutor now calls it' }).waitFor();

      writeFileSync(scheme, brokenFile);
      await checklist.getByRole('heading', { name: 'MP1' }).waitFor();
      assert.equal(await checklist.getByRole('heading', { name: '2.1a' }).count(), 0);
    });
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
