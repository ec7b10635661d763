import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { runPdp } from '../run-pdp.ts';
import { violations } from './host/axe.ts';

const looks = [400, 1200].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 900 }, colorScheme })),
);

describe('the cohort report in a browser', () => {
  const folder = temporaryFolder();
  let browser: Browser;

  before(async () => {
    cpSync(join(root, 'examples'), join(folder, 'plans'), { recursive: true });
    const run = runPdp(['report', 'plans', '--checklists', '--output', 'report.html'], folder);
    assert.equal(run.status, 0, run.error);
    browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  after(() => browser.close());

  for (const look of looks) {
    it(`can be used by everybody and fits: ${look.viewport.width} px, ${look.colorScheme}`, async () => {
      for (const name of ['report.html', 'weak-first-draft.checklist.html'])
        await opened(name, look, async (page) => {
          assert.deepEqual(await violations(page), [], name);
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(beyond <= 0, `${name} is ${beyond} px too wide`);
        });
    });
  }

  it('has its style, and leads to each checklist', () =>
    opened('report.html', looks[2]!, async (page) => {
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.querySelector('table')!).borderCollapse),
        'collapse',
      );
      const links = page.getByRole('link', { name: /^Checklist/ });
      assert.equal(await links.count(), readdirSync(folder).filter((name) => name.endsWith('.checklist.html')).length);
      await links.first().click();
      await page.getByRole('heading', { name: 'Marking checklist' }).waitFor();
    }));

  it('is axe that finds violations where there are some', () =>
    opened('report.html', looks[0]!, async (page) => {
      await page.evaluate(() => document.querySelector('html')!.removeAttribute('lang'));
      assert.match((await violations(page)).join(), /^html-has-lang: /);
    }));

  async function opened(name: string, look: (typeof looks)[number], use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    try {
      await page.goto(pathToFileURL(join(folder, name)).href);
      await use(page);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  }
});
