import { proseOf, readContent } from './content.ts';
import { partKinds } from './labels.ts';
import { rowEntries } from './layouts/row.ts';
import { namesOneObjective } from './objective-label.ts';
import { sectionObjective, statesObjective, tableObjectives, type Draft } from './objectives.ts';
import type { Entry, Part, PartKind } from './plan.ts';
import type { Section } from './sections.ts';

export interface Found {
  readonly parts: { kind: PartKind; part: Part }[];
  readonly objectives: Draft[];
  /** Objectives from tables in parts that may only repeat them: an action plan beside an objectives part. */
  readonly repeated: Draft[];
}

/** Walks the sections and says what each is: a part, an objective, or a mere heading. */
export function findParts(root: Section, title: Section | undefined): Found {
  const found: Found = { parts: [], objectives: [], repeated: [] };
  visit(root, []);
  return found;

  /** `within` are the kinds of the part that the section stands in. */
  function visit(section: Section, within: readonly PartKind[]): void {
    const kinds = section === title ? [] : kindsOf(section);
    const inside = kinds.length ? kinds : within;
    if (kinds.length) record(section, kinds);
    if (!inside.some((kind) => recordsOnly.has(kind))) {
      const repeats = inside.includes('activities') && !inside.includes('objectiveParts');
      (repeats ? found.repeated : found.objectives).push(...tableObjectives(section));
    }
    for (const child of section.sections) {
      if (isObjective(child, inside)) addObjective(child);
      else if (!inside.includes('reflections')) visit(child, inside);
    }
  }

  function addObjective(section: Section): void {
    const objective = sectionObjective(section);
    if (objective) found.objectives.push(objective);
  }

  function record(section: Section, kinds: readonly PartKind[]): void {
    if (!section.heading) return;
    const part: Part = { heading: section.heading.prose, range: section.range, entries: entriesOf(section) };
    for (const kind of kinds) found.parts.push({ kind, part });
  }
}

/** Parts that record something about objectives, and so state none themselves. */
const recordsOnly = new Set<PartKind>([
  'careerGoals',
  'selfAssessment',
  'feedback',
  'reviews',
  'reflections',
  'references',
]);

function kindsOf({ heading }: Section): readonly PartKind[] {
  return heading ? partKinds(heading.prose.text) : [];
}

function isObjective(section: Section, within: readonly PartKind[]): boolean {
  if (within.some((kind) => recordsOnly.has(kind) && kind !== 'careerGoals')) return false;
  if (within.includes('objectiveParts')) return statesObjective(section);
  return namesOneObjective(section.heading?.prose.text ?? '');
}

/** What a part records, one entry per table row, list item, paragraph or sub-section; parts inside it are their own. */
function entriesOf(section: Section): Entry[] {
  const own = section.blocks.flatMap((block): Entry[] => {
    if (block.kind === 'table') return rowEntries(block.rows);
    const pieces = block.kind === 'list' ? block.items.map((item) => ({ range: item.range, blocks: item.blocks })) : [];
    if (pieces.length)
      return pieces.map(({ range, blocks }) => ({ ...entry(readContent(blocks), range), layout: 'list' }));
    return proseOf([block]).length ? [entry(readContent([block]), block.range)] : [];
  });
  const nested = section.sections
    .filter((child) => !kindsOf(child).length || kindsOf(section).includes('reflections'))
    .flatMap((child) => subSection(child));
  return [...own, ...nested];
}

function subSection(section: Section): Entry[] {
  const rows = section.blocks.flatMap((block) => (block.kind === 'table' ? rowEntries(block.rows) : []));
  const content = readContent(
    section.blocks.filter((block) => block.kind !== 'table'),
    section.sections,
  );
  return [{ ...entry(content, section.range), heading: section.heading?.prose }, ...rows];
}

function entry({ fields, prose }: Pick<Entry, 'fields' | 'prose'>, range: Entry['range']): Entry {
  return { range, heading: undefined, fields, prose, layout: 'section' };
}
