import { findIds, type IdMention } from '../language/id-mentions.ts';
import { listOf } from './ask-each.ts';
import { isObjectiveReference } from './objective-label.ts';
import type { Entry, Part, Plan } from './plan.ts';
import type { Place } from './place.ts';
import { sourceRange, type Prose } from './prose.ts';
import { remember } from './remember.ts';

/** An id that a plan gives to one of its items, so that others can refer to it: A1, S2, O3, CG1 … */
export interface WrittenId {
  readonly id: string;
  /** Where it is written. */
  readonly range: Place;
  /** What it names. */
  readonly of: 'aim' | 'goal' | 'need' | 'objective';
}

/** Every id that a plan gives, in the order of its parts; the same id twice where it is given twice. */
export const idsOf = remember(
  ({ frontmatter, context, careerGoals, selfAssessment, objectives }: Plan): WrittenId[] => {
    const aims = (frontmatter.values['aims'] ?? []).flatMap(({ id, range }) =>
      id ? [{ id, range, of: 'aim' as const }] : [],
    );
    return [
      ...aims,
      ...idsOfParts(context, 'aim'),
      ...idsOfParts(careerGoals, 'goal'),
      ...idsOfParts(selfAssessment, 'need'),
      ...idsOfEntries(objectives, 'objective'),
    ];
  },
);

const idsOfEntries = listOf((entry: Entry, of: WrittenId['of']): readonly WrittenId[] => {
  const found = idOfEntry(entry);
  return found ? [{ ...found, of }] : [];
});
const idsOfParts = listOf(({ entries }: Part, of: WrittenId['of']) => idsOfEntries(entries, of));

/** The ids of the organisation's aims: those of the frontmatter, and those that the part on role and organisation gives. */
export function aimIdsOf({ frontmatter, context }: Plan): string[] {
  const listed = (frontmatter.values['aims'] ?? []).flatMap(({ id }) => id ?? []);
  const told = idsOfParts(context, 'aim').map(({ id }) => id);
  return [...new Set([...listed, ...told])];
}

/** The id that an entry gives itself: in a column or field for it, as its label, or at the beginning of its heading or first words. */
export const idOfEntry = remember((entry: Entry): { id: string; range: Place } | undefined => {
  const { heading, fields, prose } = entry;
  for (const { kind, label, value } of fields) {
    if (kind === 'reference' && bare.test(value.text)) return { id: value.text.trim(), range: value.range };
    const labelled = leading(label);
    if (labelled) return labelled;
  }
  const first = heading ?? prose[0];
  return first && leading(first);
});

/** The ids that a text mentions and where in it, as far as `known` says that their letters are in use; codes of standards are none. */
export function mentionsIn(prose: Prose, known: ReadonlySet<string>): (IdMention & { range: Place })[] {
  return findIds(prose.text)
    .filter(({ id }) => known.has(lettersOf(id)))
    .map(({ id, at }) => ({ id, at, range: sourceRange(prose, at, at + id.length) }));
}

/** "S" of "S12". */
export function lettersOf(id: string): string {
  return id.replace(/\d{1,9}$/, '');
}

function leading(prose: Prose): { id: string; range: Place } | undefined {
  const id = /^[A-Z]{1,3}\d{1,2}(?=[\s:.,)–—-]|$)/.exec(prose.text)?.[0];
  // "O1, O2" refers to objectives and gives no id.
  if (!id || (isObjectiveReference(prose.text) && prose.text.trim() !== id)) return undefined;
  return { id, range: sourceRange(prose, 0, id.length) };
}

const bare = /^\s*[A-Z]{1,3}\d{1,2}\s*$/;
