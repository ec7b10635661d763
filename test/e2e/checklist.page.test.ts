import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import type { Checklist } from '../../server/checklist-shape.ts';
import { runPdp } from '../run-pdp.ts';
import { brokenFile, tutors, tutorsFile } from '../tutor-schemes.ts';
import { violations } from './host/axe.ts';
import { toEditor, untilShown, withWorkbench } from './host/workbench.mjs';

const weak = 'weak-first-draft.md';

describe('the marking checklist beside the plan', () => {
  it('shows the marking points, goes to a line on a click, and follows while the learner types', () =>
    withChecklist({}, async ({ page, checklist, openFile }) => {
      for (const id of ['MP1', 'MP2', 'MP3', 'MP4']) {
        assert.equal(await checklist.getByRole('heading', { name: new RegExp(id) }).count(), 1, id);
      }
      assert.match(await wordsOf(checklist), /A named tool for the self-assessment.* was not found yet/);

      await checklist
        .getByRole('button', { name: /^Line 51,/ })
        .first()
        .click();
      await page.locator('.statusbar-item', { hasText: /Ln 51/ }).waitFor();

      await addLineBelow(page, lineOf(openFile, '## Self-assessment'), 'I used a skills audit and a SWOT.');
      await checklist.getByText('I used a skills audit and a SWOT.').first().waitFor();
      assert.doesNotMatch(await wordsOf(checklist), /A named tool for the self-assessment.* was not found yet/);
    }));

  it('says what `pdp checklist --format json` says: each point with its state, what was found for it and what was not', () =>
    withChecklist({}, async ({ checklist, openFile }) => {
      const { out } = runPdp(['checklist', openFile, '--format', 'json']);
      const { criteria } = JSON.parse(out) as Checklist;
      const points = await checklist.locator('section.point').all();
      const shown = await Promise.all(
        points.map(async (point) => ({
          id: await point.locator('h2 .id').innerText(),
          state: (await point.getAttribute('class'))?.replace('point ', ''),
          evidence: await entriesOf(point, 'evidence'),
          gaps: await entriesOf(point, 'gaps'),
        })),
      );
      assert.deepEqual(
        shown,
        criteria.map(({ id, state, evidence, gaps }) => ({
          id,
          state,
          evidence: evidence.map(({ line, text }) => `${line}: ${plain(text)}`),
          // Line 1 without a rule is the whole plan, and is not shown as a place.
          gaps: gaps.map(({ rule, line, message }) => `${rule !== null || line > 1 ? line : ''}: ${plain(message)}`),
        })),
      );
    }));

  it('leads to a line by the keyboard alone', () =>
    withChecklist({}, async ({ page, checklist }) => {
      await checklist.locator('h2').first().click();
      const line = checklist.getByRole('button', { name: /^Line 51,/ }).first();
      for (let presses = 0; presses < 60; presses += 1) {
        if (await line.evaluate((button) => button === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: /Ln 51/ }).waitFor();
    }));

  it("is a tutor's where the plan names one, with its parts and bands, and follows the scheme's file", () => {
    const folder = temporaryFolder();
    const openFile = join(folder, 'plan.pdp.md');
    const scheme = join(folder, 'unit.pdp-scheme.json');
    const strong = readFileSync(join(root, 'examples', 'strong-plan.md'), 'utf8');
    writeFileSync(openFile, strong.replace('scheme: ers-pdp', `scheme: ${tutors.id}`));
    writeFileSync(scheme, tutorsFile);
    return withWorkbench({ folder, openFile, viewport: { width: 1400, height: 900 } }, async ({ page, command }) => {
      // The palette lists what there is when it opens: not before the extension has seen the plan.
      await page.getByRole('button', { name: /Preview Marking Checklist/ }).waitFor();
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

  it('puts the question of a fix into the plan, where the answer goes, and follows the cursor', () =>
    withChecklist({}, async ({ page, checklist }) => {
      const fix = checklist.getByRole('button', { name: 'Add a time-scale, in line 51' }).first();
      // A page drawn anew while the button goes down takes the click away; once the fix is made, so is the button.
      const ask = () => fix.click({ timeout: 3_000 }).catch(() => undefined);
      // The question is selected, as with the lightbulb's fix: what is typed takes its place.
      await untilShown(ask, page.locator('.view-lines', { hasText: /\[By.when.will.it.be.done\?\]/ }));
      await page.keyboard.type('30 June 2027');
      await page.locator('.view-lines', { hasText: /Timescale:.*30.June.2027/ }).waitFor();
      await checklist.locator('.timeline .picture', { hasText: 'O1 · 30 June 2027' }).waitFor();
      await checklist.locator('tr[aria-current="true"]', { hasText: 'O1' }).waitFor();

      await goToLine(page, 79);
      const current = checklist.locator('tr[aria-current="true"]', { hasText: 'O4' });
      await current.waitFor();
      assert.equal(await checklist.locator('[aria-current]').count(), 1);
      assert.ok(await isInSight(current), 'the page has moved to it');
    }));

  it('shows gaps alone when asked to, by the keyboard too, and still does so when the page is loaded anew', () =>
    withChecklist({}, async ({ page, checklist, command }) => {
      const toggle = checklist.getByRole('button', { name: 'Gaps only' });
      await toggle.focus();
      await page.keyboard.press('Enter');
      await checklist.locator('#gaps-only[aria-pressed="true"]').waitFor();
      assert.equal(await checklist.locator('.evidence:visible').count(), 0);
      assert.ok((await checklist.locator('.gaps:visible').count()) > 0);
      // Behind another editor a page is thrown away; in front again it is made anew.
      await page.getByRole('tab', { name: 'Checklist: ' }).click();
      await command('File: New Untitled Text File');
      await checklist.locator('#gaps-only').waitFor({ state: 'hidden' });
      await command('View: Close Editor');
      await checklist.locator('#gaps-only[aria-pressed="true"]').waitFor();
      assert.equal(await checklist.locator('.evidence:visible').count(), 0);
      // And with the whole window, as VS Code restores it when nobody names a file to open.
      const window = new URL(page.url());
      const payload = JSON.parse(window.searchParams.get('payload') ?? '[]') as [string, string][];
      window.searchParams.set('payload', JSON.stringify(payload.filter(([key]) => key !== 'openFile')));
      await page.evaluate((address) => history.replaceState(null, '', address), window.href);
      // This command, unlike the browser's own reload, waits until VS Code has written down what it restores.
      const reloaded = page.waitForEvent('load');
      await command('Developer: Reload Window');
      await reloaded;
      await checklist.locator('#gaps-only[aria-pressed="true"]').waitFor({ timeout: 60_000 });
      assert.ok((await checklist.locator('.gaps:visible').count()) > 0);
    }));

  for (const theme of [
    'Default Light Modern',
    'Default Dark Modern',
    'Default High Contrast',
    'Default High Contrast Light',
  ])
    it(`can be read by everyone in the theme ${theme}`, () =>
      withChecklist({ 'workbench.colorTheme': theme }, async ({ checklist }) => {
        for (const words of await checklist.locator('summary').all()) await words.click();
        const frame = await (await checklist.locator('main').elementHandle())?.ownerFrame();
        assert.ok(frame);
        assert.deepEqual(await violations(frame), []);
      }));
});

/** Opens the weak example with its checklist beside it. */
function withChecklist(
  settings: Record<string, unknown>,
  use: (opened: {
    page: Page;
    checklist: FrameLocator;
    openFile: string;
    command: (title: string) => Promise<void>;
  }) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  cpSync(join(root, 'examples'), folder, { recursive: true });
  const openFile = join(folder, weak);
  return withWorkbench({ folder, openFile, settings, viewport: { width: 1400, height: 900 } }, async (workbench) => {
    await workbench.problems();
    await workbench.command('PDP: Preview Marking Checklist');
    const { page, command } = workbench;
    const checklist = page.frameLocator('iframe.webview').frameLocator('iframe');
    await checklist.getByRole('heading', { name: 'Marking checklist' }).waitFor();
    await use({ page, checklist, openFile, command });
  });
}

/** The entries of a list of a point, those that are folded too: the line that each stands at, and its words. */
async function entriesOf(point: Locator, kind: 'evidence' | 'gaps'): Promise<string[]> {
  const entries = await point.locator(`> .columns > .${kind} li`).all();
  return Promise.all(
    entries.map(async (entry) => {
      const words = await entry.locator('p').evaluate((p) => p.firstChild?.textContent ?? '');
      return `${(await entry.getAttribute('data-from')) ?? ''}: ${plain(words)}`;
    }),
  );
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function isInSight(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

function lineOf(file: string, text: string): number {
  return readFileSync(file, 'utf8').split('\n').indexOf(text) + 1;
}

function wordsOf(checklist: FrameLocator): Promise<string> {
  return checklist.locator('main').innerText();
}

/** Types a line of its own below a line of the plan, as a learner would. */
async function addLineBelow(page: Page, number: number, line: string): Promise<void> {
  await goToLine(page, number);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(line);
}

async function goToLine(page: Page, number: number): Promise<void> {
  await toEditor(page);
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${number}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${number}, Col 1` }).waitFor();
}
