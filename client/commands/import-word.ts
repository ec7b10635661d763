import { l10n, window, workspace, type Uri } from 'vscode';
import { importWordRequest, type ImportWordParams, type WordImport } from '../../server/protocol.ts';
import type { Command } from './command.ts';

/** Makes a plan of a Word document in a new document, so that nothing is overwritten; says what could not be carried over. */
export const importWord: Command = {
  id: 'pdp.importWord',
  async run({ server }, argument) {
    const document = isFile(argument) ? argument : await choose();
    if (!document) return;
    const client = await server.running();
    if (!client) return server.explain();
    const params: ImportWordParams = { path: document.fsPath };
    const result = await client.sendRequest<WordImport | null>(importWordRequest, params);
    if (!result)
      void window.showInformationMessage(l10n.t('Word documents can be imported in VS Code on the desktop.'));
    else if ('fault' in result) void window.showWarningMessage(result.fault);
    else await show(result);
  },
};

async function choose(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Import Word Document'),
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('Word documents')]: ['docx'] },
  });
  return chosen?.find(isFile);
}

async function show({ markdown, notes }: Exclude<WordImport, { fault: string }>): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: markdown });
  await window.showTextDocument(document);
  if (!notes.length) return;
  const heading = l10n.t(
    'Imported. Please compare it with the Word document, since not everything could be carried over as it was:',
  );
  void window.showWarningMessage([heading, ...notes.map(({ message }) => message)].join(' '));
}

/** From a menu of the explorer, the command is handed the file. */
function isFile(argument: unknown): argument is Uri {
  return (argument as Partial<Uri> | undefined)?.scheme === 'file';
}
