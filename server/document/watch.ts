import type { Plan } from './plan.ts';
import { isSame } from './remember.ts';
import type { Section } from './sections.ts';

/**
 * Lets `look` look at a plan, and notes what it looks at: each property that it reads, and each question that it asks (`ask`). The plan that
 * it is given is of no use afterwards, so that nothing of it is kept.
 */
export function watch<Seen>(plan: Plan, look: (plan: Plan) => Seen): { readonly seen: Seen; readonly notes: Notes } {
  const notes = new Notes();
  const { proxy, revoke } = Proxy.revocable(plan, {
    get: (_, key) => notes.add(propertyQuestion(key as keyof Plan), plan),
  });
  watched.set(proxy, { plan, notes });
  try {
    return { seen: look(proxy), notes };
  } finally {
    watched.delete(proxy);
    revoke();
  }
}

/**
 * Asks a plan something. Where the plan is watched, the answer alone is noted, and not what the question looks at to find it: "is a tool
 * named anywhere?" is asked again after each edit, but what follows from it is not thought through again as long as the answer stays.
 * A question whose answer takes some finding does well to be remembered.
 */
export function ask<Answer>(plan: Plan, question: Question<Answer>): Answer {
  const { plan: real = plan, notes } = watched.get(plan) ?? {};
  return notes ? notes.add(question, real) : question(real);
}

/** Asks the whole text of a plan, as its outermost section, in the same way. */
export function askText<Answer>(plan: Plan, question: (text: Section) => Answer): Answer {
  const known = textQuestions.get(question) as Question<Answer> | undefined;
  if (known) return ask(plan, known);
  const ofPlan = ({ root }: Plan) => question(root);
  textQuestions.set(question, ofPlan);
  return ask(plan, ofPlan);
}

type Question<Answer> = (plan: Plan) => Answer;

/** What somebody who looked at a plan has seen of it. */
export class Notes {
  private readonly answers = new Map<Question<unknown>, unknown>();

  /** Whether all of it is the same in another plan; lists are the same if all their members are. */
  holdFor(plan: Plan): boolean {
    for (const [question, answer] of this.answers) if (!isSame(question(plan), answer)) return false;
    return true;
  }

  add<Answer>(question: Question<Answer>, plan: Plan): Answer {
    const answer = question(plan);
    this.answers.set(question, answer);
    return answer;
  }
}

const watched = new WeakMap<Plan, { readonly plan: Plan; readonly notes: Notes }>();

/** One for each question, since notes tell questions apart by identity. */
const textQuestions = new WeakMap<object, Question<unknown>>();
const propertyQuestions = new Map<keyof Plan, Question<unknown>>();

function propertyQuestion(key: keyof Plan): Question<unknown> {
  const known = propertyQuestions.get(key);
  if (known) return known;
  const question = (plan: Plan) => plan[key];
  propertyQuestions.set(key, question);
  return question;
}
