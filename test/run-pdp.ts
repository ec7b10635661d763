import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from './built.ts';
import { project } from './helpers.ts';

/** What a run of `pdp` came to. */
export interface Run {
  status: number | null;
  out: string;
  error: string;
}

/** Runs the built `pdp` as a process of its own, in the project's folder unless told otherwise, with its output piped. */
export function runPdp(args: readonly string[], folder = project): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built('pdp.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, out: stdout, error: stderr };
}

/** Runs `pdp` in a new folder with these files, which is gone afterwards. */
export function runPdpOn(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'pdp-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return runPdp(args, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
