import { idUseAt } from '../document/id-uses.ts';
import { text } from '../messages/index.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { LSPErrorCodes, ResponseError } from './library.ts';

/** Another id for an item, wherever the plan writes it. What would change the plan in any other way is not done, and said why. */
export const rename: Feature = {
  capabilities: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register({ connection, workspace, client }) {
    connection.onPrepareRename(async ({ textDocument, position }) => {
      const { document, analysis } = await workspace.open(textDocument.uri);
      const use = document && analysis && idUseAt(analysis.plan, document.offsetAt(position));
      return use ? { range: editorRange(document, use.range), placeholder: use.id } : null;
    });
    connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
      const { renameId } = await import('../document/rename-id.ts');
      const { document, analysis } = await workspace.open(uri);
      const use = document && analysis && idUseAt(analysis.plan, document.offsetAt(position));
      if (!use) return null;
      const edits = renameId(analysis.plan, use.id, newName);
      if (typeof edits === 'string') {
        const message = text(`rename.${edits}`, { id: use.id, name: newName.trim() });
        return new ResponseError<void>(LSPErrorCodes.RequestFailed, message);
      }
      const made = edits.map(({ range, text: newText }) => ({ range: editorRange(document, range), newText }));
      const { version } = document;
      return client.workspace?.workspaceEdit?.documentChanges
        ? { documentChanges: [{ textDocument: { uri, version }, edits: made }] }
        : { changes: { [uri]: made } };
    });
  },
};
