import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied } from '../document/rename-id.ts';
import { cursorAt } from '../help/cursor.ts';
import { nextCellRequest, type NextCell, type NextCellParams } from '../protocol.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** Our own request: where Tab leads in a table. */
export const nextCellFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onRequest(nextCellRequest, async (params: NextCellParams): Promise<NextCell | null> => {
      const { nextCell } = await import('../moves/index.ts');
      const { document, analysis } = await workspace.open(params.uri);
      if (!document || !analysis) return null;
      const cursor = cursorAt(analysis, document.offsetAt(params.position), workspace.today());
      const reached = nextCell(cursor, params.direction);
      if (!reached) return null;
      const { version, uri } = document;
      const { row, cell } = reached;
      if (!row) return { version, selection: editorRange(document, cell) };
      const after = TextDocument.create(uri, 'markdown', version, applied(document.getText(), [row]));
      const added = { position: document.positionAt(row.range.start), text: row.text };
      return { version, row: added, selection: editorRange(after, cell) };
    });
  },
};
