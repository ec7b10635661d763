// Finds the browser that the VS Code server's workbench is opened in.
import { canInstallPackages, findProgram, installPackages, isExecutable } from './system.mjs';

/**
 * The path of Chromium or Chrome, installed first where that can be done.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const named = process.env['CHROME_PATH'];
  if (named && !isExecutable(named)) throw new Error(`CHROME_PATH names ${named}, which is not a program.`);
  const found = named ?? findChromium();
  if (found) return found;
  if (canInstallPackages()) await installPackages('chromium');
  const installed = findChromium();
  if (installed) return installed;
  throw new Error('Chromium was not found. Install Chromium or Google Chrome, or name its program in CHROME_PATH.');
}

/** Where the installers of Windows and macOS put it; neither adds it to PATH. */
const installerPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const findChromium = () =>
  findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
  installerPaths.find(isExecutable);
