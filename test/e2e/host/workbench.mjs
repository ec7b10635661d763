// Opens the real VS Code in a headless browser, for tests that need the page itself: keys, menus, webviews, pictures.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../../scripts/chromium.mjs';
import { root } from '../../../scripts/project.mjs';
import { compilerAdvice, ensureServer } from '../../../scripts/vscode-install.mjs';
import { browserBuild, startServer, workbenchUrl } from '../../../scripts/vscode-server.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder the folder to open
 * @property {string} [openFile] the full path of a file to open in it
 * @property {string} [extension] the built extension to load in development; this project's unless said otherwise
 * @property {boolean} [web] run this project's browser build in the worker extension host instead
 * @property {string} [vsix] install this packaged extension instead
 * @property {string} [tests] the module whose `run()` is called in the extension host
 * @property {(code: number) => void} [onTestsEnd] called with 0 when that `run()` succeeded
 * @property {'light' | 'dark'} [theme]
 * @property {{ width: number, height: number }} [viewport]
 * @property {Record<string, unknown>} [settings] the user's settings
 * @property {NodeJS.ProcessEnv} [env] more environment for the Node extension host
 */

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {(command: string) => Promise<void>} command runs a command by its title in the command palette
 * @property {() => Promise<string[]>} problems opens the Problems panel, waits for a first problem, and reads the rows in sight
 * @property {(path: string) => Promise<void>} screenshot saves a picture of the window
 * @property {() => string} log what page and extension host have printed
 * @property {() => Promise<void>} close
 */

/**
 * Opens a workbench for as long as `use` needs it; where that fails, the error carries what page and extension host printed.
 * @param {WorkbenchOptions} options
 * @param {(workbench: Workbench) => Promise<void>} use
 */
export async function withWorkbench(options, use) {
  const workbench = await openWorkbench(options);
  try {
    await use(workbench);
  } catch (error) {
    if (error instanceof Error) error.message += `\n\nThe workbench's log:\n${workbench.log()}`;
    throw error;
  } finally {
    await workbench.close();
  }
}

/**
 * Starts a server and a browser, and waits until the workbench is restored and the file, if any, is shown.
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options) {
  const server = await startServerFor(options);
  const browser = await chromium
    .launch({ executablePath: await ensureChromium(), args: browserFlags })
    .catch((error) => {
      server.stop();
      throw error;
    });
  const close = async () => {
    await browser.close();
    server.stop();
  };
  try {
    const page = await browser.newPage({ viewport: options.viewport ?? { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    let log = '';
    page.on('console', (message) => (log += `${message.text()}\n`));
    if (options.onTestsEnd) await page.exposeFunction('codeAutomationExit', options.onTestsEnd);
    await page.goto(addressFor(options, server.port));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    if (options.openFile) await page.locator('.editor-instance .view-line').first().waitFor();
    return {
      page,
      command: (command) => runCommand(page, command),
      problems: () => readProblems(page),
      screenshot: async (path) => void (await page.screenshot({ path })),
      log: () => log,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Asks, by keys, until VS Code shows it: what arrives while a menu is on its way, in the seconds after a start, takes it away again, and a person
 * asks once more. Mocha's limit ends it.
 * @param {() => Promise<void>} ask
 * @param {import('playwright-core').Locator} shown
 */
export async function untilShown(ask, shown) {
  const isShown = () =>
    shown.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  for (await ask(); !(await isShown()); await ask()) await shown.page().keyboard.press('Escape');
}

/**
 * Goes to the first editor, by keys: a preview that is drawn anew may take them away again.
 * @param {import('playwright-core').Page} page
 */
export function toEditor(page) {
  return untilShown(
    () => page.keyboard.press('Control+1'),
    page.locator('.editor-instance .monaco-editor.focused').first(),
  );
}

/**
 * Saves the editor in front, and reads its file until it is like `form`, or for half a minute: VS Code does not say when a file is written.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 * @param {RegExp} form
 */
export async function savedAs(page, file, form) {
  await page.keyboard.press('Control+S');
  const end = Date.now() + 30_000;
  for (let text = readFileSync(file, 'utf8'); ; text = readFileSync(file, 'utf8')) {
    if (form.test(text) || Date.now() > end) return text;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** @param {WorkbenchOptions} options */
async function startServerFor({ vsix, web, theme = 'light', settings, env }) {
  const { canRunNodeExtensions } = await ensureServer();
  if (!web && !canRunNodeExtensions) throw new Error(compilerAdvice);
  const colours = theme === 'dark' ? 'Default Dark Modern' : 'Default Light Modern';
  return startServer({
    settings: { 'workbench.colorTheme': colours, ...(web && browserBuild), ...settings },
    env,
    vsix,
    flags: ['--enable-smoke-test-driver'],
  });
}

/**
 * @param {WorkbenchOptions} options
 * @param {number} port
 */
function addressFor({ folder, openFile, extension = root, vsix, tests }, port) {
  return workbenchUrl(port, { folder, file: openFile, tests, extension: vsix ? undefined : extension });
}

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The palette lists the commands there are when it opens: until an extension is known it is opened anew.
 * @param {import('playwright-core').Page} page
 * @param {string} command
 */
async function runCommand(page, command, attempts = 10) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.fill(`>${command}`);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first();
  try {
    await row.waitFor({ timeout: 3000 });
    // Longer: a click that a busy page takes late counts all the same, and another one would run the command twice.
    await row.click({ timeout: 15_000 });
  } catch (error) {
    if (attempts === 1) throw error;
    await page.keyboard.press('Escape');
    await runCommand(page, command, attempts - 1);
  }
}

/** @param {import('playwright-core').Page} page */
async function readProblems(page) {
  if (!(await page.locator('.markers-panel').isVisible())) await runCommand(page, 'Problems: Focus on Problems View');
  // Level 1 are the files.
  const rows = page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
