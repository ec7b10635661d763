// Runs other programs, and lets none of them outlive this one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv }} Options */

/**
 * Runs a program to its end; its output stays out of sight unless it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function run(command, args, options) {
  const child = startGroup(command, args, options, 'SIGTERM');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${output.trimEnd()}\n\n“${[command, ...args].join(' ')}” ended with ${code}.`);
}

/**
 * Runs a program to its end in the open; answers its exit code and what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function show(command, args, options) {
  const child = startGroup(command, args, options, 'SIGTERM');
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  child.stderr.on('data', (data) => process.stderr.write(data));
  const [code] = await once(child, 'close');
  return { code: code ?? 1, output };
}

/**
 * The programs that run now, each the leader of a process group, and the signal that ends the group.
 * @type {Map<import('node:child_process').ChildProcess, NodeJS.Signals>}
 */
const leaders = new Map();

/** On Windows `npm` and `code` are batch files, which only a shell can start; and there are no process groups. */
const isWindows = process.platform === 'win32';

/**
 * Starts a program that goes on in the background, with all that it starts in turn, until {@link stopGroup} or until this
 * process ends.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @param {NodeJS.Signals} [signal] SIGTERM lets it end its own groups; SIGKILL is certain
 */
export function startGroup(command, args, options = {}, signal = 'SIGKILL') {
  if (!stopsAtExit) stopAllAtExit();
  const child = spawn(command, args, {
    ...options,
    shell: isWindows,
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  leaders.set(child, signal);
  child.once('close', () => leaders.delete(child));
  return child;
}

/**
 * Ends what {@link startGroup} started.
 * @param {import('node:child_process').ChildProcess} leader
 */
export function stopGroup(leader) {
  const signal = leaders.get(leader);
  if (!leaders.delete(leader) || leader.pid === undefined) return;
  try {
    if (isWindows) leader.kill();
    else process.kill(-leader.pid, signal);
  } catch {
    // The whole group has ended by itself.
  }
}

let stopsAtExit = false;

function stopAllAtExit() {
  stopsAtExit = true;
  process.on('exit', () => [...leaders.keys()].forEach(stopGroup));
  // A signal's default action would skip the 'exit' event.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}
