import type { Entry, Objective, Part } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { says, wordsOf } from '../evidence/evidence.ts';
import { Pattern } from '../language/pattern.ts';
import { stated } from '../smart/judge.ts';
import { jointed } from '../language/joints.ts';

/** Whether a text speaks of where the learner wants to be: a goal by its id (CG1), or in words. */
export const speaksOfGoal = remember((prose: Prose) => goal.isIn(stated(prose)));

/** Whether an entry does; a filled column for goals is one too. */
export const mentionsGoal = remember(
  ({ heading, prose, fields, ...entry }: Entry | Objective) =>
    [...('statement' in entry ? [entry.statement] : []), ...(heading ? [heading] : []), ...prose].some(speaksOfGoal) ||
    fields.some(({ label, value }) => says(value) && (speaksOfGoal(value) || forGoals.test(label.text))),
);

/** The posts that the goals name, such as "debt adviser", but for the present one. */
export const postsNamed = remember((parts: readonly Part[], present: string): readonly string[] => {
  const found = parts.flatMap(({ entries }) => entries.flatMap(postsIn));
  return [...new Set(found)].filter((one) => !present.toLowerCase().includes(one));
});

const postsIn = remember((entry: Entry): readonly string[] =>
  Array.from(wordsOf(entry).toLowerCase().matchAll(post), ([found]) => found).filter((one) => !everyday.test(one)),
);

const posts =
  'advisers?|advisors?|managers?|leaders?|leads?|officers?|coach|coaches|tutors?|trainers?|assessors?|specialists?|supervisors?|counsellors?|workers?|consultants?|directors?|teachers?|reviewers?|practitioners?|post|role|job';
const post = new RegExp(String.raw`\b[a-z][a-z-]{2,20} (?:${posts})\b`, 'g');
const everyday =
  /^(?:the|this|that|your|our|her|his|their|its|another|any|each|one|two|three|line|new|own|good|better|great|best|qualified|and|for|with|who|present|current|other|full|job|next|same|real|paid) |(?:post|role|job)$/;

/** Whether an entry of the self-assessment speaks of a post that the goals name, or of what one calls for: "an adviser needs both". */
export const speaksOfPost = remember((entry: Entry, named: readonly string[]) => {
  const said = wordsOf(entry).toLowerCase();
  return named.some((one) => said.includes(one)) || callsFor.test(said);
});

const callsFor = jointed(
  new RegExp(
    String.raw`\b(?:(?:an?|any|every|that) (?:[a-z-]{2,20} ){0,2}|the (?!present|current|same)[a-z-]{2,20} )(?:${posts})(?: (?:in|at|of|for) (?:[a-z]{2,20} ){0,2}[a-z]{2,20})? (?:cannot|can['’]t|must|has to|needs?|asks?|requires?|calls? for|should|would|will need)\b|\bto (?:lead|manage|run|become|be|get|move|teach|train) [^.;]{0,60}\bi(?:['’]ll)? (?:will |would )?(?:need|have to|must)\b`,
  ),
);

const forGoals = /\b(?:goals?|aspirations?|ambitions?)\b/i;

const goal = new Pattern(
  String.raw`\bcg\d{1,2}\b|\b(?:career (?:goals?|aims?|ambitions?|aspirations?|objectives?|plans?|path|progression|change)|aspir(?:e|ations?)|ambitions?|(?:want|would like|hope|plan|aim|intend|['’]d like) to (?:become|be) an? (?!better|more|good|great|bit|little|lot|really)|becom(?:e|ing) an? (?!better|more|good|great|bit|little|lot|really)|progress(?:ing)? (?:to|into|in|on to)|promot(?:ed|ion)|(?:short|medium|long)[- ]term goals?|my goals?|move (?:up|on) (?:to|into)|(?:want|would like|hope|['’]d like) to (?:work (?:with|in|as)|go into|move into)|where (?:i want|do i want|i would like) to be|see myself (?:as|in|being|working|leading|running))\b`,
  [
    [' cg0', ' career ', ' aspir', ' ambition', ' becom', ' be a', ' progress', ' promot', ' term goal', ' my goal']
      .concat([
        ' move up ',
        ' move on ',
        ' move to ',
        ' move into ',
        ' move onto ',
        ' work with ',
        ' work in ',
        ' work as ',
      ])
      .concat([' go into ', ' i want to be ', ' i would like to be ', ' see myself ']),
  ],
);
