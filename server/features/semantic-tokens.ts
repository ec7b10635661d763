import type { Range as EditorRange, SemanticTokens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { offsetRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { SemanticTokensBuilder } from './library.ts';
import { tokensOf, tokenTypes, type Token } from './tokens.ts';

/** Colours for what counted: labels, ids, and the dates and measures that are evidence. All the rest keeps the colours it has. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      full: { delta: true },
      range: true,
    },
  }),
  register({ connection, workspace, client }) {
    const builders = new Map<string, SemanticTokensBuilder>();
    const { semanticTokens } = connection.languages;
    semanticTokens.on(async ({ textDocument: { uri } }) => {
      const builder = new SemanticTokensBuilder();
      const isOpen = await fill(builder, uri);
      // What is kept for the next answer goes with the document.
      if (isOpen) builders.set(uri, builder);
      else builders.delete(uri);
      return builder.build();
    });
    semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
      const builder = builders.get(uri) ?? new SemanticTokensBuilder();
      builder.previousResult(previousResultId);
      if (await fill(builder, uri)) builders.set(uri, builder);
      else builders.delete(uri);
      return builder.buildEdits();
    });
    semanticTokens.onRange(async ({ textDocument: { uri }, range }): Promise<SemanticTokens> => {
      const builder = new SemanticTokensBuilder();
      await fill(builder, uri, range);
      return builder.build();
    });
    workspace.onChange(async (uri) => {
      if (!workspace.openUris.includes(uri)) builders.delete(uri);
    });
    if (!client.workspace?.semanticTokens?.refreshSupport) return;
    workspace.onRefresh(() => void semanticTokens.refresh());

    /** Whether there is such a document. */
    async function fill(builder: SemanticTokensBuilder, uri: string, range?: EditorRange): Promise<boolean> {
      const { document, analysis } = await workspace.open(uri);
      if (document && analysis) push(builder, document, analysis, range);
      return document !== undefined;
    }
  },
};

function push(builder: SemanticTokensBuilder, document: TextDocument, analysis: Analysis, range?: EditorRange): void {
  const { start, end } = range ? offsetRange(document, range) : { start: 0, end: Infinity };
  for (const token of tokensOf(analysis)) {
    if (token.range.end < start || token.range.start > end) continue;
    for (const { line, from, to } of linesOf(document, token)) builder.push(line, from, to - from, token.type, 0);
  }
}

/** Editors colour line by line; what a list or quotation puts before the next line is no part of the words. */
function linesOf(
  document: TextDocument,
  { range: { start, end } }: Token,
): { line: number; from: number; to: number }[] {
  const [first, last] = [document.positionAt(start), document.positionAt(end)];
  if (first.line === last.line) return [{ line: first.line, from: first.character, to: last.character }];
  const pieces: { line: number; from: number; to: number }[] = [];
  for (let line = first.line; line <= last.line; line += 1) {
    const written = document
      .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
      .trimEnd();
    const from = line === first.line ? first.character : (/^[ \t>]*/.exec(written)?.[0].length ?? 0);
    const to = line === last.line ? last.character : written.length;
    if (to > from) pieces.push({ line, from, to });
  }
  return pieces;
}
