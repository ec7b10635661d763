import { text } from '../messages/index.ts';
import { editorRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { MarkupKind } from './library.ts';

/**
 * On a problem: why the rule matters, which marking point it counts for, and where to read more; the problem's own message is shown by the
 * editor. On a label, a code, a phrase of time …: what it is.
 */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, workspace, rulesPage }) {
    connection.onHover(async ({ textDocument, position }) => {
      const { cursorAt, explanationAt, markedUnder, pointsFor } = await import('../help/index.ts');
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!document || !analysis) return null;
      const offset = document.offsetAt(position);
      const here = analysis.problems.filter(({ range }) => range.start <= offset && offset <= range.end);
      const rules = [...new Set(here.map(({ rule }) => rule))];
      const explanation = explanationAt(cursorAt(analysis, offset, workspace.today()));
      const range = explanation?.range ?? here[0]?.range;
      if (!range) return null;
      const marked = markedUnder(pointsFor(analysis.scheme, rules));
      const said = [...rules.map(reason), marked, explanation?.text].filter(Boolean);
      return {
        contents: { kind: MarkupKind.Markdown, value: said.join('\n\n') },
        range: editorRange(document, range),
      };
    });

    function reason(rule: string): string {
      return `**${text(`${rule}.summary`)}** ${text(`${rule}.rationale`)} ${link(rule)}`;
    }

    function link(rule: string): string {
      return rulesPage ? `[${rule}](${rulesPage}#${rule})` : `(${rule})`;
    }
  },
};
