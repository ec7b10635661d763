import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FrontmatterCursor } from '../help/frontmatter-cursor.ts';
import type { Offer } from '../help/offers/offer.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from './library.ts';
import { asSnippet } from './snippet.ts';

/**
 * What may be written at the cursor. Editors show no suggestions while somebody types Markdown, so the signs ask for them behind which there
 * may be some. No letter does: VS Code asks for none behind a word, whatever a server says.
 */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: signs } }),
  register({ connection, workspace, client }) {
    const takesSnippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    connection.onCompletion(async ({ textDocument, position, context }) => {
      const { cursorAt, frontmatterCursor, offersAt } = await import('../help/index.ts');
      const sign = context?.triggerCharacter ?? '';
      const typed = workspace.get(textDocument.uri)?.text;
      if (!typed) return null;
      // A new line asks for the keys of the frontmatter and for nothing else: elsewhere people write on.
      if (sign === '\n' && !isNewKey(frontmatterCursor(typed.getText(), typed.offsetAt(position)))) return null;
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!document || !analysis) return null;
      const cursor = cursorAt(analysis, document.offsetAt(position), workspace.today());
      // Whoever indents a line asks for nothing yet.
      if (sign === ' ' && !cursor.before.trim()) return null;
      return offersAt(cursor).map((offer, index) => toItem(offer, index, document, takesSnippets));
    });
  },
};

const signs = [' ', ':', '*', '#', '|', '[', '(', '"', '\n'];

function isNewKey(place: FrontmatterCursor | undefined): boolean {
  return place?.at === 'key' && place.word.start === place.word.end;
}

function toItem(offer: Offer, index: number, document: TextDocument, takesSnippets: boolean): CompletionItem {
  const { label, kind, detail, about, range, text, filter } = offer;
  return {
    label,
    kind: kinds[kind],
    ...(detail ? { detail } : {}),
    ...(about ? { documentation: { kind: MarkupKind.Markdown, value: about } } : {}),
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    insertTextFormat: takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: editorRange(document, range), newText: takesSnippets ? snippetOf(offer) : text },
  };
}

/** With its prompts as tab stops, and with its choices behind them. */
function snippetOf({ text, choices = [] }: Offer): string {
  return asSnippet(text) + (choices.length ? `\${1|${choices.join(',')}|}` : '');
}

const kinds: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  field: CompletionItemKind.Field,
  reference: CompletionItemKind.Reference,
  standard: CompletionItemKind.Constant,
  date: CompletionItemKind.Value,
  verb: CompletionItemKind.Keyword,
  stage: CompletionItemKind.Field,
};
