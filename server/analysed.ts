import type { Problem } from './check.ts';
import type { Checklist } from './checklist-shape.ts';
import type { Objective, Plan } from './document/plan.ts';
import type { Schemes } from './scheme-files.ts';
import type { Scheme } from './schemes/scheme.ts';
import type { SmartProfile } from './smart/profile.ts';

/** What an analysis finds when it is first asked for. A class, so that it dies young together with its plan: see `parse.ts`. */
export class Analysed {
  private readonly made: { -readonly [Part in keyof Make]?: ReturnType<Make[Part]> } = {};

  constructor(
    readonly plan: Plan,
    readonly scheme: Scheme,
    readonly schemes: Schemes,
    readonly smart: (objective: Objective) => SmartProfile,
    private readonly make: Make,
  ) {}

  get found(): readonly Problem[] {
    return (this.made.found ??= this.make.found());
  }

  get problems(): readonly Problem[] {
    return (this.made.problems ??= this.make.problems(this.found));
  }

  checklist(): Checklist {
    return (this.made.checklist ??= this.make.checklist(this.found));
  }
}

/** How each is made of what was found. */
interface Make {
  readonly found: () => readonly Problem[];
  readonly problems: (found: readonly Problem[]) => readonly Problem[];
  readonly checklist: (found: readonly Problem[]) => Checklist;
}
