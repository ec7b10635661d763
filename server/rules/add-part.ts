import type { Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import type { Section } from '../document/sections.ts';
import { text } from '../messages/index.ts';
import type { Fix } from './rule.ts';

/** Adds a part that asks, in the wording of the message table, in front of the objectives; where that is not safe, at the end. */
export function addPart(plan: Plan, rule: string): Fix {
  const { text: source, eol } = plan;
  const heading = text(`${rule}.heading`);
  const body = text(`${rule}.part`).replaceAll('\n', eol);
  const place = beforeObjectives(plan);
  const end = source.trimEnd().length;
  const edit = place
    ? { range: { start: place.at, end: place.at }, text: `${place.marks} ${heading}${eol}${eol}${body}${eol}${eol}` }
    : { range: { start: end, end }, text: `${eol}${eol}${topMarks(plan)} ${heading}${eol}${eol}${body}` };
  return { title: text(`${rule}.fix`), edits: [edit] };
}

function beforeObjectives(plan: Plan): Line | undefined {
  const heading = plan.objectiveParts[0]?.heading;
  return heading && lineOfHeading(plan, heading);
}

/** Where the line of a heading begins, and its marks. */
interface Line {
  readonly at: number;
  readonly marks: string;
}

/** The line of a heading; undefined in a quotation, or where the heading is underlined. Offsets are UTF-16 code units. */
export function lineOfHeading({ text: source }: Plan, heading: Prose): Line | undefined {
  const at = source.lastIndexOf('\n', heading.range.start - 1) + 1;
  const marks = /^ {0,3}(#{1,6})[ \t]/.exec(source.slice(at, heading.range.start))?.[1];
  return marks ? { at, marks } : undefined;
}

/** The marks of the plan's uppermost headings below its title. */
export function topMarks({ root, title }: Plan): string {
  const { sections } = root;
  const titled = sections.find(({ heading }) => heading && heading.prose === title);
  const others: readonly Section[] = titled
    ? [...sections.filter((one) => one !== titled), ...titled.sections]
    : sections;
  return '#'.repeat(Math.min(...others.map(({ level }) => level), others.length ? 6 : 2));
}
