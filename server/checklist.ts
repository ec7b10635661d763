import type { Problem } from './check.ts';
import type { Plan } from './document/plan.ts';
import type { Range } from './document/prose.ts';
import type { Evidence, EvidenceContext } from './evidence/evidence.ts';
import { evidenceKinds } from './evidence/index.ts';
import { Lines } from './lines.ts';
import { text } from './messages/index.ts';
import type { Checklist, ChecklistCriterion, ChecklistObjective, Judgement, State } from './checklist-shape.ts';
import type { RuleContext } from './rules/rule.ts';
import { bandsOf } from './schemes/bands.ts';
import type { Criterion, Scheme } from './schemes/scheme.ts';
import type { SmartProfile } from './smart/profile.ts';
import { shortened } from './short-words.ts';
import { timelineOf } from './timeline.ts';
import { tracesOf } from './traces.ts';

/** What an assessor would credit: each criterion of the scheme with its state, evidence and gaps. Always judged in full. */
export function makeChecklist(
  plan: Plan,
  scheme: Scheme,
  problems: readonly Problem[],
  context: RuleContext,
): Checklist {
  const writer = new Writer(plan, problems, context);
  const criteria = scheme.criteria.map((criterion) => writer.criterion(criterion));
  return {
    scheme: scheme.id,
    schemeTitle: scheme.title,
    objectives: plan.objectives.map((objective) => writer.objective(objective)),
    criteria,
    timeline: timelineOf(plan, context.today, (range) => writer.line(range)),
    traces: tracesOf(plan, (range) => writer.line(range)),
    ...(scheme.bands ? { bands: bandsOf(scheme.bands, criteria) } : {}),
  };
}

const longestQuote = 160;

class Writer {
  private readonly lines: Lines;
  private readonly found = new Map<string, Evidence>();
  private readonly gaps = new Map<Problem, Gap>();

  constructor(
    private readonly plan: Plan,
    private readonly problems: readonly Problem[],
    private readonly context: EvidenceContext,
  ) {
    this.lines = new Lines(plan.text);
  }

  objective(objective: Plan['objectives'][number]): ChecklistObjective {
    const { id, statement } = objective;
    return {
      id,
      statement: statement.text,
      line: this.line(statement.range),
      endLine: this.lastLine(objective.range),
      smart: judgements(this.context.smart(objective)),
    };
  }

  criterion(criterion: Criterion): ChecklistCriterion {
    const { id, title, quote, evidence = [], rules = [] } = criterion;
    const kinds = evidence.map((kind) => ({ kind, ...this.evidence(kind) }));
    const found = kinds.flatMap((one) => one.found);
    const broken = this.problems.filter((problem) => rules.includes(problem.rule) && problem.severity !== 'hint');
    const gaps = [...this.evidenceGaps(kinds, criterion), ...broken.map((problem) => this.gap(problem))];
    const parts = criterion.parts?.map((part) => this.criterion(part));
    const state = stateOf(criterion, { found: found.length, gaps: gaps.length, parts });
    return { id, title, quote, state, evidence: this.quotes(found), gaps, ...(parts ? { parts } : {}) };
  }

  private gap(problem: Problem): Gap {
    const known = this.gaps.get(problem);
    if (known) return known;
    const { rule, range, message } = problem;
    const line = this.line(range);
    const title = problem.fixes(this.plan)[0]?.title;
    const gap = { rule, line, message, ...(title === undefined ? {} : { fix: { title, rule, line } }) };
    this.gaps.set(problem, gap);
    return gap;
  }

  /** What of the evidence is missing; nothing where as many kinds as are needed are there in full. */
  private evidenceGaps(kinds: readonly (Evidence & { kind: string })[], { needs }: Criterion): Gap[] {
    const whole = kinds.filter(({ found, lacking = [] }) => found.length && !lacking.length).length;
    const needed = countOf(needs, kinds.length);
    if (whole >= needed) return [];
    const gaps = kinds.flatMap(({ kind, found, lacking = [] }) =>
      found.length ? this.lacking(kind, lacking) : [this.missing(kind)],
    );
    if (needed === kinds.length) return gaps;
    const count = { needs: needed, total: kinds.length, found: whole };
    const message = text(needed === 1 ? 'checklist.needsOne' : 'checklist.needs', count);
    return [{ rule: null, line: 1, message }, ...gaps];
  }

  private evidence(kind: string): Evidence {
    const known = this.found.get(kind) ?? evidenceKinds.find(({ id }) => id === kind)?.find(this.plan, this.context);
    const evidence = known ?? { found: [] };
    this.found.set(kind, evidence);
    return evidence;
  }

  private missing(kind: string) {
    return { rule: null, evidence: kind, line: 1, message: text(`evidence.${kind}.missing`) };
  }

  private lacking(kind: string, lacking: NonNullable<Evidence['lacking']>) {
    return lacking.map(({ objective: { id, statement } }) => ({
      rule: null,
      evidence: kind,
      line: this.line(statement.range),
      message: text(`evidence.${kind}.lacking`, { id }),
    }));
  }

  /** One quotation a line, in the order of the text. */
  private quotes(found: readonly Range[]): ChecklistCriterion['evidence'] {
    const byLine = new Map<number, string>();
    for (const range of [...found].sort((a, b) => a.start - b.start)) {
      const line = this.line(range);
      if (!byLine.has(line)) byLine.set(line, shortened(this.quote(range), longestQuote));
    }
    return [...byLine].map(([line, quote]) => ({ line, text: quote }));
  }

  /** What stands at a place, in whole paragraphs or cells and without markup; the frontmatter has no prose and is quoted as it is. */
  private quote(range: Range): string {
    const said = proseIn(this.plan.prose, range);
    if (!said.length) return this.plan.text.slice(range.start, range.end);
    return said
      .map((prose) => prose.text)
      .filter(Boolean)
      .join(' · ');
  }

  /** White space after the last words belongs to nothing. */
  private lastLine({ start, end }: Range): number {
    const length = this.plan.text.slice(start, end).trimEnd().length;
    return this.lines.placeAt(start + length).line;
  }

  line({ start }: Range): number {
    return this.lines.placeAt(start).line;
  }
}

/** The prose that a range touches. It is in the order of the text, so it is looked up: a long plan has much of it, and much evidence. */
function proseIn(prose: Plan['prose'], { start, end }: Range): Plan['prose'] {
  let [low, high] = [0, prose.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose[middle]?.range.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let behind = low;
  while ((prose[behind]?.range.start ?? end) < end) behind += 1;
  return prose.slice(low, behind);
}

type Gap = ChecklistCriterion['gaps'][number];

/** Where a criterion names evidence of its own, its parts can only lower it; where it names none, they are what it has. Nothing is met by silence. */
function stateOf(
  { evidence = [], needs }: Criterion,
  { found, gaps, parts = [] }: { found: number; gaps: number; parts?: readonly ChecklistCriterion[] | undefined },
): State {
  const met = parts.filter(({ state }) => state === 'met').length;
  if (evidence.length) {
    if (!found) return 'missing';
    return gaps || met < parts.length ? 'partly' : 'met';
  }
  if (parts.every(({ state }) => state === 'missing')) return 'missing';
  return gaps || met < countOf(needs, parts.length) ? 'partly' : 'met';
}

function countOf(needs: Criterion['needs'] = 'all', all: number): number {
  if (needs === 'all') return all;
  return Math.min(needs === 'any' ? 1 : needs, all);
}

function judgements(profile: SmartProfile): ChecklistObjective['smart'] {
  const plain = ({ state, reason }: Judgement): Judgement => ({ state, reason });
  return {
    specific: plain(profile.specific),
    measurable: plain(profile.measurable),
    achievable: plain(profile.achievable),
    relevant: plain(profile.relevant),
    timeBound: plain(profile.timeBound),
  };
}
