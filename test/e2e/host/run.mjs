// Runs test/e2e/suite.ts inside a real VS Code: on the desktop where there is one to be had, else in the VS Code server.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { run } from '../../../scripts/processes.mjs';
import { downloads, root, say } from '../../../scripts/project.mjs';
import { temporaryFolder } from '../../../scripts/temporary.mjs';

await run('node', ['esbuild.mjs', '--tests'], { cwd: root });

const folder = temporaryFolder();
const resultFile = join(folder, 'result.json');
// Tests may save what they edit.
const workspace = join(folder, 'examples');
cpSync(join(root, 'examples'), workspace, { recursive: true });

const desktop = await canRunDesktop();
say(desktop ? 'Running in the desktop VS Code …' : 'Running in the VS Code server, opened in headless Chromium …');
const host = desktop ? {} : { vscodeExecutablePath: fileURLToPath(new URL('vscode-in-chromium.mjs', import.meta.url)) };
const succeeded = await runTests({
  ...host,
  cachePath: downloads,
  extensionDevelopmentPath: root,
  extensionTestsPath: join(root, 'dist/test/suite.cjs'),
  extensionTestsEnv: { PDP_TEST_RESULT: resultFile },
  launchArgs: [workspace],
}).then(
  () => true,
  (error) => {
    if (!existsSync(resultFile)) console.error(error.message);
    return false;
  },
);

/** @type {{ passed: number, failed: number, output?: string }} */
const result = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : { passed: 0, failed: 0 };
// A suite that broke off has failed, whatever it counted before.
const failed = result.failed || (succeeded ? 0 : 1);
if (result.output) console.log(result.output.trimEnd());
console.log(`${result.passed} passing, ${failed} failing`);
process.exit(failed > 0 ? 1 : 0);

/** A desktop VS Code needs a screen and its download; PDP_VSCODE decides where both hosts could run. */
async function canRunDesktop() {
  const named = process.env['PDP_VSCODE'];
  if (named) return named === 'desktop';
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (!hasScreen) return false;
  const versions = 'https://update.code.visualstudio.com/api/releases/stable';
  return fetch(versions, { method: 'HEAD', signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  );
}
