// Starts the VS Code server and says at which address its workbench is.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, startGroup, stopGroup } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';
import { ensureServer } from './vscode-install.mjs';

/**
 * `stop` ends the server with everything it started.
 * @typedef {{ port: number, stop: () => void }} RunningServer
 */

/**
 * Starts a server with settings and extensions of its own, on a free port.
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.settings] the user's settings
 * @param {NodeJS.ProcessEnv} [options.env] more environment for the Node extension host
 * @param {string} [options.vsix] a packaged extension to install
 * @param {string[]} [options.flags] more flags of the server
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ settings = {}, env = {}, vsix, flags = [] } = {}) {
  const { node, main } = await ensureServer();
  const data = temporaryFolder();
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));

  const folders = ['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')];
  if (vsix) await run(node, [main, ...folders, '--install-extension', vsix]);
  const address = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  const consent = ['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'];
  const server = startGroup(node, [main, ...address, ...consent, ...folders, ...flags], {
    env: { ...process.env, ...env },
  });
  return { port: await announcedPort(server), stop: () => stopGroup(server) };
}

/**
 * The address at which a browser shows the workbench with a folder, and optionally a file, open.
 * @param {number} port
 * @param {object} options
 * @param {string} options.folder
 * @param {string} [options.file]
 * @param {string} [options.extension] the folder of an extension in development
 * @param {string} [options.tests] the module whose `run()` is called in the extension host
 */
export function workbenchUrl(port, { folder, file, extension, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  const alias = extension && aliasOf(extension);
  const payload = Object.entries({
    extensionDevelopmentPath: alias,
    extensionTestsPath: tests,
    openFile: file,
  }).flatMap(([key, path]) => (path ? [[key, remote(path)]] : []));
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/**
 * Settings that run this extension's browser build in the browser's worker extension host, as vscode.dev does: no compiler
 * is needed for that.
 */
export const browserBuild = { 'remote.extensionKind': { 'pdp-coach.pdp-coach': ['web'] } };

/**
 * Another path to an extension. VS Code shows the first theme that it finds below an extension in development, and below
 * this project, in .vscode-test/, are all of VS Code's own; below the alias it sees none, and keeps to the settings.
 * @param {string} extension
 */
function aliasOf(extension) {
  const alias = join(temporaryFolder(), 'extension');
  symlinkSync(extension, alias, 'junction');
  return alias;
}

/** A workbench that shows the plan and nothing that VS Code would like to advertise. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>}
 */
function announcedPort(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (data) => {
        output += data;
        const [, port] = /(?:available at http:\/\/\S+:|listening on )(\d+)/.exec(output) ?? [];
        if (port) resolve(Number(port));
      });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code}:\n${output}`)));
  });
}
