import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { hostileFields, hostileMarkup, hostilePlan } from '../hostile-markup.ts';
import { madeHandIn } from '../make-hand-in.ts';
import { runPdp } from '../run-pdp.ts';
import { withWorkbench } from './host/workbench.mjs';

describe('hostile markup in a real browser', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    context = await browser.newContext();
    // Nobody is asked for what a page wants, so that nothing has to be waited for.
    await context.route(/^(?!file:)/, (route) => route.abort());
  });

  after(() => browser.close());

  it('is a list of forty ways and more, most of which do something in a page without care', async () => {
    assert.ok(new Set(hostileMarkup).size >= 40);
    const doing: string[] = [];
    for (const markup of hostileMarkup) {
      const done = await whatHappens(write('careless.html', `<!doctype html><body>${markup}`));
      if (done.length) doing.push(markup);
    }
    // Those in Markdown, and those for Word, do nothing in a page.
    assert.ok(doing.length >= 20, `${doing.length}: ${doing.join('\n')}`);
  }).timeout(300_000);

  it('runs nothing and fetches nothing in an exported page, each by itself', async () => {
    for (const markup of hostileMarkup) {
      const page = await madeHandIn(hostilePlan(hostileFields, [markup]), 'html', 'with map');
      const done = await whatHappens(write('plan.html', page));
      assert.deepEqual(done, [], markup);
    }
  }).timeout(300_000);

  it('runs nothing and fetches nothing in a checklist to keep and a report on many plans', async () => {
    write('hostile.pdp.md', hostilePlan(hostileFields, hostileMarkup));
    const run = runPdp(['report', '.', '--output', 'report.html', '--checklists'], folder);
    assert.equal(run.status, 0, run.error);
    assert.match(readFileSync(join(folder, 'hostile.pdp.checklist.html'), 'utf8'), /&#60;script&#62;alert/);
    for (const name of ['report.html', 'hostile.pdp.checklist.html'])
      assert.deepEqual(await whatHappens(join(folder, name)), [], name);
  }).timeout(300_000);

  it('runs nothing and fetches nothing in the checklist beside the plan, which says it as words', () => {
    const openFile = write('hostile.pdp.md', hostilePlan(hostileFields, hostileMarkup));
    return withWorkbench({ folder, openFile }, async ({ page, command, problems }) => {
      await problems();
      const done = watched(page);
      await command('PDP: Preview Marking Checklist');
      const checklist = page.frameLocator('iframe.webview').frameLocator('iframe');
      await checklist.getByRole('heading', { name: 'Marking checklist' }).waitFor();
      for (const words of await checklist.locator('summary').all()) await words.click();
      const shown = await checklist.locator('main').innerText();
      for (const markup of ['"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", '{{constructor'])
        assert.ok(shown.includes(markup), markup);
      const made =
        'script, style, link, img, iframe, object, embed, form, input, video, a, base, meta, [style], [href], [src]';
      assert.equal(await checklist.locator(`main :is(${made})`).count(), 0);
      assert.deepEqual(done, []);
    });
  }).timeout(300_000);

  function write(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** What a page does when it is opened, and when everything in it is touched: scripts that run, and what it asks for beyond itself. */
  async function whatHappens(file: string): Promise<string[]> {
    const page = await context.newPage();
    const address = pathToFileURL(file).href;
    const done = watched(page, address);
    await page.goto(address).catch(() => undefined);
    await page.evaluate(touchAll).catch(() => undefined);
    await page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => undefined);
    await page.close();
    return done;
  }
});

/** Notes what a page does from now on; `own` is its address, else what comes from another machine counts alone. */
function watched(page: Page, own?: string): string[] {
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(`says ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = own === undefined ? !/evil\.example|good\.example/.test(url) : url.split('#')[0] === own;
    if (!isOwn) done.push(`asks for ${url}`);
  });
  page.on('popup', (popup) => done.push(`opens ${popup.url()}`));
  return done;
}

/** As a reader might: the pointer goes over it, it is focused, opened and, unless it leads to the web or to a page beside it, clicked. It runs in the page. */
function touchAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    for (const name of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load'])
      element.dispatchEvent(new Event(name));
    const address = element.closest('[href]')?.getAttribute('href') ?? '';
    if (!/^https?:|^#|^[\w.-]+\.html$/.test(address) && typeof element.click === 'function') element.click();
  }
}
