import type { Block } from '../document/block.ts';
import type { Entry, FieldKind, Objective, Plan } from '../document/plan.ts';
import type { Range } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock, type Section } from '../document/sections.ts';
import { askText } from '../document/watch.ts';
import { alternatives, findAll, piece } from '../language/match.ts';
import words from '../lexicon/learning-activities.json' with { type: 'json' };
import { placesOf, stated } from '../smart/judge.ts';
import { filled, says } from './evidence.ts';
import { isPlanned } from './planned.ts';
import { jointed } from '../language/joints.ts';

/** Whether a plan says what will be done to reach an objective: in the objective, or in an action plan that is about it. */
export function hasActivity(plan: Plan, objective: Objective): boolean {
  return activitiesOf(objective).length > 0 || isPlanned(plan, objective, isActivity) || askText(plan, tellsHow);
}

/** Where an objective says what will be done to reach it: under a label, else in words. */
export const activitiesOf = remember((objective: Objective): readonly Range[] => {
  const labelled = filled(objective, 'activity');
  if (labelled.length) return labelled;
  const { statement, prose, fields } = objective;
  const others = fields.filter(({ kind }) => !kind || mayTell.has(kind)).map(({ value }) => value);
  return [statement, ...prose, ...others].flatMap((one) => placesOf(one, findAll(inWords, stated(one).plain)));
});

/** Under other labels a course is what is needed, or what has been, and not what will be done. */
const mayTell = new Set<FieldKind>([
  'specific',
  'achievable',
  'resources',
  'timescale',
  'objective',
  'skill',
  'comment',
]);

/** What an entry of an action plan does: under its label, or as an item or sentence of its own. */
const isActivity = remember((entry: Entry): boolean => {
  if (filled(entry, 'activity').length) return true;
  if (entry.fields.some(({ kind }) => kind === 'activity')) return false;
  if (entry.layout === 'list') return entry.prose.some(says);
  return entry.prose.some((one) => tellsOfActivity(one));
});

const tellsOfActivity = remember((prose: Prose): boolean => findAll(inWords, stated(prose).plain).length > 0);

/** Asks a text whether a section such as "How I will get there" says something of this kind, for whichever objective. */
export function underHow(test: (plain: string) => boolean): (section: Section) => boolean {
  const inBlock = remember((block: Block) => proseOfBlock(block).some((one) => test(stated(one).plain)));
  const inSection = remember(({ heading, blocks, sections }: Section): boolean => {
    const asks = heading && howHeading.test(stated(heading.prose).plain);
    return (asks && blocks.some(inBlock)) || sections.some(inSection);
  });
  return inSection;
}

const howHeading =
  /^(?:how (?:i|will i|do i|am i|we)\b|what (?:i|will i) (?:will )?do\b|next steps|steps\b|getting there)/;

const verbs = piece(`(?:${alternatives(words.verbs)})`);
const intending = String.raw`\b(?:i|we)(?:'ll| will|'m going to| am going to| plan to| intend to| want to) (?:also |then |first )?${verbs}\b`;
const intended = jointed(new RegExp(intending));
const tellsHow = underHow((plain) => intended.test(plain));
/** A learning activity by name, one that is intended, one at the beginning of a sentence, or "by" or "through" one. */
const inWords = jointed(
  new RegExp(
    [
      String.raw`(?<![\w-])(?!(?<=\bof )course\b)(?:${alternatives(words.nouns)})(?![\w-])`,
      intending,
      String.raw`(?:(?<=[.;:\n] )|^)(?:i will |to )?${verbs}\b`,
      String.raw`\b(?:by|through) (?:[a-z]{1,20}ly )?(?!spring|evening|morning|being|having|beginning|anything|something|everything)[a-z]{2,20}ing\b`,
    ].join('|'),
    'g',
  ),
);
