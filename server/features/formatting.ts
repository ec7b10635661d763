import type { Range as EditorRange, TextEdit } from 'vscode-languageserver';
import { editorRange, offsetRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** Tables aligned and lists numbered anew, when it is asked for: in the whole plan, or in what is selected. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register({ connection, workspace }) {
    connection.onDocumentFormatting(({ textDocument }) => edits(textDocument.uri));
    connection.onDocumentRangeFormatting(({ textDocument, range }) => edits(textDocument.uri, range));

    async function edits(uri: string, range?: EditorRange): Promise<TextEdit[]> {
      // Nothing of it is needed before the first table is aligned.
      const { formatEdits } = await import('../format/index.ts');
      const { widthOf } = await import('../format/width.ts');
      const { document, analysis } = await workspace.open(uri);
      if (!document || !analysis) return [];
      const asked = range && offsetRange(document, range);
      return formatEdits(analysis.plan, widthOf, asked).map(({ range, text }) => {
        return { range: editorRange(document, range), newText: text };
      });
    }
  },
};
