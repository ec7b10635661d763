import { workspace } from 'vscode';
import type { BaseLanguageClient, CodeAction } from 'vscode-languageclient';
import { fixRequest, type FixParams } from '../server/protocol.ts';

/** Makes the first fix of a finding in the editor that has the focus; its questions become tab stops. Nothing, where it is found no longer. */
export async function applyFix(client: BaseLanguageClient, finding: FixParams): Promise<void> {
  const action = await client.sendRequest<CodeAction | null>(fixRequest, finding);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action?.edit);
  if (edit) await workspace.applyEdit(edit);
}
