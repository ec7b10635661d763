import type { Entry, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { askText } from '../document/watch.ts';
import { goalsIn } from '../evidence/career-goals.ts';
import { text } from '../messages/index.ts';
import { addPart } from './add-part.ts';
import { speaksOfGoal } from './goal-words.ts';
import type { Rule } from './rule.ts';
import { anywhere, entriesIn, saysEnough, promptsIn, startOf, textsOf } from './whole-plan.ts';

export default {
  id: 'career-goals',
  severity: 'warning',
  examples: {
    good: [
      '## Career goals\n\nI want to lead a team. My manager needs seniors, so I take on a mentee now.\n\n## Objectives\n\n- Lead three groups',
      '## About me\n\nIn three years I would like to become a senior adviser, which my job prepares me for.\n\n## Objectives\n\n- Lead three groups',
      '## Career goals\n\n| Goal | Effect on my role |\n| --- | --- |\n| Team leader by 2029 | I hand over two customers |\n\n## Objectives\n\n- Lead three groups',
      '## Career goals\n\n[Where do you want to be in one year?]\n\n## Objectives\n\n- Lead three groups',
      '# My plan\n\nI have been an adviser for a year.',
    ],
    bad: [
      '# ⟦My plan⟧\n\n## Objectives\n\n### Lead three groups by 30 June 2027',
      '# My plan\n\n## ⟦Career goals⟧\n\n## Objectives\n\n- Lead three groups',
      '## ⟦Aspirations⟧\n\n- Lead training courses by 2029\n- Teach\n\n## Objectives\n\n- Lead three groups',
      '# My plan\n\n## ⟦Career goals⟧\n\n| Goal | By when |\n| --- | --- |\n| Level 6 qualification | 2029 |\n\n## Objectives\n\n- Lead three groups',
    ],
  },
  *check(plan) {
    if (!saysEnough(plan)) return;
    const { careerGoals, frontmatter } = plan;
    const [part] = careerGoals;
    const entries = entriesIn(careerGoals);
    if (entries.some((entry) => promptsIn(entry).length > 0)) return;
    if (!goalsIn(careerGoals).length) {
      if (askText(plan, speaksOfGoalAnywhere)) return;
      const start = part?.heading ?? startOf(plan);
      const fixes = part ? {} : { fixes: (now: Plan) => [addPart(now, 'career-goals')] };
      if (start) yield { range: start.range, message: text('career-goals.message'), ...fixes };
    } else if (part) {
      const aims = (frontmatter.values['aims'] ?? []).flatMap(({ id }) => id ?? []);
      const organisation = frontmatter.values['organisation']?.[0]?.text ?? '';
      if (entries.some((entry) => bearsOnWork(entry, organisation, aims)) || askText(plan, bearsOnWorkAnywhere)) return;
      yield { range: part.heading.range, message: text('career-goals.unlinked'), severity: 'information' as const };
    }
  },
} satisfies Rule;

/** A heading alone says nothing of them. */
const speaksOfGoalAnywhere = anywhere((prose) => speaksOfGoal(prose) && /\bCG\d|\S \S+ \S+ \S/.test(prose.text));
const bearsOnWorkAnywhere = anywhere((prose) => /\bcareer goals?\b|\bCG\d/i.test(prose.text) && namesWork(prose));

const bearsOnWork = remember((entry: Entry, organisation: string, aims: readonly string[]) =>
  textsOf(entry).some(
    (prose) => namesWork(prose) || [organisation, ...aims].some((name) => name && prose.text.includes(name)),
  ),
);

function namesWork({ text: said }: Prose): boolean {
  return work.test(said) || lacks.test(said);
}

/** What the goals may have to do with: "my role", "the company", "what the charity needs". */
const work =
  /\b(?:my|our|this|present|current|the) (?:own |present |current |existing |day[- ]to[- ]day )?(?:job|role|post|position|practice|caseload|duties|team|managers?|line manager|supervisor|employer|service|organi[sz]ation|company|charity|contract|department|customers|participants|clients|business)\b|\b(?:(?:my|our) work|organisational|strategic|business plan|job description)\b/i;

/** What holds already, and what those one works with are short of: "which the team has no one for at present". */
const lacks =
  /\b(?:at present|at the moment|currently|already|(?:matters?|needs?|needed|useful|helps?|works?|is|are|do) (?:it )?now|now as well|on top of what I do|alongside (?:what|my)|(?:is|are) short of|have no one|has no one|benefits? (?:the|my|our)|(?:they|we) (?:need|lack|lose|are losing|want|have no)|no ?body (?:else|here)|my own [a-z]+|(?:my|our) [a-z]{2,20} (?:needs?|wants?|lacks?|buys?|asks?|is (?:short|looking|losing)|has (?:asked|said|no)))\b/i;
