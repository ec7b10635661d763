import type { Contender } from './contenders.ts';
import type { Effort } from './effort.ts';
import type { Figure, Figures } from './figures.ts';
import type { OpenPlan } from './open-plan.ts';
import type { ServerProcess } from './server-process.ts';

/** One thing to measure, and how the page shows it. */
interface Shown {
  /** The name that `--only` takes. */
  readonly name: string;
  /** A section of the page, from the figures of this topic; it starts with its heading. */
  readonly section: (figures: Figures) => string;
}

/** Something measured in a server that has a plan open. */
export interface SessionTopic extends Shown {
  measure(session: Session): AsyncIterable<Reading>;
}

/** Something measured in a way of its own. */
export interface Topic extends Shown {
  measure(setting: Setting): AsyncIterable<Omit<Figure, 'topic'>>;
}

/** What was read in a session, which knows the server, the words and the round. */
export type Reading = Pick<Figure, 'name' | 'values'>;

/** A server that has just shown the findings of its first plan. */
export interface Session {
  readonly contender: Contender;
  readonly process: ServerProcess;
  readonly plan: OpenPlan;
  readonly text: string;
  readonly words: number;
  readonly effort: Effort;
  /** Milliseconds from the start of the process, and from opening the plan, to the first findings; the memory then. */
  readonly started: { readonly start: number; readonly first: number; readonly memory: number | undefined };
}

/** What is the same for the whole run. */
export interface Setting {
  readonly effort: Effort;
  readonly contenders: readonly Contender[];
  /** The Node that runs what is measured. */
  readonly node: string;
  /** An empty folder, gone after the run. */
  readonly folder: string;
  readonly say: (line: string) => void;
}
