import { idUseAt, idUses, isNaming } from '../document/id-uses.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** Wherever the plan writes the id at the cursor, with or without the place that gives it. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register({ connection, workspace }) {
    connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
      const { document, analysis } = await workspace.open(uri);
      const at = document && analysis && idUseAt(analysis.plan, document.offsetAt(position));
      if (!at) return null;
      const { plan } = analysis;
      const uses = idUses(plan).filter((use) => use.id === at.id);
      const wanted = context.includeDeclaration ? uses : uses.filter((use) => !isNaming(plan, use));
      return wanted.map(({ range }) => ({ uri, range: editorRange(document, range) }));
    });
  },
};
