import type { Problem } from './check.ts';
import type { Plan } from './document/plan.ts';
import type { Range } from './document/prose.ts';
import { proseIn } from './document/prose-in.ts';
import type { Evidence, EvidenceContext } from './evidence/evidence.ts';
import { evidenceKinds } from './evidence/index.ts';
import { Lines } from './lines.ts';
import { text } from './messages/index.ts';
import type { Checklist, ChecklistCriterion, ChecklistObjective, Judgement } from './checklist-shape.ts';
import type { RuleContext } from './rules/rule.ts';
import { countOf, stateOf } from './criterion-state.ts';
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
  near: readonly JudgedFile[] = [],
): Checklist {
  const writer = new Writer(plan, problems, context, near);
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

/** A reflection in a file of its own, and all that was found in it. */
export interface JudgedFile {
  /** Its path, counted from the plan's folder. */
  readonly path: string;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

const longestQuote = 160;

class Writer {
  private readonly lines: Lines;
  private readonly files: readonly Writer[];
  private readonly found = new Map<string, Evidence>();
  private readonly gaps = new Map<Problem, Gap>();

  constructor(
    private readonly plan: Plan,
    private readonly problems: readonly Problem[],
    private readonly context: EvidenceContext,
    near: readonly JudgedFile[],
    /** Of a file beside the plan, its path. */
    private readonly path?: string,
  ) {
    this.lines = new Lines(plan.text);
    this.files = near.map((file) => new Writer(file.plan, file.problems, context, [], file.path));
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
    const kinds = evidence.map((kind) => ({ kind, ...this.everywhere(kind) }));
    const quotes = [this, ...this.files].flatMap((writer) => writer.quotes(evidence));
    const broken = [this, ...this.files].flatMap((writer) => writer.broken(rules));
    const gaps = [...this.evidenceGaps(kinds, criterion), ...broken];
    const parts = criterion.parts?.map((part) => this.criterion(part));
    const state = stateOf(criterion, { found: quotes.length, gaps: gaps.length, parts });
    return { id, title, quote, state, evidence: quotes, gaps, ...(parts ? { parts } : {}) };
  }

  private broken(rules: readonly string[]): Gap[] {
    const broken = this.problems.filter((problem) => rules.includes(problem.rule) && problem.severity !== 'hint');
    return broken.map((problem) => this.gap(problem));
  }

  private gap(problem: Problem): Gap {
    const known = this.gaps.get(problem);
    if (known) return known;
    const { rule, range, message } = problem;
    const line = this.line(range);
    // A fix is made where its file is open.
    const title = this.path === undefined ? problem.fixes(this.plan)[0]?.title : undefined;
    const gap = { rule, line, message, ...(title === undefined ? {} : { fix: { title, rule, line } }), ...this.file };
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

  /** What is found in the plan and in the files beside it. */
  private everywhere(kind: string): Evidence {
    const evidence = this.evidence(kind);
    const beside = this.files.flatMap((file) => file.evidence(kind).found);
    return beside.length ? { ...evidence, found: [...evidence.found, ...beside] } : evidence;
  }

  private evidence(kind: string): Evidence {
    const asked = evidenceKinds.find(
      ({ id, inReflections }) => id === kind && (this.path === undefined || inReflections),
    );
    const evidence = this.found.get(kind) ?? asked?.find(this.plan, this.context) ?? { found: [] };
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

  private get file(): { file?: string } {
    return this.path === undefined ? {} : { file: this.path };
  }

  /** What is found of some kinds of evidence: one quotation a line, in the order of the text. */
  private quotes(kinds: readonly string[]): ChecklistCriterion['evidence'] {
    const found = kinds.flatMap((kind) => this.evidence(kind).found);
    const byLine = new Map<number, string>();
    for (const range of [...found].sort((a, b) => a.start - b.start)) {
      const line = this.line(range);
      if (!byLine.has(line)) byLine.set(line, shortened(this.quote(range), longestQuote));
    }
    return [...byLine].map(([line, quote]) => ({ line, text: quote, ...this.file }));
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

type Gap = ChecklistCriterion['gaps'][number];

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
