import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatIsoDate } from '../server/language/calendar.ts';
import { built } from './built.ts';
import { project, today } from './helpers.ts';

/** What a run of `pdp` came to. */
export interface Run {
  status: number | null;
  out: string;
  error: string;
}

/** Files by their path in a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs the built `pdp` as a process of its own, in the project's folder unless told otherwise, with its output piped. */
export function runPdp(args: readonly string[], folder = project, env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built('pdp.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, ...env },
  });
  return { status, out: stdout, error: stderr };
}

/** Runs `pdp` in a new folder with these files, which is gone afterwards. */
export function runPdpOn(files: Files, ...args: readonly string[]): Run {
  return inFolder(files, (folder) => runPdp(args, folder));
}

/** Does something in a new folder with these files, which is gone afterwards. */
export function inFolder<Result>(files: Files, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'pdp-'));
  const remove = () => rmSync(folder, { recursive: true });
  let result: Result;
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    result = use(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) void result.then(remove, remove);
  else remove();
  return result;
}

/** The environment of a run in which things go wrong that no text should bring about: see `break-pdp.cjs`. */
export function broken(what: { engine?: 'fails'; screens?: string } = {}): NodeJS.ProcessEnv {
  const hook = join(project, 'test', 'break-pdp.cjs').replaceAll('\\', '/');
  const { engine = '', screens = '' } = what;
  return { NODE_OPTIONS: `--require "${hook}"`, PDP_ENGINE: engine, PDP_SCREENS: screens, CI: '', TERM: 'xterm' };
}

/** The environment of a process in which it is the day that every test is run as of. */
export function onTheDay(): NodeJS.ProcessEnv {
  const hook = join(project, 'test', 'on-day.cjs').replaceAll('\\', '/');
  return { NODE_OPTIONS: `--require "${hook}"`, PDP_DAY: `${formatIsoDate(today)}T12:00:00` };
}
