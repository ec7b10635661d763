import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { savedAs, untilShown, withWorkbench } from './host/workbench.mjs';

const top = '---\ntype: pdp\nlearner: Sam Lee\n---\n\n# My plan\n\n## Reflection\n\n';

describe('a snippet with the keys of a keyboard', () => {
  it('is written by its name, and Tab goes from question to question', () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'plan.pdp.md');
    writeFileSync(openFile, top);
    return withWorkbench({ folder, openFile }, async ({ page }) => {
      await page.locator('.monaco-editor .view-line').first().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('pdp-driscoll');
      const row = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'pdp-driscoll' });
      await untilShown(() => page.keyboard.press('Control+Space'), row);
      await page.keyboard.press('Enter');
      await row.waitFor({ state: 'hidden' });
      for (const answer of ['my first group', 'I spoke too fast', 'I learned to wait', 'I count to five']) {
        await page.keyboard.type(answer);
        await page.keyboard.press('Tab');
      }
      const [, written] = (await savedAs(page, openFile, /I count to five\n/)).split('## Reflection\n\n');
      assert.equal(
        written,
        `**Model:** Driscoll's What? model (Driscoll, 1994)

**Event:** my first group

### What?

I spoke too fast

### So what?

I learned to wait

### Now what?

I count to five

### Reference

Driscoll, J. (1994) 'Reflective practice for practise', *Senior Nurse*, 13(7), pp. 47–50.
`,
      );
    });
  });
});
