import type { SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Plan } from '../document/plan.ts';
import type { Range } from '../document/prose.ts';
import { reviewsIn } from './reviews-held.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { SymbolKind } from './library.ts';

/** The objectives, reviews and reflections of all plans that are open. Those on the disk are not read for it: nobody is to wait for a folder. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, workspace }) {
    connection.onWorkspaceSymbol(async ({ query }) => {
      const found: SymbolInformation[] = [];
      for (const uri of workspace.openUris) {
        const { document, analysis } = await workspace.open(uri);
        if (document && analysis) found.push(...symbolsOf(analysis.plan, document));
      }
      return found.filter(({ name }) => matches(name, query));
    });
  },
};

function symbolsOf(plan: Plan, document: TextDocument): SymbolInformation[] {
  const symbol = (name: string, kind: SymbolKind, range: Range): SymbolInformation => {
    const containerName = plan.title?.text ?? '';
    return { name, kind, containerName, location: { uri: document.uri, range: editorRange(document, range) } };
  };
  return [
    ...plan.objectives.map(({ id, statement, range }) =>
      symbol(`${id} ${statement.text}`.trim(), SymbolKind.Event, range),
    ),
    ...reviewsIn(plan).map(({ name, entry }) => symbol(name, SymbolKind.Event, entry.range)),
    ...plan.reflections.map(({ heading, range }) => symbol(heading.text || '–', SymbolKind.Namespace, range)),
  ];
}

/** Whether a name holds the letters of a query in their order, as editors search; they sort by how well. */
function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
