import { Analysed } from './analysed.ts';
import { Checker, inOrder, type OnBroken, type Problem } from './check.ts';
import { makeChecklist, type JudgedFile } from './checklist.ts';
import { mostHeadings, type Change } from './document/blocks.ts';
import type { Later } from './document/chunk.ts';
import { aimIdsOf } from './document/ids.ts';
import { amongFiles, parsePlan, PlanText } from './document/parse.ts';
import { Place } from './document/place.ts';
import type { Objective, Plan } from './document/plan.ts';
import { remember } from './document/remember.ts';
import type { Source } from './document/text.ts';
import type { DocumentKind } from './is-plan.ts';
import { compareDates, formatIsoDate, parseIsoDate, type CivilDate } from './language/calendar.ts';
import { text as messageText } from './messages/index.ts';
import type { Checklist } from './checklist-shape.ts';
import { nextReview } from './rules/review-days.ts';
import type { RuleContext } from './rules/rule.ts';
import { chooseScheme, shippedSchemes, type Schemes } from './scheme-files.ts';
import type { Scheme } from './schemes/scheme.ts';
import { askedRules, defaultView, shown, type View } from './shown.ts';
import { smartProfile, type SmartProfile } from './smart/profile.ts';

/** All that is known of one text: computed once, read by every face. */
export interface Analysis {
  readonly plan: Plan;
  /** The marking scheme that it follows, and all that it could name. */
  readonly scheme: Scheme;
  readonly schemes: Schemes;
  /** All that was found; found when first asked for. */
  readonly found: readonly Problem[];
  /** What is shown of it. */
  readonly problems: readonly Problem[];
  /** What each letter of SMART is judged as in one of the plan's objectives. */
  readonly smart: (objective: Objective) => SmartProfile;
  /** Made when first asked for. */
  checklist(): Checklist;
}

/** Another file that bears on a text: a reflection on it, or, seen from a reflection, its plan. */
export interface NearFile {
  /** Its path, counted from the folder of the text, with slashes. */
  readonly path: string;
  readonly analyser: Analyser;
}

/** Analyses a text as of `today`, or as of its submission date once that has passed, so that handed-in work does not rot. */
export function analyse(
  text: string,
  today: CivilDate,
  onBroken: OnBroken,
  view: View = defaultView,
  schemes: Schemes = shippedSchemes,
  near: readonly NearFile[] = [],
): Analysis {
  return new Analyser(text, onBroken).analysis(today, view, schemes, near);
}

/** Analyses a text again and again while it is edited: what an edit leaves alone is neither read nor judged anew. */
export class Analyser {
  /** Undefined while the text is too long to be checked. */
  private text: PlanText | undefined;
  private checker:
    { readonly view: View; readonly scheme: Scheme; readonly kind: DocumentKind; readonly value: Checker } | undefined;
  private context: { readonly key: string; readonly value: RuleContext } | undefined;

  /** `later` parses what may take long; without it everything is parsed at once. */
  constructor(
    text: Source,
    private readonly onBroken: OnBroken,
    private readonly later?: Later,
  ) {
    this.text = this.read(text);
  }

  /** Follows an edit; `text` is the whole text after it. Earlier analyses must not be used any more: their places have moved. */
  edit(text: Source, change: Change): void {
    if (this.text && text.length <= longestText) this.text.edit(text, change);
    else this.text = this.read(text);
  }

  /**
   * Does the work of the next `analysis` bit by bit: whoever has others to answer may pause between two steps, but not over an edit. Gives
   * whether there was much to do.
   */
  *steps(today: CivilDate, view: View, schemes: Schemes, near: readonly NearFile[] = []): Generator<void, boolean> {
    if (!this.text || !(yield* this.text.steps())) return false;
    const plan = amongFiles(this.text.plan, near.flatMap(readingOf));
    yield;
    yield* this.checkerFor(view, chooseScheme(plan, schemes).scheme, plan.kind).steps(
      plan,
      this.contextOf(plan, judgedAsOf(plan, today)),
    );
    return true;
  }

  /** The text as it is now, as of a day. */
  analysis(
    today: CivilDate,
    view: View = defaultView,
    schemes: Schemes = shippedSchemes,
    near: readonly NearFile[] = [],
  ): Analysis {
    if (!this.text) return unchecked(today, 'size', longestText / 1_000_000);
    if (this.text.isTooLong) return unchecked(today, 'sections', mostHeadings);
    const plan = amongFiles(this.text.plan, near.flatMap(readingOf));
    const context = this.contextOf(plan, judgedAsOf(plan, today));
    const choice = chooseScheme(plan, schemes);
    const checker = this.checkerFor(view, choice.scheme, plan.kind);
    const judged = ({ path, analyser }: NearFile): JudgedFile[] => {
      const known = analyser.reading && analyser.analysis(today, view, schemes, [{ path: '', analyser: this }]);
      return known ? [{ path, plan: known.plan, problems: known.found }] : [];
    };
    return new Analysed(plan, choice.scheme, schemes, context.smart, {
      found: () => inOrder([...checker.check(plan, context), ...choice.problems]),
      problems: (found) => shown(plan, found, view, choice.scheme),
      checklist: (found) => ({
        ...makeChecklist(plan, choice.scheme, found, context, near.flatMap(judged)),
        // The learner's own calendar is asked, whatever day the plan is judged as of.
        ...dated(nextReview(plan, today)),
      }),
    });
  }

  /** What is read of the text as it is now, by itself; undefined while it is too long to be checked. */
  get reading(): Plan | undefined {
    return this.text?.isTooLong ? undefined : this.text?.plan;
  }

  private read(text: Source): PlanText | undefined {
    return text.length <= longestText ? new PlanText(text, this.later) : undefined;
  }

  /** It remembers what its rules have said, so it is the same as long as view, scheme and kind are. */
  private checkerFor(view: View, scheme: Scheme, kind: DocumentKind): Checker {
    if (this.checker?.view !== view || this.checker.scheme !== scheme || this.checker.kind !== kind)
      this.checker = { view, scheme, kind, value: new Checker(askedRules(view, scheme, kind), this.onBroken) };
    return this.checker.value;
  }

  /** What every judgement depends on besides the objective itself; the same object as long as it is the same. */
  private contextOf(plan: Plan, today: CivilDate): RuleContext {
    const aims = aimIdsOf(plan);
    const key = [formatIsoDate(today), ...aims].join(' ');
    if (this.context?.key !== key) {
      const smart = remember((objective: Objective) => smartProfile(objective, aims));
      this.context = { key, value: { today, smart } };
    }
    return this.context.value;
  }
}

/** In UTF-16 code units: a hundred times the longest plan there should be. */
const longestText = 5_000_000;

function unchecked(today: CivilDate, reason: 'size' | 'sections', limit: number): Analysis {
  const message = messageText(`document-too-complex.${reason}`, { limit });
  const problem = {
    rule: 'document-too-complex',
    severity: 'warning',
    range: Place.nowhere,
    message,
    fixes: () => [],
  } as const;
  const plan = parsePlan('');
  const smart = (objective: Objective) => smartProfile(objective, []);
  return {
    plan,
    smart,
    scheme: chooseScheme(plan, shippedSchemes).scheme,
    schemes: shippedSchemes,
    found: [problem],
    problems: [problem],
    checklist: () => makeChecklist(plan, chooseScheme(plan, shippedSchemes).scheme, [problem], { today, smart }),
  };
}

const readingOf = ({ analyser }: NearFile) => analyser.reading ?? [];

function dated(next: CivilDate | undefined): Pick<Checklist, 'nextReview'> {
  return next ? { nextReview: formatIsoDate(next) } : {};
}

function judgedAsOf({ frontmatter }: Plan, today: CivilDate): CivilDate {
  const submission = parseIsoDate(frontmatter.values['submission']?.[0]?.text ?? '');
  return submission && compareDates(submission, today) < 0 ? submission : today;
}
