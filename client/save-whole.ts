import { Uri, workspace } from 'vscode';

/** Writes a file in one step, so that nobody ever finds half of it and a failure leaves what was there. */
export async function saveWhole(target: Uri, bytes: Uint8Array): Promise<void> {
  const draft = target.with({ path: `${target.path}.tmp` });
  try {
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}
