import type { Entry } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { withoutPrompts } from '../language/prompts.ts';
import { textsOf } from './whole-plan.ts';

/** Whether a text speaks of where the learner wants to be: a goal by its id (CG1), or in words. */
export const speaksOfGoal = remember((prose: Prose) => goal.test(withoutPrompts(prose.text)));

/** Whether an entry does; a filled column for goals is one too. */
export const mentionsGoal = remember((entry: Entry) => textsOf(entry).some((prose) => speaksOfGoal(prose)));

const goal =
  /\bCG\d{1,2}\b|\b(?:career (?:goals?|aims?|ambitions?|aspirations?|objectives?|plans?|path|progression|change)|aspir(?:e|ations?)|ambitions?|(?:want|would like|hope|plan|aim|intend|['’]d like) to (?:become|be) an? (?!better|more|good|great|bit|little|lot|really)|becom(?:e|ing) an? (?!better|more|good|great|bit|little|lot|really)|progress(?:ing)? (?:to|into|in|on to)|promot(?:ed|ion)|(?:short|medium|long)[- ]term goals?|my goals?|move (?:up|on) (?:to|into)|(?:want|would like|hope|['’]d like) to (?:work (?:with|in|as)|go into|move into)|where (?:i want|do i want|i would like) to be)\b/i;
