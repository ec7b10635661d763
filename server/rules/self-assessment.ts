import type { Entry, Part, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask, askText } from '../document/watch.ts';
import { toolsIn } from '../evidence/diagnostic-tool.ts';
import { says, sayings } from '../evidence/evidence.ts';
import { ratingsOf } from '../evidence/rated-self-assessment.ts';
import { inAnyCase } from '../language/any-case.ts';
import { withoutPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import { addPart } from './add-part.ts';
import { mentionsGoal, postsNamed, speaksOfGoal, speaksOfPost } from './goal-words.ts';
import type { Rule } from './rule.ts';
import { anywhere, entriesIn, saysEnough, promptsIn, startOf, textsOf } from './whole-plan.ts';

export default {
  id: 'self-assessment',
  severity: 'warning',
  examples: {
    good: [
      '## Self-assessment\n\n| Skill | Rating /5 | Evidence | Career goal |\n| --- | --- | --- | --- |\n| Interviewing | 2 | Audit in May | CG1 |\n\n## Objectives\n\n### Lead three groups',
      '## SWOT analysis\n\n- **Strengths:** calm; I give myself 4 out of 5, as my appraisal says\n- **Weaknesses:** reports\n\nI want to become a team leader.\n\n## Objectives\n\n- Lead three groups',
      '## Self-assessment\n\n| Skill | Rating /5 |\n| --- | --- |\n| [Which skill?] | [How much of it?] |\n\n## Objectives\n\n- Lead three groups',
      '## Career goals\n\nDebt adviser in two years.\n\n## Skills audit\n\nNotes 4 out of 5, from my file check. Sums 2 out of 5, three of five wrong in the test. A debt adviser needs both.\n\n## Objectives\n\n- Lead three groups',
      '## Skills audit\n\n| Skill | Score /5 | Why this score | Goal |\n| --- | --- | --- | --- |\n| Sums | 2 | Three of five wrong | Longer term |\n\n## Objectives\n\n- Lead three groups',
      '# My plan\n\nI have been an adviser for a year.',
      '',
    ],
    bad: [
      '# ⟦My plan⟧\n\n## Objectives\n\n### Lead three groups by 30 June 2027',
      '| Objective | By when? |\n| --- | --- |\n| ⟦Lead three groups⟧ | June 2027 |',
      '## ⟦Self-assessment⟧\n\nMy strengths are patience and calm. I need to work on my notes.\n\n## Objectives\n\n- Lead three groups',
      '## ⟦Skills audit⟧\n\n| Skill | Rating /5 |\n| --- | --- |\n| Interviewing | 2 |\n\n## Objectives\n\n- Lead three groups',
      '## ⟦Skills audit⟧\n\nMy audit in May, with my career goals in mind.\n\n| Skill | Rating /5 | Evidence |\n| --- | --- | --- |\n| Interviewing | 2 | |\n| Records | 4 | |\n\n## Objectives\n\n- Lead three groups',
      '## ⟦Self-assessment⟧\n\n## Objectives\n\n- Lead three groups',
    ],
  },
  *check(plan) {
    if (!saysEnough(plan)) return;
    const [part] = plan.selfAssessment;
    if (!part) yield* missing(plan);
    else {
      const facts = plan.selfAssessment.map(factsOfPart);
      if (facts.some(({ isAsked }) => isAsked)) return;
      const lacking = lackingIn(plan, facts);
      const parts = lacking.map((one) => text(`self-assessment.${one}`)).join(', ');
      // A heading with nothing under it is no self-assessment yet.
      const severity = plan.selfAssessment.some(({ entries }) => entries.length)
        ? { severity: 'information' as const }
        : {};
      if (parts) yield { range: part.heading.range, message: text('self-assessment.lacking', { parts }), ...severity };
    }
  },
} satisfies Rule;

function* missing(plan: Plan) {
  const start = startOf(plan);
  if (!start) return;
  // A tool named elsewhere may be the self-assessment under another heading.
  if (askText(plan, isAssessedElsewhere)) {
    yield { range: start.range, message: text('self-assessment.doubt'), severity: 'hint' as const };
    return;
  }
  yield {
    range: start.range,
    message: text('self-assessment.message'),
    fixes: (now: Plan) => [addPart(now, 'self-assessment')],
  };
}

/** A prompt for the tool asks for nothing that is looked for here. */
const asksForMore = remember((entry: Entry) => promptsIn(entry).some((prompt) => !/\btool\b/i.test(prompt)));

const isAssessedElsewhere = anywhere((prose) => toolsIn(prose).length > 0 || assessesSkills.test(prose.text));

const assessesSkills =
  /self-assess|\b(?:skills?|competenc(?:e|y|ies)) (?:review|check|assessment|analysis|rating)s?\b|\b(?:rate|rated|score|scored) myself\b/i;

/** A sentence anywhere that names both: "My skills audit and my career goal …" */
const isLinkedElsewhere = anywhere((prose) => speaksOfGoal(prose) && namesAssessment(prose));

function isLinkedInObjectives({ objectives }: Plan): boolean {
  return objectives.some(mentionsGoal);
}

/** "What a debt adviser needs", where that is the goal. */
function namesPost({ selfAssessment, careerGoals, frontmatter }: Plan): boolean {
  const posts = postsNamed(careerGoals, frontmatter.values['role']?.[0]?.text ?? '');
  return careerGoals.length > 0 && entriesIn(selfAssessment).some((entry) => speaksOfPost(entry, posts));
}

/** What was not found in the self-assessment, by the names that the message table gives them. */
function lackingIn(plan: Plan, facts: readonly Facts[]): string[] {
  const has = (fact: keyof Facts) => facts.some((one) => one[fact]);
  // Ratings, high and low, show strengths and needs too.
  const isRated = has('isRated');
  const isLinked = () =>
    has('hasGoal') ||
    namesPost(plan) ||
    ask(plan, isLinkedInObjectives) ||
    entriesIn(plan.careerGoals).some(mentionsAssessment) ||
    askText(plan, isLinkedElsewhere);
  return [
    ...(isRated || has('isStrong') ? [] : ['strengths']),
    ...(isRated || has('isWeak') ? [] : ['needs']),
    ...(isRated ? (has('isShown') && !has('isLeftBlank') ? [] : ['evidence']) : ['ratings']),
    ...(isLinked() ? [] : ['goals']),
  ];
}

/** What a part of the self-assessment, heading and entries, says. */
const factsOfPart = remember(({ heading, entries }: Part): Facts => {
  const facts = entries.map(factsOf);
  return {
    isAsked: entries.some(asksForMore),
    isStrong: strong.test(heading.text) || facts.some(({ isStrong }) => isStrong),
    isWeak: weak.test(heading.text) || facts.some(({ isWeak }) => isWeak),
    isRated: facts.some(({ isRated }) => isRated),
    isShown: facts.some(({ isShown }) => isShown),
    isLeftBlank: isLeftBlank(entries),
    hasGoal: entries.some(mentionsGoal),
  };
});

function isLeftBlank(entries: readonly Entry[]): boolean {
  const answers = entries.flatMap(({ layout, fields }) =>
    layout === 'row' ? fields.filter(({ label }) => /\b(?:evidence|why|reasons?)\b/i.test(label.text)) : [],
  );
  return answers.length > 1 && !answers.some(({ value }) => says(value));
}

interface Facts {
  /** Whether a prompt in it asks already. */
  readonly isAsked: boolean;
  readonly isStrong: boolean;
  readonly isWeak: boolean;
  readonly isRated: boolean;
  readonly isShown: boolean;
  /** Whether it has a column for evidence in which nothing stands. */
  readonly isLeftBlank: boolean;
  readonly hasGoal: boolean;
}

const factsOf = remember((entry: Entry): Omit<Facts, 'isAsked' | 'isLeftBlank' | 'hasGoal'> => {
  const said = textsOf(entry).map(({ text }) => withoutPrompts(text));
  const shown = entry.fields.some(
    ({ kind, label, value }) => says(value) && (isProof(kind) || asksForProof.test(label.text)),
  );
  const values = [...(entry.heading ? [entry.heading] : []), ...sayings(entry)].map(({ text }) => withoutPrompts(text));
  return {
    isStrong: said.some((one) => strong.test(one)),
    isWeak: said.some((one) => weak.test(one)),
    isRated:
      ratingsOf(entry).length > 0 ||
      entry.fields.some(
        ({ label, value }) =>
          asksForRating.test(label.text) && !asksForProof.test(label.text) && /^\s{0,3}\d/.test(value.text),
      ) ||
      sayings(entry).some((prose) => ratedInWords.test(withoutPrompts(prose.text))),
    isShown: shown || values.some((one) => proof.test(one) || isExplained(one)),
  };
});

function isProof(kind: string | undefined): boolean {
  return kind === 'evidence' || kind === 'origin' || kind === 'comment' || kind === 'source';
}

const mentionsAssessment = remember((entry: Entry) => textsOf(entry).some(namesAssessment));

function namesAssessment(prose: Prose): boolean {
  return toolsIn(prose).length > 0 || /\bself-assess|\bgaps?\b|\b[SNW]\d{1,2}\b/i.test(prose.text);
}

const strong = inAnyCase(
  /\b(?:strengths?|strong(?:er|est)?|SWO[TB]|good (?:at|with)|(?:skilled|experienced|confident) (?:in|at|with)|do(?:ing)? well|best at)\b/i,
);
const weak = inAnyCase(
  /\b(?:weak(?:er|est|ness|nesses)?|SWO[TB]|(?:development|learning|training) (?:needs?|areas?)|areas? (?:for|of|to) (?:development|improvement|develop|improve)|work(?:ing)? on|(?:not|less|never)(?: so| very| as| yet| that)? (?:good|confident|strong|sure)|needs? to|gaps?|improve|struggle|find it hard)\b/i,
);
const ratedInWords = inAnyCase(
  /^\s{0,3}(?:very |fairly |quite |not |not yet |highly )?(?:confident|competent|low|medium|high|red|amber|green|beginner|developing|secure|proficient|expert|good|weak|strong|adequate|excellent)\s{0,3}$|\b(?:(?:very|fairly|quite|not|not very|not yet|highly) confident|rated|rating|(?:I|I['’]d|would|have) (?:rate|score)|I (?:put|gave|marked|scored)(?: myself)?(?: an?| only| just)? \d|scale (?:of|from)? ?1|scored|my score|out of (?:5|10|five|ten)|level [1-5](?! (?:diploma|certificate|award|nvq|qualification|course|apprenticeship)))\b/i,
);
const proof =
  /\b(?:evidence|because|since|why|reasons?|how (?:do )?i know|feedback|appraisal|supervision|observ(?:ed|ation)|audit(?:ed)?|for example|shows?|showed|told me|says?|said|based on|comments?)\b/i;
const asksForRating =
  /\b(?:scores?|ratings?|rag|marks?|out of|where I am|current|level)\b|\b[01] ?(?:-|–|to) ?(?:5|10|100)\b/i;
const asksForProof =
  /\b(?:evidence|why|reasons?|because|shows?|how (?:do )?i know|comments?|notes?|examples?|where (?:the|it|this)|basis|based|source)\b/i;
const rating = /\b\d{1,2}\s?(?:(?:\/|out of)\s?(?:5|10|five|ten))?\s?[,:;(–—-]/g;
const anotherRating = /\d\s?(?:\/|out of)\s?\d/;

/** "2 out of 5, nine late forms in July", "3 (the ward sister says …)": a rating with its reason, and not with the next rating. */
function isExplained(said: string): boolean {
  return Array.from(said.matchAll(rating)).some(({ 0: found, index }) => {
    const [clause = ''] = said.slice(index + found.length, index + found.length + 80).split(/[.;)\n]/);
    return clause.trim().split(/\s+/).length > 1 && !anotherRating.test(clause);
  });
}
