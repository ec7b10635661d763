import type { Problem } from './check.ts';
import type { Plan } from './document/plan.ts';
import type { Section } from './document/sections.ts';
import { text } from './messages/index.ts';
import type { Fix } from './rules/rule.ts';

/** The change that has a finding ignored where it stands, and asks for the reason; undefined where no comment can stand. */
export function ignoreHere(plan: Plan, { rule, range }: Problem): Fix | undefined {
  const title = text('ignore.here', { rule });
  const { frontmatter, eol } = plan;
  if (frontmatter.range && range.start < frontmatter.range.end) {
    if (frontmatter.values['pdp-ignore']) return undefined;
    const closing = plan.text.lastIndexOf('\n', frontmatter.range.end - 1) + 1;
    const edit = { range: { start: closing, end: closing }, text: `pdp-ignore: [${rule}]${eol}` };
    return { title, edits: [edit] };
  }
  const at = blockAt(plan.root, range.start);
  if (at === undefined) return undefined;
  const comment = `<!-- pdp-ignore ${rule}: ${text('ignore.prompt')} -->${eol}`;
  return { title, edits: [{ range: { start: at, end: at }, text: comment }] };
}

/** Where the block begins, outside any list or quotation, that holds an offset. */
function blockAt(section: Section, offset: number): number | undefined {
  const inner = section.sections.find(({ range }) => range.start <= offset && offset <= range.end);
  if (inner) return blockAt(inner, offset);
  return section.own.find(({ range }) => range.start <= offset && offset <= range.end)?.range.start;
}
