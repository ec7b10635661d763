import { SnippetString, Uri, window, workspace, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { newEntryRequest, type Insertion, type NewEntryParams } from '../server/protocol.ts';

/** Opens a new file beside a plan with an entry in it, not saved yet, with the cursor at its first question. */
export async function writeBeside(
  client: BaseLanguageClient,
  plan: TextDocument,
  entry: Omit<NewEntryParams, 'uri'>,
): Promise<void> {
  const params: NewEntryParams = { uri: plan.uri.toString(), ...entry, isApart: true };
  const insertion = await client.sendRequest<Insertion | null>(newEntryRequest, params);
  if (!insertion) return;
  const folder = Uri.joinPath(plan.uri, '..');
  const file = await freeName(folder, [entry.kind, entry.objective].filter(Boolean).join('-'));
  const document = await workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(insertion.snippet));
}

/** `reflection-O1.md`, `reflection-O1-2.md` …: the first that neither a file nor a text that is open has. */
async function freeName(folder: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const file = Uri.joinPath(folder, `${name}${number > 1 ? `-${number}` : ''}.md`);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    const isThere = await Promise.resolve(workspace.fs.stat(file)).then(
      () => true,
      () => false,
    );
    if (!isOpen && !isThere) return file;
  }
}
