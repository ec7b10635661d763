import { askEach, listOf, someOf } from './ask-each.ts';
import { proseOf, type Block } from './block.ts';
import { readPieces } from './content.ts';
import { blockEntries, entriesOf, subSection } from './entries.ts';

import { labelledObjectives, smartObjectives } from './layouts/labelled.ts';
import { listObjectives } from './layouts/list.ts';
import { rowObjectives, statementColumn } from './layouts/objective-row.ts';
import { isFieldHeading, loneObjective, sectionObjective, statesObjective } from './layouts/section.ts';
import { namesOneObjective } from './objective-label.ts';
import type { Draft } from './objectives.ts';
import { kindsOf } from './part-kinds.ts';
import type { Part, PartKind } from './plan.ts';
import type { Prose } from './prose.ts';
import { remember } from './remember.ts';
import type { Section } from './sections.ts';

export interface Found {
  readonly parts: readonly { kind: PartKind; part: Part }[];
  readonly objectives: readonly Draft[];
  /** Objectives that count only where the plan states no others: an action plan may only repeat those of an objectives part. */
  readonly repeated: readonly Draft[];
}

/** A whole text as one reflection, under whatever headings; `place` stands for the heading where it has none. */
export function reflectionPart(root: Section, place: Prose): Part {
  const [only] = root.sections;
  const section = only && root.sections.length === 1 && !proseOf(root.blocks).length ? only : root;
  const heading = (section.heading ?? only?.heading)?.prose ?? place;
  return { heading, section, range: section.range, entries: entriesOf(section, true) };
}

/** Walks the sections and says what each is: a part, an objective, or a mere heading. */
export function findParts(root: Section, title: Section | undefined): Found {
  return foundIn(root, [], title);
}

/** Reads bit by bit what `findParts` would have to read; what it then still does is little. */
export function* partSteps(
  section: Section,
  title: Section | undefined,
  within: readonly PartKind[] = [],
): Iterable<void> {
  const inside = kindsInside(section, within, title);
  for (const block of section.blocks) {
    blockEntries(block);
    if (block.kind === 'table') rowObjectives(block);
    yield;
  }
  for (const inner of section.sections) {
    yield* partSteps(inner, title, inside);
    if (inside.length && !inner.sections.length) subSection(inner);
    if (isObjective(inner, roleOf(inside))) sectionObjective(inner, []);
    else foundIn(inner, inside, inner === title ? title : undefined);
    yield;
  }
}

/** `within` are the kinds of the part that the section stands in. What a section says is remembered as long as nothing in it changes. */
const foundIn = remember((section: Section, within: readonly PartKind[], title: Section | undefined): Found => {
  const inside = kindsInside(section, within, title);
  const role = roleOf(inside);
  const headed = new Set(
    areObjectives(section.sections, role) ? section.sections.filter((child) => isObjective(child, role)) : [],
  );
  const { stated, questions } = role === 'records' ? nothing : statedDirectly(section, role, headed);
  const parts = section !== title && kindsOf(section).length ? partsOf(section, inside) : [];
  const objectives = [...stated.objectives];
  const repeated = [...stated.repeated];
  // Most sections stand for themselves; the title is a part of the outermost one.
  const areApart = !headed.size && !questions.length && (!title || title === section);
  if (areApart && !inside.includes('reflections')) {
    const { sections } = section;
    return {
      parts: [...parts, ...partsIn(sections, inside)],
      objectives: [...objectives, ...objectivesIn(sections, inside)],
      repeated: [...repeated, ...repeatedIn(sections, inside)],
    };
  }
  const used = new Set(questions);
  for (const [index, child] of section.sections.entries()) {
    if (headed.has(child)) {
      const following = role === 'states' ? fieldsAfter(section.sections, index) : [];
      (role === 'repeats' ? repeated : objectives).push(...sectionObjective(child, following));
      for (const field of following) used.add(field);
    } else if (!used.has(child) && !inside.includes('reflections')) {
      const inner = foundIn(child, inside, child === title ? title : undefined);
      parts.push(...inner.parts);
      objectives.push(...inner.objectives);
      repeated.push(...inner.repeated);
    }
  }
  return { parts, objectives, repeated };
});

const partsIn = listOf((child: Section, within: readonly PartKind[]) => foundIn(child, within, undefined).parts);
const objectivesIn = listOf(
  (child: Section, within: readonly PartKind[]) => foundIn(child, within, undefined).objectives,
);
const repeatedIn = listOf((child: Section, within: readonly PartKind[]) => foundIn(child, within, undefined).repeated);

/** "Short-term goals" among the career goals are career goals. */
function kindsInside(section: Section, within: readonly PartKind[], title: Section | undefined): readonly PartKind[] {
  const own = section === title ? [] : kindsOf(section);
  return own.length && !(roleOf(within) === 'records' && roleOf(own) === 'states') ? own : within;
}

interface Stated {
  readonly objectives: Draft[];
  readonly repeated: Draft[];
}

const nothing: { stated: Stated; questions: Section[] } = { stated: { objectives: [], repeated: [] }, questions: [] };

/** The objectives that stand in a section without headings of their own, and the sub-sections that are their fields. */
function statedDirectly({ heading, blocks, sections }: Section, role: Role, headed: ReadonlySet<Section>) {
  const stated: Stated = { objectives: [], repeated: [] };
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const doubtful = role === 'repeats' || (role === 'open' && statementColumn(block) === 'need');
    (doubtful ? stated.repeated : stated.objectives).push(...rowObjectives(block));
  }
  if (headed.size) return { stated, questions: [] };
  const others = blocks.filter((block) => block.kind !== 'table' || !statementColumn(block));
  const questions = areAsked(sections) ? sections.filter((child) => isFieldHeading(child) || isQuestion(child)) : [];
  const plain = others.length === blocks.length;
  const found = role === 'states' && plain ? statedIn(blocks, questions, heading) : labelled(others, questions, role);
  (role === 'states' ? stated.objectives : stated.repeated).push(...found);
  return { stated, questions: found.length ? questions : [] };
}

function partsOf(section: Section, kinds: readonly PartKind[]): { kind: PartKind; part: Part }[] {
  if (!section.heading) return [];
  const { heading, range } = section;
  const part: Part = { heading: heading.prose, section, range, entries: entriesOf(section) };
  return kinds.map((kind) => ({ kind, part }));
}

function labelled(blocks: readonly Block[], questions: readonly Section[], role: Role): Draft[] {
  return labelledObjectives(readPieces(blocks, questions), role === 'states' ? 'in-part' : 'elsewhere');
}

/** The objectives of a part for them, by the first of the layouts that it uses. */
function statedIn(blocks: readonly Block[], questions: readonly Section[], heading: Section['heading']): Draft[] {
  const pieces = readPieces(blocks, questions);
  const ways = [
    () => labelledObjectives(pieces, 'in-part'),
    () => listObjectives(blocks),
    () => smartObjectives(pieces),
    () => loneObjective(pieces, heading),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length) return found;
  }
  return [];
}

/** What a part does with objectives: it states them, may repeat them, records something about them, or is no part at all. */
type Role = 'states' | 'repeats' | 'records' | 'open';

function roleOf(kinds: readonly PartKind[]): Role {
  const at = kinds.indexOf('objectiveParts');
  if (at >= 0 && !kinds.slice(0, at).some((kind) => reports.has(kind))) return 'states';
  if (kinds.some((kind) => reports.has(kind) || recordsOnly.has(kind))) return 'records';
  return kinds.length ? 'repeats' : 'open';
}

/** Parts that state no objectives themselves; "Reviews and objectives" is about both, and so is none that states them. */
const reports = new Set<PartKind>(['feedback', 'reviews', 'reflections', 'references']);
const recordsOnly = new Set<PartKind>(['careerGoals', 'selfAssessment', 'standards', 'declaration']);

const isObjective = remember((section: Section, role: Role): boolean => {
  if (role === 'records') return false;
  return role === 'states' ? statesObjective(section) : namesOneObjective(section.heading?.prose.text ?? '');
});

const areObjectives = askEach(isObjective, (answers) => answers.includes(true));
const areAsked = someOf(isFieldHeading);

/** "What do I want to achieve?" names a part; among other questions it is one of them. */
function isQuestion(section: Section): boolean {
  return Boolean(section.heading?.prose.text.trimEnd().endsWith('?')) && roleOf(kindsOf(section)) === 'states';
}

function fieldsAfter(sections: readonly Section[], index: number): Section[] {
  let end = index + 1;
  for (let next = sections[end]; next && isFieldHeading(next); next = sections[end]) end += 1;
  return sections.slice(index + 1, end);
}
