import { idUses, isNaming, itemsOf, type NamedItem } from '../document/id-uses.ts';
import { text } from '../messages/index.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** From each id that refers to an item to the item's line. Codes of standards lead nowhere: no address of theirs is known to last. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register({ connection, workspace }) {
    connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
      const { document, analysis } = await workspace.open(uri);
      if (!document || !analysis) return [];
      const { plan } = analysis;
      const items = new Map<string, NamedItem>();
      for (const item of itemsOf(plan)) if (!items.has(item.id)) items.set(item.id, item);
      return idUses(plan).flatMap((use) => {
        const item = items.get(use.id);
        if (!item || isNaming(plan, use)) return [];
        const line = document.positionAt(item.name.start).line + 1;
        const tooltip = text('link.item', { id: item.id, title: item.title }).trim();
        return [{ range: editorRange(document, use.range), target: `${uri}#L${line}`, tooltip }];
      });
    });
  },
};
