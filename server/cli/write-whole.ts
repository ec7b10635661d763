import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Replaces a file in one step, so that nobody ever finds half of it and a failure leaves it as it was; gives the reason of a failure. */
export function writeWhole(path: string, bytes: Uint8Array): string | undefined {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, bytes, { mode: statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666 });
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
