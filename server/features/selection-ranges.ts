import type { SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry, Plan } from '../document/plan.ts';
import type { Range } from '../document/prose.ts';
import { blocksOf, recordKinds, sectionsOf } from '../document/walk.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** A selection that grows with what is meant: the word, what a field says, the field, the objective or entry, the part, the whole. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ connection, workspace }) {
    connection.onSelectionRanges(async ({ textDocument, positions }) => {
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!document || !analysis) return null;
      return positions.map((position) => chainAt(analysis.plan, document, document.offsetAt(position)));
    });
  },
};

function chainAt(plan: Plan, document: TextDocument, offset: number): SelectionRange {
  let chain: SelectionRange | undefined;
  let around: Range = { start: 0, end: plan.text.length };
  const holding = rangesIn(plan, offset)
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((one, other) => other.end - other.start - (one.end - one.start));
  for (const range of [around, ...holding]) {
    const isInside = around.start <= range.start && range.end <= around.end;
    const isSmaller = range.end - range.start < around.end - around.start;
    if (chain && !(isInside && isSmaller)) continue;
    chain = { range: editorRange(document, range), ...(chain ? { parent: chain } : {}) };
    around = range;
  }
  return chain ?? { range: editorRange(document, around) };
}

/** Whatever may be meant at an offset, in no order. */
function rangesIn(plan: Plan, offset: number): Range[] {
  const entries = [
    ...plan.objectives,
    ...recordKinds.flatMap((kind) => plan[kind]).flatMap((part) => part.entries),
  ].filter(({ range }) => holds(range, offset));
  const values = Object.values(plan.frontmatter.values).flatMap((given) => given ?? []);
  return [
    ...Array.from(sectionsOf(plan.root), ({ range }) => range),
    ...Array.from(blocksOf(plan.root), ({ range }) => range),
    ...(plan.frontmatter.range ? [plan.frontmatter.range] : []),
    ...values.map(({ range }) => range),
    ...entries.flatMap((entry) => rangesOf(entry, plan.text)),
    wordAt(plan.text, offset),
  ];
}

function rangesOf(entry: Entry & { statement?: { range: Range } }, text: string): Range[] {
  const fields = entry.fields.flatMap(({ value, range }) => [value.range, withMarks(range, text)]);
  return [entry.range, ...(entry.statement ? [entry.statement.range] : []), ...fields];
}

/** With what makes its label bold: the asterisks are no part of what a field says, but nobody means it without them. */
function withMarks({ start, end }: Range, text: string): Range {
  while (/[*_]/.test(text[start - 1] ?? '')) start -= 1;
  return { start, end };
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Empty where no word is. */
function wordAt(text: string, offset: number): Range {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  for (const { 0: word, index } of line.matchAll(/[\p{L}\p{N}\p{M}'’-]+/gu)) {
    const range = { start: start + index, end: start + index + word.length };
    if (holds(range, offset)) return range;
  }
  return { start: offset, end: offset };
}
