import { MarkupKind } from './library.ts';
import { text } from '../messages/index.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';

/** On a problem: why the rule matters, and where to read more. The problem's own message is shown by the editor. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, workspace, rulesPage }) {
    connection.onHover(async ({ textDocument, position }) => {
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!document || !analysis) return null;
      const offset = document.offsetAt(position);
      const here = analysis.problems.filter(({ range }) => range.start <= offset && offset <= range.end);
      const [first] = here;
      if (!first) return null;
      const rules = [...new Set(here.map(({ rule }) => rule))];
      const value = rules
        .map((rule) => `**${text(`${rule}.summary`)}** ${text(`${rule}.rationale`)} ${link(rule)}`)
        .join('\n\n');
      return { contents: { kind: MarkupKind.Markdown, value }, range: editorRange(document, first.range) };
    });

    function link(rule: string): string {
      return rulesPage ? `[${rule}](${rulesPage}#${rule})` : `(${rule})`;
    }
  },
};
