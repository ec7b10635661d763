// Installs the VS Code server from npm, once, under .vscode-test/.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './processes.mjs';
import { downloads, say } from './project.mjs';
import { canInstallPackages, findProgram, installPackages } from './system.mjs';
import { chooseRelease, chooseRuntime } from './vscode-release.mjs';

/**
 * An installed server: the Node to start it with, its main file, and whether its Node extension host works (without it,
 * only the browser builds of extensions run).
 * @typedef {{ node: string, main: string, version: string, canRunNodeExtensions: boolean }} Server
 */

/**
 * Installs the server where it is missing, or where an earlier installation was broken off.
 * @returns {Promise<Server>}
 */
export async function ensureServer() {
  const release = chooseRelease();
  const directory = join(downloads, `code-server-${release.codeServer}`);
  const runtime = chooseRuntime(release, directory);
  const vscode = join(directory, 'node_modules/code-server/lib/vscode');
  const marker = join(directory, 'installed');

  if (!existsSync(marker) || !existsSync(runtime.program)) {
    say(`Getting the VS Code ${release.vscode} server (about a minute, once) …`);
    await install(release, runtime, directory, vscode);
    writeFileSync(marker, 'browser extensions');
  }
  if (!canRunNodeExtensions(marker) && (await ensureCompiler())) {
    say('Compiling its native modules …');
    await compile(release, runtime, vscode).then(
      () => writeFileSync(marker, 'node extensions'),
      // Browser builds can still run; whoever needs more says so.
      (error) => console.error(error.message),
    );
  }
  return {
    node: runtime.program,
    main: join(vscode, 'out/server-main.js'),
    version: release.vscode,
    canRunNodeExtensions: canRunNodeExtensions(marker),
  };
}

/** What to do where the Node extension host cannot be had. */
export const compilerAdvice =
  'The Node extension host cannot be compiled on this machine: install g++, make and python3, then try again.';

/** @param {string} marker */
const canRunNodeExtensions = (marker) => readFileSync(marker, 'utf8') === 'node extensions';

/**
 * @param {import('./vscode-release.mjs').Release} release
 * @param {import('./vscode-release.mjs').Runtime} runtime
 * @param {string} directory
 * @param {string} vscode
 */
async function install(release, runtime, directory, vscode) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const packages = [`code-server@${release.codeServer}`, ...(runtime.package ? [runtime.package] : [])];
  await npm(['install', '--ignore-scripts', ...packages], directory);
  await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
  await npm(['install', '--omit=dev', '--ignore-scripts'], join(vscode, 'extensions'));
  // The server looks for its modules where a desktop's archive of them would be.
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'), 'junction');
}

/** Whether there is a compiler for native modules, after installing one where that can be done. */
async function ensureCompiler() {
  const hasAll = () => ['g++', 'make', 'python3'].every((name) => findProgram(name));
  if (!hasAll() && canInstallPackages()) await installPackages('g++', 'make', 'python3');
  return hasAll();
}

/**
 * @param {import('./vscode-release.mjs').Release} release
 * @param {import('./vscode-release.mjs').Runtime} runtime
 * @param {string} vscode
 */
function compile(release, runtime, vscode) {
  // node-gyp compiles for the Node that it finds first.
  const path = [dirname(runtime.program), process.env['PATH']].join(delimiter);
  const headers = runtime.headers ? { npm_config_nodedir: runtime.headers } : {};
  return npm(['rebuild', ...release.nativeModules], vscode, { PATH: path, ...headers });
}

/**
 * @param {string[]} args
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} [env]
 */
const npm = (args, folder, env) =>
  run('npm', [...args, '--prefix', folder, '--no-audit', '--no-fund'], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
