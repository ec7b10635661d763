import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Plan } from '../document/plan.ts';
import type { Range } from '../document/prose.ts';
import { blocksOf, sectionsOf } from '../document/walk.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/**
 * What can be folded: the frontmatter, whatever stands under a heading, objectives, tables and comments. A range begins and ends as an
 * editor's own for Markdown does, at the last line that says anything, so that two of the same thing are one.
 */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ connection, workspace, client }) {
    const limit = client.textDocument?.foldingRange?.rangeLimit;
    connection.onFoldingRanges(async ({ textDocument }) => {
      const { document, analysis } = await workspace.open(textDocument.uri);
      return document && analysis ? foldsOf(analysis.plan, document).slice(0, limit) : [];
    });
  },
};

function foldsOf(plan: Plan, document: TextDocument): FoldingRange[] {
  const { frontmatter, objectives, root } = plan;
  const places: { range: Range; kind?: string }[] = [
    ...(frontmatter.range ? [{ range: frontmatter.range }] : []),
    ...Array.from(sectionsOf(root), ({ range }) => ({ range })),
    ...objectives.map(({ range }) => ({ range })),
  ];
  for (const { kind, range } of blocksOf(root)) {
    if (kind === 'table') places.push({ range });
    if (kind === 'comment') places.push({ range, kind });
  }
  const folds = new Map<number, FoldingRange>();
  for (const { range, kind } of places) {
    const { start, end } = editorRange(document, range);
    // Of two that begin on the same line an editor shows one.
    if (start.line >= end.line || folds.has(start.line)) continue;
    folds.set(start.line, { startLine: start.line, endLine: end.line, ...(kind ? { kind } : {}) });
  }
  return [...folds.values()].sort((one, other) => one.startLine - other.startLine);
}
