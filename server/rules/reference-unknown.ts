import { fieldKinds } from '../document/labels.ts';
import type { Block, Table } from '../document/block.ts';
import { gatherList, gatherListUnder } from '../document/gather.ts';
import { idsOf, lettersOf, mentionsIn } from '../document/ids.ts';
import type { Entry, FieldKind, Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { ask } from '../document/watch.ts';
import { certainIds, mayMeanOtherwise } from '../language/id-mentions.ts';
import { text } from '../messages/index.ts';
import { objectivesNotNear } from './objectives-near.ts';
import type { Finding, Rule } from './rule.ts';

const skills =
  '## Skills audit\n\n| ID | Skill | Rating |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n| S2 | Brokerage | 3 |\n\n';

export default {
  id: 'reference-unknown',
  severity: 'warning',
  inReflections: true,
  examples: {
    good: [
      `${skills}## Objectives\n\n### Lead three groups\n\n**Why:** S1, rated 2. See also S2.`,
      `${skills}## Objectives\n\n### Meet S5 of the KSBs\n\n**Why:** the apprenticeship asks for S5 and K7.\n\n**Standards:** SKA SE08, S9`,
      '## Career goals\n\n- **A1:** adviser\n- **A2:** manager\n\n## Notes\n\nSee A4 paper, A9 English at level A9, and take the A6 to Leeds. Version A7.',
      '## Objectives\n\n### Lead three groups\n\n**Why:** S7 is low.\n\n## Notes\n\nSee S8 and O9.',
      `${skills}## Progress\n\nWe met in S9 on Monday.`,
    ],
    bad: [
      `${skills}## Objectives\n\n### Lead three groups\n\n**Why:** ⟦S7⟧, rated 2`,
      `${skills}| Objective | How identified | By when? |\n| --- | --- | --- |\n| Lead three groups | S1, ⟦S4⟧ | June 2027 |`,
      `${skills}I will start with S1, S2 and ⟦S3⟧, see also ⟦S9⟧.`,
      '## Objectives\n\n### O1: Lead three groups\n\n### O2: Write a guide\n\n## Action plan\n\n| Objective | Activity |\n| --- | --- |\n| O1 | Shadow |\n| ⟦O3⟧ | Read |',
      '## Career goals\n\n- **CG1:** adviser\n- **CG2:** manager\n\n## Skills audit\n\n| Skill | Rating | Career goal |\n| --- | --- | --- |\n| Profiling | 2 | CG1 |\n| Brokerage | 3 | ⟦CG4⟧ |',
      '---\naims: [A1: More starts, A2: Longer jobs]\n---\n\n## Objectives\n\n- **Objective:** Lead three groups\n- **Link to organisational aims:** ⟦A3⟧',
    ],
  },
  *check(plan) {
    if (plan.kind === 'reflection') {
      yield* objectivesNotNear(plan);
      return;
    }
    const known = ask(plan, knownIds);
    if (!known) return;
    const mentions = ask(plan, (now) => [...inRecords(now, known), ...inText(now.root, known)]);
    const found = new Map(mentions.map((one) => [one.range.start, one]));
    for (const { id, range } of found.values())
      yield { range, message: messageFor(id, known.split(' ')) } satisfies Finding;
  },
} satisfies Rule;

interface Mention {
  readonly id: string;
  readonly range: Place;
}

/** The ids of every family that has two or more, as one text: what is remembered under it holds as long as no id comes or goes. */
const knownIds = remember((plan: Plan): string => {
  const { objectives, root } = plan;
  const given = idsOf(plan).map(({ id }) => id);
  // No plan gives hundreds of ids; a list of data might.
  if (given.length < 2 || given.length > 300) return '';
  const all = new Set([...given, ...objectives.map(({ id }) => id), ...introducedIn(root)]);
  const members = new Map<string, Set<string>>();
  for (const id of given) members.set(lettersOf(id), (members.get(lettersOf(id)) ?? new Set()).add(id));
  return [...all].filter((id) => (members.get(lettersOf(id))?.size ?? 0) > 1).join(' ');
});

function inRecords(plan: Plan, known: string): Mention[] {
  return referring(plan).flatMap((entry) => inFields(entry, known));
}

function referring({ objectives, selfAssessment, activities, implementation, feedback, reviews }: Plan): Entry[] {
  const parts = [...selfAssessment, ...activities, ...implementation, ...feedback, ...reviews];
  return [...objectives, ...parts.flatMap(({ entries }) => entries)];
}

const kinds: readonly (FieldKind | undefined)[] = [
  'evidence',
  'origin',
  'aims',
  'relevance',
  'need',
  'reference',
  'objective',
];

/** What stands under a label that asks for one of the items refers to them, however it is put. */
const inFields = remember(({ fields }: Entry, known: string): Mention[] =>
  fields
    .filter(({ kind, label }) => kinds.includes(kind) || /\bgoals?\b/i.test(label.text))
    .flatMap(({ value }) => unknownIn(value, known)),
);

const inText = gatherListUnder((_, known: string) => known, inBlock);

/** In running prose only what cannot be meant in another way. */
function inBlock(block: Block, known: string): Mention[] {
  return proseOfBlock(block).flatMap((prose) => {
    const unknown = unknownIn(prose, known);
    if (!unknown.length) return [];
    const meant = certainIds(prose.text, new Set(known.split(' ')));
    return unknown.filter(({ at }) => meant.has(at));
  });
}

function unknownIn(prose: Prose, known: string): (Mention & { at: number })[] {
  const ids = new Set(known.split(' '));
  const letters = new Set([...ids].map(lettersOf));
  return mentionsIn(prose, letters).filter(({ id, at }) => !ids.has(id) && !mayMeanOtherwise(prose.text, { id, at }));
}

/** Ids that stand at the head of something under whatever heading: a part that is not recognised may give them. */
const introducedIn = gatherList((block): string[] => {
  if (block.kind === 'table') return inTable(block);
  return proseOfBlock(block).flatMap(
    (prose) => /^([A-Z]{1,3}\d{1,2})(?:\s?[:.)–—-]|\s[A-Z(])/.exec(prose.text)?.[1] ?? [],
  );
});

/** In the first column, unless it refers to objectives or aims. */
function inTable({ rows: [header, ...rows] }: Table): string[] {
  const label = header?.cells[0]?.text ?? '';
  const refers =
    fieldKinds(label).some((kind) => kind !== 'reference' && kind !== 'skill') || /obj|goal|aim/i.test(label);
  return refers
    ? []
    : rows.flatMap(({ cells }) => /^[A-Z]{1,3}\d{1,2}(?![\w/-])/.exec(cells[0]?.text ?? '')?.[0] ?? []);
}

function messageFor(id: string, known: readonly string[]): string {
  const family = known.filter((one) => lettersOf(one) === lettersOf(id));
  const shown = family.length > 8 ? [...family.slice(0, 7), '…', family.at(-1)] : family;
  return text('reference-unknown.message', { id, known: shown.join(', ') });
}
