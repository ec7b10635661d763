import type { Plan } from './plan.ts';
import { isSame } from './same.ts';
import type { Section } from './sections.ts';

/** Follows a plan from edit to edit. What it is asked it asks each new plan once, however many have looked at the answer. */
export class Watcher {
  private plan: Plan | undefined;
  /** How many plans there have been. */
  private turn = 0;
  private readonly answers = new WeakMap<Question<unknown>, Answered>();

  /**
   * Lets `look` look at a plan, and notes what it looks at: each property that it reads, and each question that it asks (`ask`). The plan
   * that it is given is of no use afterwards, so that nothing of it is kept.
   */
  watch<Seen>(plan: Plan, look: (plan: Plan) => Seen): { readonly seen: Seen; readonly notes: Notes } {
    this.turnTo(plan);
    const looked = new Set<Answered>();
    const put = <Answer>(question: Question<Answer>): Answer => {
      const answered = this.answer(question, plan);
      looked.add(answered);
      return answered.answer as Answer;
    };
    const { proxy, revoke } = Proxy.revocable(plan, { get: (_, key) => put(propertyQuestion(key as keyof Plan)) });
    watched.set(proxy, put);
    try {
      return { seen: look(proxy), notes: { turn: this.turn, looked } };
    } finally {
      watched.delete(proxy);
      revoke();
    }
  }

  /** Whether all that was looked at is the same in this plan; lists are the same if all their members are. */
  holds({ turn, looked }: Notes, plan: Plan): boolean {
    this.turnTo(plan);
    for (const answered of looked) {
      this.renew(answered, plan);
      if (answered.changed > turn) return false;
    }
    return true;
  }

  /** The notes of several who have looked at the plan as it is now: they hold as long as each of them does. */
  joined(notes: Iterable<Notes>): Notes {
    const looked = new Set<Answered>();
    for (const one of notes) for (const answered of one.looked) looked.add(answered);
    return { turn: this.turn, looked };
  }

  private turnTo(plan: Plan): void {
    if (plan === this.plan) return;
    this.plan = plan;
    this.turn += 1;
  }

  private answer(question: Question<unknown>, plan: Plan): Answered {
    const known = this.answers.get(question);
    if (known) return this.renew(known, plan);
    const answered = { question, answer: question(plan), asked: this.turn, changed: this.turn };
    this.answers.set(question, answered);
    return answered;
  }

  private renew(answered: Answered, plan: Plan): Answered {
    if (answered.asked === this.turn) return answered;
    const answer = answered.question(plan);
    if (!isSame(answer, answered.answer)) answered.changed = this.turn;
    answered.answer = answer;
    answered.asked = this.turn;
    return answered;
  }
}

/** What somebody who looked at a plan has seen of it, and when. */
export interface Notes {
  readonly turn: number;
  readonly looked: Iterable<Answered>;
}

/** A question with its last answer, and the turns at which it was asked last and was answered differently last. */
interface Answered {
  readonly question: Question<unknown>;
  answer: unknown;
  asked: number;
  changed: number;
}

/**
 * Asks a plan something. Where the plan is watched, the answer alone is noted, and not what the question looks at to find it: "is a tool
 * named anywhere?" is asked again after each edit, but what follows from it is not thought through again as long as the answer stays.
 * A question whose answer takes some finding does well to be remembered.
 */
export function ask<Answer>(plan: Plan, question: Question<Answer>): Answer {
  const put = watched.get(plan);
  return put ? put(question) : question(plan);
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

/** What is asked of a plan that is being watched goes through here. */
const watched = new WeakMap<Plan, <Answer>(question: Question<Answer>) => Answer>();

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
