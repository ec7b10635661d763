import { aimIdsOf } from '../document/ids.ts';
import type { Entry, FieldKind, Objective, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { filled, says, wordsOf } from '../evidence/evidence.ts';
import { plannedFor } from '../evidence/planned.ts';
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import { objectivesNamedIn } from './named-objectives.ts';
import type { Rule, RuleContext, Severity } from './rule.ts';
import { entriesIn } from './whole-plan.ts';

export default {
  id: 'objective-relevance',
  severity: 'warning',
  examples: {
    good: [
      '## Objectives\n\n### Lead three groups\n\n**Link to role:** Groups are in my job description\n\n**Link to organisational aims:** More job starts',
      '---\ntype: pdp\naims: ["A1: More job starts"]\n---\n\n## Objectives\n\n### Lead three groups\n\nIt serves A1, and groups are part of my role.',
      '## Objectives\n\n### Lead three groups\n\n**Relevant:** My team is judged by job starts, and I lead its groups',
      '| Objective | Link to role and organisation | By when? |\n| --- | --- | --- |\n| Lead three groups | Job starts are our aim and my duty | June 2027 |',
      '---\ntype: pdp\naims: ["A1: More job starts"]\n---\n\n## Objectives\n\n- Lead three groups\n- Write a guide\n\nObjectives 1 and 2 are duties of my post, and A1 rests on both.',
      '## Objectives\n\n### Lead three groups\n\n**Contribution to our aims:** More job starts\n\n**Where it fits in my job:** Groups are a duty of mine',
      '## My role and organisation\n\n- **A1:** more job starts\n\n## Objectives\n\n- Lead three groups\n  - Relevance: A1, and the first duty of my post',
    ],
    bad: [
      '---\ntype: pdp\naims: ["A1: More job starts"]\n---\n\n## Objectives\n\n### ⟦Lead three groups by 30 June 2027⟧',
      '---\ntype: pdp\naims: ["A1: More job starts"]\n---\n\n## Objectives\n\n### ⟦Lead three groups⟧\n\n**Link to role:** Groups are in my job description',
      '## Objectives\n\n- ⟦Lead three groups⟧\n  - Aim: more job starts\n- ⟦Write a guide⟧',
      '| Objective | Link to role | Link to aims |\n| --- | --- | --- |\n| ⟦Lead three groups⟧ | | A1 |\n| Write a guide | It is my duty | A2 |',
    ],
  },
  *checkObjective(objective, { smart }, plan) {
    const { id, statement } = objective;
    const lacks = lackingOf(plan, objective, smart);
    const wanted = wantedFor(lacks);
    if (!wanted || !stated(statement).text.trim() || questions.some((one) => isAsked(objective, one))) return;
    yield {
      range: statement.range,
      message: text(`${wanted.rule}.message`, { id }),
      severity: severityOf(lacks, ask(plan, hasAims)),
      fixes: (now) => [addField(now, objective, wanted)],
    };
  },
} satisfies Rule;

function hasAims(plan: Plan): boolean {
  return aimIdsOf(plan).length > 0 || Boolean(plan.frontmatter.values['aims']?.length);
}

/** What neither the objective nor a row that refers to it links it to. */
function lackingOf(plan: Plan, objective: Objective, smart: RuleContext['smart']): FieldKind[] {
  const { lacks = [] } = smart(objective).relevant;
  if (!lacks.length) return [];
  const about = plannedFor(plan, objective);
  const told = [...ask(plan, linksTold), ...linksLabelled(objective)];
  return lacks.filter(
    (kind) =>
      !about.some((entry) => filled(entry, kind, 'relevance').length) &&
      !told.includes(`${kind} ${objective.id}`) &&
      !told.includes(`${kind} all`),
  );
}

/** What sentences beside the objectives say of several at once, as "aims O2": "Objectives 1 and 2 are what A1 asks of my post". */
const linksTold = remember((plan: Plan): string[] => {
  const { objectiveParts, activities, context } = plan;
  const aims = aimIdsOf(plan);
  return entriesIn([...objectiveParts, ...activities, ...context])
    .filter(({ layout, heading }) => layout === 'section' && !heading)
    .flatMap((entry) => linksIn(entry, aims));
});

const linksIn = remember((entry: Entry, aims: readonly string[]): string[] => {
  const named = objectivesNamedIn(entry);
  if (!named.length) return [];
  const said = wordsOf(entry);
  const kinds = [
    ...(ofRole.test(said) ? ['role'] : []),
    ...(ofAims.test(said) || aims.some((id) => said.includes(id)) ? ['aims'] : []),
  ];
  return kinds.flatMap((kind) => named.map((id) => `${kind} ${id}`));
});

/** "Role in the company", "Contribution to Reed House's aims": labels that are not known by their wording, or name more than they are known for. */
const linksLabelled = remember(({ id, fields }: Objective): string[] =>
  fields
    .filter(({ kind, value }) => (!kind || kind === 'aims' || kind === 'role') && says(value))
    .flatMap(({ label }) => [
      ...(/\b(?:role|job|duties|duty|post)\b/i.test(label.text) ? [`role ${id}`] : []),
      ...(servesAims.test(label.text) ? [`aims ${id}`] : []),
    ]),
);
const servesAims =
  /\b(?:aims?|organi[sz]ation(?:al|['’]s)?|company|employer|service|charity|business|contributes?|contribution|strateg(?:y|ic))\b/i;

const ofRole = /\bmy (?:job|role|post|position|duties|job description)\b|\bjob description\b/i;
const ofAims =
  /\b(?:organi[sz]ation|company|charity|trust|college|council|service|team|business|strategic|corporate)(?:al)?(?:['’]s)? (?:aims?|goals?|objectives?|targets?|plan|priorit(?:y|ies))\b/i;

/** One question for what is missing: also where that is both, so that one answer settles it. */
function wantedFor(lacks: readonly FieldKind[]): Wanted | undefined {
  return lacks.length > 1 ? both : questions.find(({ kind }) => kind === lacks[0]);
}

/** Aims that the plan does not name yet are asked for more softly: the learner may have to find them out first. */
function severityOf(lacks: readonly FieldKind[], isAimed: boolean): Severity {
  if (lacks.length > 1) return isAimed ? 'warning' : 'information';
  return lacks[0] === 'role' || isAimed ? 'information' : 'hint';
}

const both: Wanted = { rule: 'objective-relevance.both', kind: 'relevance' };
const questions: readonly Wanted[] = [
  both,
  { rule: 'objective-relevance.role', kind: 'role' },
  { rule: 'objective-relevance.aims', kind: 'aims' },
];
