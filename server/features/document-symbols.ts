import type { DocumentSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SymbolKind } from './library.ts';
import type { Objective, Part, Plan } from '../document/plan.ts';
import type { Range } from '../document/prose.ts';
import { reviewsIn } from './reviews-held.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** The outline: the plan's parts, and in them its objectives, the reviews that took place, and whatever other part they hold. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register({ connection, workspace }) {
    connection.onDocumentSymbol(async ({ textDocument }) => {
      const { document, analysis } = await workspace.open(textDocument.uri);
      return document && analysis ? symbolsOf(analysis.plan, document) : [];
    });
  },
};

interface Place {
  range: Range;
  symbol: DocumentSymbol;
}

function symbolsOf(plan: Plan, document: TextDocument): DocumentSymbol[] {
  const parts = new Set([
    ...[
      plan.context,
      plan.careerGoals,
      plan.selfAssessment,
      plan.objectiveParts,
      plan.activities,
      plan.implementation,
    ].flat(),
    ...[plan.feedback, plan.reviews, plan.reflections, plan.standards, plan.references, plan.declaration].flat(),
  ]);
  const places = [
    ...[...parts].map((part) => partSymbol(part, document)),
    ...plan.objectives.map((objective) => objectiveSymbol(objective, document)),
    ...reviewsIn(plan).map(({ name, detail, entry }) => {
      return place(name, detail, SymbolKind.Event, entry.range, entry.range, document);
    }),
  ];
  return nested(places.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
}

function partSymbol({ heading, range }: Part, document: TextDocument): Place {
  return place(heading.text, '', SymbolKind.Namespace, range, heading.range, document);
}

function objectiveSymbol({ id, statement, range }: Objective, document: TextDocument): Place {
  const inside = statement.range.start >= range.start && statement.range.end <= range.end;
  return place(id, statement.text, SymbolKind.Event, range, inside ? statement.range : range, document);
}

function place(
  name: string,
  detail: string,
  kind: SymbolKind,
  range: Range,
  selection: Range,
  document: TextDocument,
): Place {
  const selectionRange = editorRange(document, selection);
  return {
    range,
    symbol: { name: name || '–', detail, kind, range: editorRange(document, range), selectionRange, children: [] },
  };
}

/** Each place goes into the last one that still holds it; two parts of one heading stay one. */
function nested(places: readonly Place[]): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: Place[] = [];
  for (const one of places) {
    while (open.length && (open.at(-1)?.range.end ?? 0) < one.range.end) open.pop();
    (open.at(-1)?.symbol.children ?? roots).push(one.symbol);
    open.push(one);
  }
  return roots;
}
