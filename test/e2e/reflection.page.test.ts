import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { withWorkbench } from './host/workbench.mjs';

const plan = `---
type: pdp
learner: Sam
---

# Plan

## Objectives

### O1: Lead three job-search groups by 30 June 2027
`;

describe('a reflection in a file of its own', () => {
  it('is begun beside the plan with the keys of a keyboard, its first question selected', async () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'plan.md');
    writeFileSync(openFile, plan);
    await withWorkbench({ folder, openFile }, async ({ page, command, problems }) => {
      await problems();
      await command('PDP: Add Reflection…');
      const box = page.locator('.quick-input-widget');
      const answer = async (question: string, words: string, choice: string) => {
        await box.locator(`input[placeholder="${question}"]`).waitFor();
        await page.keyboard.type(words);
        await box.locator('.monaco-list-row.focused', { hasText: choice }).waitFor();
        await page.keyboard.press('Enter');
      };
      await answer('Which model will your reflection follow?', 'Driscoll', 'What?, So what?, Now what?');
      await answer('Which objective is it about?', 'O1', 'Lead three');
      await answer('Where will you write it?', 'In a file', 'In a file of its own');
      await page.getByRole('tab', { name: 'reflection-O1.md' }).waitFor();
      const lines = page.locator('.editor-instance .view-lines');
      await lines.getByText('type: pdp-reflection').waitFor();
      await page.keyboard.type('The first group');
      await lines.getByText(/The.first.group/).waitFor();
    });
  });
});
