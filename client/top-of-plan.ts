import { frontmatterLines } from '../server/is-plan.ts';

/** Lines of a text (0-based, the second is the first one after) and what is to stand in their place. */
export interface TopOfPlan {
  firstLine: number;
  endLine: number;
  text: string;
}

/** What makes a Markdown text a plan: `type: pdp`, in the frontmatter that it has, else in one of its own. */
export function topOfPlan(text: string): TopOfPlan {
  const [first = '', ...lines] = text.split(/\r\n|\r|\n/, frontmatterLines);
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (!/^---[ \t]*$/.test(first) || end < 0) return { firstLine: 0, endLine: 0, text: '---\ntype: pdp\n---\n\n' };
  const type = lines.slice(0, end).findIndex((line) => /^type[ \t]*:/.test(line));
  if (type >= 0) return { firstLine: type + 1, endLine: type + 2, text: 'type: pdp\n' };
  return { firstLine: 1, endLine: 1, text: 'type: pdp\n' };
}
