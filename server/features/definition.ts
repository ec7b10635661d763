import { idUseAt, itemsOf } from '../document/id-uses.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** From an id to the item that has it: an objective, a gap of the self-assessment, a goal, an aim. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register({ connection, workspace }) {
    connection.onDefinition(async ({ textDocument: { uri }, position }) => {
      const { document, analysis } = await workspace.open(uri);
      const use = document && analysis && idUseAt(analysis.plan, document.offsetAt(position));
      if (!use) return null;
      const items = itemsOf(analysis.plan).filter(({ id }) => id === use.id);
      return items.map(({ name }) => ({ uri, range: editorRange(document, name) }));
    });
  },
};
