import { Checker, type OnBroken, type Problem } from './check.ts';
import { makeChecklist } from './checklist.ts';
import type { Change } from './document/blocks.ts';
import { PlanText } from './document/parse.ts';
import type { Objective, Plan } from './document/plan.ts';
import { remember } from './document/remember.ts';
import { compareDates, formatIsoDate, parseIsoDate, type CivilDate } from './language/calendar.ts';
import type { Checklist } from './protocol.ts';
import { rules } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';
import { schemeOf } from './schemes/scheme.ts';
import { smartProfile } from './smart/profile.ts';

/** All that is known of one text: computed once, read by every face. */
export interface Analysis {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Made when first asked for. */
  checklist(): Checklist;
}

/** Analyses a text as of `today`, or as of its submission date once that has passed, so that handed-in work does not rot. */
export function analyse(text: string, today: CivilDate, onBroken: OnBroken): Analysis {
  return new Analyser(text, onBroken).analysis(today);
}

/** Analyses a text again and again while it is edited: what an edit leaves alone is neither read nor judged anew. */
export class Analyser {
  private readonly text: PlanText;
  private readonly checker: Checker;
  private context: { readonly key: string; readonly value: RuleContext } | undefined;

  constructor(text: string, onBroken: OnBroken) {
    this.text = new PlanText(text);
    this.checker = new Checker(rules, onBroken);
  }

  /** Follows an edit; `text` is the whole text after it. Earlier analyses must not be used any more: their places have moved. */
  edit(text: string, change: Change): void {
    this.text.edit(text, change);
  }

  /** The text as it is now, as of a day. */
  analysis(today: CivilDate): Analysis {
    const { plan } = this.text;
    const context = this.contextOf(plan, judgedAsOf(plan, today));
    const problems = this.checker.check(plan, context);
    let checklist: Checklist | undefined;
    const scheme = () => schemeOf(plan.frontmatter.values['scheme']?.[0]?.text);
    return { plan, problems, checklist: () => (checklist ??= makeChecklist(plan, scheme(), problems, context)) };
  }

  /** What every judgement depends on besides the objective itself; the same object as long as it is the same. */
  private contextOf({ frontmatter }: Plan, today: CivilDate): RuleContext {
    const aims = (frontmatter.values['aims'] ?? []).flatMap((aim) => aim.id ?? []);
    const key = [formatIsoDate(today), ...aims].join(' ');
    if (this.context?.key !== key) {
      const smart = remember((objective: Objective) => smartProfile(objective, aims));
      this.context = { key, value: { today, smart } };
    }
    return this.context.value;
  }
}

function judgedAsOf({ frontmatter }: Plan, today: CivilDate): CivilDate {
  const submission = parseIsoDate(frontmatter.values['submission']?.[0]?.text ?? '');
  return submission && compareDates(submission, today) < 0 ? submission : today;
}
