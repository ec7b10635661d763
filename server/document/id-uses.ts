import { findAllIds, meansOtherwise } from '../language/id-mentions.ts';
import { canonicalKey } from './frontmatter-keys.ts';
import { gatherList } from './gather.ts';
import { idsOf, type WrittenId } from './ids.ts';
import { Place } from './place.ts';
import type { Plan } from './plan.ts';
import { sourceRange, type Prose } from './prose.ts';
import { remember } from './remember.ts';
import { proseOfBlock } from './sections.ts';

/** A place at which a plan writes the id of one of its items, be it to name the item or to refer to it. */
export interface IdUse {
  readonly id: string;
  /** The id, or only its number: of "Objective 2" the 2. */
  readonly range: Place;
  readonly isNumber: boolean;
}

/** Every such place, in the order of the text. What looks like an id and names no item of the plan is none. */
export const idUses = remember((plan: Plan): readonly IdUse[] => {
  const known = new Set(itemsOf(plan).map(({ id }) => id));
  return known.size ? [...inFrontmatter(plan), ...inText(plan.root)].filter(({ id }) => known.has(id)) : [];
});

/** The use at an offset (UTF-16 code units); its end counts too, since that is where a cursor stands that has just written it. */
export function idUseAt(plan: Plan, offset: number): IdUse | undefined {
  return idUses(plan).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** An item that has an id, written or counted. */
export interface NamedItem {
  readonly id: string;
  readonly of: WrittenId['of'];
  readonly range: Place;
  /** What of it names it: its heading, its statement, its id. */
  readonly name: Place;
  /** What it says, where that is one text. */
  readonly title: string;
}

/** All items that have an id, the same id several times where several have it. */
export const itemsOf = remember((plan: Plan): readonly NamedItem[] => {
  const objectives = plan.objectives.map(({ id, range, heading, statement }): NamedItem => {
    const name = heading?.range ?? statement.range;
    // What a plan says of an objective in several places has its statement in one of them.
    const isInside = range.start <= name.start && name.end <= range.end;
    return { id, of: 'objective', range, name: isInside ? name : range, title: statement.text };
  });
  const others = idsOf(plan).filter(({ of }) => of !== 'objective');
  return [...objectives, ...others.map((given): NamedItem => ({ ...given, name: given.range, title: '' }))];
});

/** Whether a use names its item, and does not only refer to it. */
export function isNaming(plan: Plan, { id, range: { start } }: IdUse): boolean {
  const top = plan.frontmatter.range?.end ?? 0;
  if (start < top) return true;
  if (idsOf(plan).some((given) => given.id === id && given.range.start <= start && start < given.range.end))
    return true;
  return plan.objectives.some(({ id: own, heading }) => {
    return own === id && heading !== undefined && heading.range.start <= start && start < heading.range.end;
  });
}

const inText = gatherList((block) => proseOfBlock(block).flatMap(inProse));

function inProse(prose: Prose): IdUse[] {
  return findAllIds(prose.text)
    .filter((mention) => !meansOtherwise(prose.text, mention))
    .map(({ id, at, end, isNumber }) => ({ id, range: sourceRange(prose, at, end), isNumber }));
}

/** The aims may be listed at the top, in any form that YAML has for a list. */
function inFrontmatter({ frontmatter: { keys, range }, head }: Plan): IdUse[] {
  const index = keys.findIndex(({ key }) => canonicalKey(key) === 'aims');
  const from = keys[index]?.range.end;
  if (from === undefined || !range) return [];
  const source = head.slice(from, keys[index + 1]?.range.start ?? range.end);
  return findAllIds(source)
    .filter(({ isNumber }) => !isNumber)
    .map(({ id, at, end }) => ({ id, range: Place.fixed(from + at, from + end), isNumber: false }));
}
