import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file that is not there yet; nobody ever finds half of it. Gives the reason where that fails, "EEXIST" for a file that is there. */
export function writeNewFile(path: string, content: string | Uint8Array): string | undefined {
  return tried(() => {
    // Taking the name first keeps it from whoever else wants it.
    writeFileSync(path, '', { flag: 'wx' });
    const reason = replaceFile(path, content);
    if (reason === undefined) return;
    rmSync(path, { force: true });
    throw new Error(reason);
  });
}

/** Writes a file in one step, in place of one that is there; gives the reason where that fails. */
export function replaceFile(path: string, content: string | Uint8Array): string | undefined {
  const draft = `${path}.${process.pid}.tmp`;
  const reason = tried(() => {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(draft, content, mode === undefined ? {} : { mode });
    renameSync(draft, path);
  });
  if (reason !== undefined) rmSync(draft, { force: true });
  return reason;
}

function tried(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
  }
}
