import { underHow } from '../evidence/activities.ts';
import { says } from '../evidence/evidence.ts';
import { filling, isPlanned } from '../evidence/planned.ts';
import { remember } from '../document/remember.ts';
import type { Objective } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { askText } from '../document/watch.ts';
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import { supportOf } from '../smart/links.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'objective-resources',
  severity: 'information',
  examples: {
    good: [
      '## Objectives\n\n### Lead three job-matching interviews\n\n**Resources:** Two hours with a senior adviser',
      '## Objectives\n\n### Lead three job-matching interviews\n\nMy manager has agreed to observe me.',
      '## Objectives\n\n### O1: Lead three groups\n\n## Action plan\n\n| Objective | Activity | Resources |\n| --- | --- | --- |\n| O1 | Shadow a colleague | Two hours with Ann |',
      '## Objectives\n\n### Lead three job-matching interviews\n\n**Activities:** Sit in with my line manager, then lead three',
      '| Objective | Who or what will help | By when? |\n| --- | --- | --- |\n| Lead three groups | Kim, session packs | 30 June 2027 |',
    ],
    bad: [
      '## Objectives\n\n### ⟦Lead three job-matching interviews by 30 June 2027⟧',
      '| Objective | Resources needed | By when? |\n| --- | --- | --- |\n| ⟦Lead three groups⟧ | | 30 June 2027 |\n| Write a guide | A study day | 31 May 2027 |',
      '## Objectives\n\n- ⟦Lead three groups⟧\n  - Timescale: 31 May 2027\n- Write a guide to bus routes\n  - Support needed: our travel trainer',
    ],
  },
  *checkObjective(objective, _, plan) {
    const { id, statement } = objective;
    if (!stated(statement).text.trim() || isAsked(objective, wanted) || namesSupport(objective)) return;
    if (isPlanned(plan, objective, hasResources) || askText(plan, tellsOfHelp)) return;
    yield {
      range: statement.range,
      message: text('objective-resources.message', { id }),
      fixes: (now) => [addField(now, objective, wanted)],
    };
  },
} satisfies Rule;

const hasResources = filling('resources');
const wanted: Wanted = { rule: 'objective-resources', kind: 'resources' };

/** Whether an objective says what or who makes it possible; that somebody who can help takes part in it is enough. */
const namesSupport = remember((objective: Objective): boolean => {
  if (supportOf(objective).length) return true;
  const { statement, prose, fields } = objective;
  // "Who or what will help": a label that is not known by its wording.
  if (fields.some(({ kind, label, value }) => !kind && asksWhoHelps.test(label.text) && says(value))) return true;
  return [statement, ...prose, ...fields.map(({ value }) => value)].some((one) => namesHelp(one));
});

const namesHelp = remember(
  (prose: Prose): boolean => helper.test(stated(prose).plain) || somebody.test(stated(prose).text),
);

/** "How I will do it: … I am going to ask Marie": help that is named there may be for any of them. */
const tellsOfHelp = underHow((said) => helper.test(said) || asksForHelp.test(said));

const asksForHelp =
  /\bmy (?:mentor|buddy|tutor|supervisor|(?:line )?manager)\b|\b(?:sit|sitting|work|working) (?:in )?with [a-z]|\bhelp (?:of|from) [a-z]|\b(?:going to|will|have|'ll|i've) ask(?:ed)? (?:for|to|if|whether|my)\b/;

const helper =
  /\b(?:with|from|by|alongside|shadow|shadowing|observe|observing|ask|speak to|talk to|meet|meeting|sit in on) (?:(?:my|our|the|a|an|two|three|one|of|experienced|senior|line|other|another) ){0,3}(?:[a-z-]{2,20} ){0,2}(?:managers?|supervisors?|tutors?|trainers?|coach|coaches|colleagues?|peers?|leads?|leaders?|advisers?|officers?|assessors?|team|specialists?|partners?|mentors?)\b/;

/** By name: "asking Pam to check", but not "from January". */
const somebody =
  /\b(?:[Aa]sk(?:ing)?|[Ss]hadow(?:ing)?|[Hh]elp (?:of|from)|[Ss]it(?:ting)? (?:in )?with|[Cc]heck(?:ed)? by|[Oo]bserved by) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)[A-Z][a-z]{1,20}\b/;

const asksWhoHelps = /\b(?:help|helps|support|resources?|needed|who)\b/i;
