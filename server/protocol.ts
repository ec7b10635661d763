/**
 * What the client and the server both must know: our own requests, the shapes they carry, and which file is a plan.
 * It imports nothing, so that the client takes nothing else of the server with it.
 */

/** Request, client → server: the checklist of one open plan. Params: {@link ChecklistParams}; answer: {@link Checklist}, or null for no plan. */
export const checklistRequest = 'pdp/checklist';

/** Request, client → server: that checklist as the body of a page, escaped and without scripts. Params: {@link ChecklistParams}; answer: string, or null for no plan. */
export const checklistPageRequest = 'pdp/checklistPage';

/** Request, client → server: the text a new plan starts with, as a snippet. Params: {@link NewPlanParams}; answer: string. */
export const newPlanRequest = 'pdp/newPlan';

/** Request, client → server: the marking schemes that a plan may follow, the usual one first. No params; answer: {@link SchemeName}[]. */
export const schemeListRequest = 'pdp/schemeList';

/**
 * Notification, client → server: all files `*.pdp-scheme.json` there are, again whenever one of them has changed. A client that sends them says
 * so when it starts; for others the server looks into the workspace's folders itself, where it can. Params: {@link SchemesParams}.
 */
export const schemesNotification = 'pdp/schemes';

/** Notification, server → client: the checklist of this plan may have changed. Params: {@link ChecklistParams}. */
export const checklistChanged = 'pdp/checklistChanged';

export interface ChecklistParams {
  uri: string;
}

export interface NewPlanParams {
  /** The day the plan starts, YYYY-MM-DD. */
  start: string;
  /** What is left out or empty stays a question. */
  learner?: string;
  role?: string;
  organisation?: string;
  /** The id of its marking scheme. */
  scheme?: string;
}

export interface SchemeName {
  id: string;
  title: string;
}

export interface SchemesParams {
  files: SchemeFile[];
}

/** A tutor's marking scheme, as it stands in its file. */
export interface SchemeFile {
  uri: string;
  text: string;
}

/** What the client tells the server when it starts. Every key may be left out, as other editors do. */
export interface InitializationOptions {
  /** The page that explains the rules, as a URI; a rule's id is its fragment. */
  rulesPage?: string;
  /** Whether the client wants to hear {@link checklistChanged}; editors that do not know it would complain. */
  followsChecklist?: boolean;
  /** Whether the client sends {@link schemesNotification}. */
  sendsSchemes?: boolean;
  /** What people read, in another language, by the keys of the server's message tables; what is left out stays English. */
  messages?: Record<string, string>;
}

/** The settings under `pdp`, as the server asks for them. */
export interface Settings {
  /** Globs of further files that are plans. */
  files: string[];
  /** The stage of plans that do not say their own: early, draft or final. */
  stage?: string;
  /** What a rule's findings count as, by its id: off, hint, information or warning. */
  rules?: Record<string, string>;
  /** Whether inlay hints say in words what SMART still asks of each objective; they do unless this is false. */
  smartHints?: boolean;
}

/** `met`: the text states it; `partly`: something of it, or in doubt; `missing`: nothing. */
export type State = 'met' | 'partly' | 'missing';

export interface Judgement {
  state: State;
  /** Why, in the learner's words. */
  reason: string;
}

export type SmartLetter = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound';

/** What an assessor would credit in a plan, and what not yet. Lines are 1-based. */
export interface Checklist {
  scheme: string;
  schemeTitle: string;
  objectives: ChecklistObjective[];
  criteria: ChecklistCriterion[];
  /** The scheme's bands where it has any, the lowest first. A band is reached with all those below it. */
  bands?: { id: string; title: string; reached: boolean }[];
  /** The next day for which a review is planned, YYYY-MM-DD; counted from the real today, also where a plan has been handed in. */
  nextReview?: string;
}

export interface ChecklistObjective {
  id: string;
  statement: string;
  line: number;
  smart: Record<SmartLetter, Judgement>;
}

export interface ChecklistCriterion {
  id: string;
  title: string;
  /** The marking point, as the scheme quotes it. */
  quote: string;
  state: State;
  evidence: { line: number; text: string }[];
  /** What is missing; `rule` is null where no rule asks for it, `line` then being the line of the part it belongs to, or 1. */
  gaps: { rule: string | null; line: number; message: string }[];
  /** What it consists of besides; parts have no parts of their own. */
  parts?: ChecklistCriterion[];
}

/** How far into a text {@link isPlan} looks for frontmatter. */
export const frontmatterLines = 200;

/** So many bytes or UTF-16 code units of a text hold them, for whoever would have to read all of it to count its lines. */
export const frontmatterReach = 65_536;

/** Whether a text is a plan: by its frontmatter (`type: pdp`), its name (`….pdp.md`), or the setting `pdp.files`. */
export function isPlan(path: string, text: string, matchesFiles: boolean): boolean {
  return matchesFiles || /\.pdp\.md$/i.test(path) || hasPlanType(text);
}

function hasPlanType(text: string): boolean {
  const [first = '', ...lines] = text.split(/\r\n|\r|\n/, frontmatterLines);
  if (!/^\uFEFF?---[ \t]*$/.test(first)) return false;
  // While somebody types, the closing line may not be there yet.
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line));
  const frontmatter = end < 0 ? lines : lines.slice(0, end);
  return frontmatter.some((line) => /^type[ \t]*:[ \t]+(["']?)pdp\1(?:[ \t]+#.*|[ \t]*)$/i.test(line));
}
