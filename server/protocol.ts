/**
 * What the client and the server say to each other in our own requests. Like the other files that both read (`is-plan.ts`: which text is a plan;
 * `checklist-shape.ts`: what a checklist holds) it imports nothing, so that the client takes nothing else of the server with it.
 */

/** Request, client → server: the checklist of one open plan. Params: {@link ChecklistParams}; answer: `Checklist`, or null for no plan. */
export const checklistRequest = 'pdp/checklist';

/** Request, client → server: that checklist as the body of a page, escaped and without scripts. Params: {@link ChecklistParams}; answer: string, or null for no plan. */
export const checklistPageRequest = 'pdp/checklistPage';

/** Request, client → server: the first fix of a finding, as a code action. Params: {@link FixParams}; answer: null where it is found no longer. */
export const fixRequest = 'pdp/fix';

/** Request, client → server: the text a new plan starts with, as a snippet. Params: {@link NewPlanParams}; answer: string. */
export const newPlanRequest = 'pdp/newPlan';

/** Request, client → server: the plan that a Word document becomes. Params: {@link ImportWordParams}; answer: {@link WordImport}, or null where there are no files to be read. */
export const importWordRequest = 'pdp/importWord';

/** Request, client → server: a plan as a file to hand in. Params: {@link ExportParams}; answer: {@link ExportAnswer}, or null where there is no plan or no export. */
export const exportRequest = 'pdp/export';

/**
 * Request, client → server: a new review, feedback or reflection, and where it goes. The server knows the day. Params: {@link NewEntryParams};
 * answer: {@link Insertion}, or null for no plan.
 */
export const newEntryRequest = 'pdp/newEntry';

/** Request, client → server: what a new reflection may follow and be about. Params: {@link ChecklistParams}; answer: {@link ReflectionChoices}, or null for no plan. */
export const reflectionChoicesRequest = 'pdp/reflectionChoices';

/** Request, client → server: the one thing to do next. Params: {@link ChecklistParams}; answer: {@link NextStep}, or null for no plan. */
export const nextStepRequest = 'pdp/nextStep';

/** Request, client → server: the cell beside the one at a place, a new row behind the last. Params: {@link NextCellParams}; answer: {@link NextCell}, or null outside tables. */
export const nextCellRequest = 'pdp/nextCell';

/** Request, client → server: the marking schemes that a plan may follow, the usual one first. No params; answer: {@link SchemeName}[]. */
export const schemeListRequest = 'pdp/schemeList';

/**
 * Notification, client → server: all files `*.pdp-scheme.json` there are, again whenever one of them has changed. A client that sends them says
 * so when it starts; for others the server looks into the workspace's folders itself, where it can. Params: {@link SchemesParams}.
 */
export const schemesNotification = 'pdp/schemes';

/** Notification, client → server: in the same way all plans, and reflections that are files of their own, on the disk. Params: {@link SchemesParams}. */
export const courseworkNotification = 'pdp/coursework';

/** Notification, server → client: the checklist of this plan may have changed. Params: {@link ChecklistParams}. */
export const checklistChanged = 'pdp/checklistChanged';

export interface ChecklistParams {
  uri: string;
}

export interface FixParams {
  uri: string;
  rule: string;
  /** The line of the finding, 1-based. */
  line: number;
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

export interface ImportWordParams {
  /** The path of the document. */
  path: string;
}

/** A plan as Markdown and what could not be carried over as it was, or in words why there is none. */
export type WordImport =
  { markdown: string; notes: readonly { kind: string; count: number; message: string }[] } | { fault: string };

export interface ExportParams {
  uri: string;
  format: 'docx' | 'pdf' | 'html';
  /** Whether the evidence map follows the plan. */
  hasMap: boolean;
  /** Whether the learner has been asked about the findings. */
  isAsked: boolean;
}

/** Either what the learner must be asked first, or the file. */
export type ExportAnswer = { findings: ExportFinding[] } | ExportedFile;

export interface ExportedFile {
  base64: string;
  /** Characters that it could not show. */
  missing: readonly string[];
}

/** What may not be meant to be handed in. Lines are 1-based. */
export interface ExportFinding {
  line: number;
  message: string;
  /** The plan cannot be exported while it is so. */
  blocks: boolean;
}

export interface NewEntryParams extends ChecklistParams {
  kind: 'review' | 'feedback' | 'reflection';
  /** Of a reflection: the id of its model. */
  model?: string;
  /** Of a reflection: the id of the objective that it is about; left out where it is about none. */
  objective?: string;
  /** Of a reflection: whether it is to be the whole text of a file of its own; its place is then the start of that. */
  isApart?: boolean;
}

/** A snippet and where it goes, in the text of this version. */
export interface Insertion {
  version: number;
  position: TextPosition;
  snippet: string;
}

/** A place in a text: line and UTF-16 code unit in it, both from 0. */
export interface TextPosition {
  line: number;
  character: number;
}

export interface ReflectionChoices {
  models: { id: string; name: string; stages: string }[];
  objectives: { id: string; statement: string }[];
}

export interface NextStep {
  /** In the learner's words. */
  message: string;
  /** Where, 1-based; left out where nothing is to be done. */
  line?: number;
  /** The file beside the plan that it is in: its path, counted from the plan's folder. */
  file?: string;
}

export interface NextCellParams extends ChecklistParams {
  position: TextPosition;
  direction: 'next' | 'previous';
}

/** What to select, in the text of this version; where a row has to be added first, in the text after that. */
export interface NextCell {
  version: number;
  row?: { position: TextPosition; text: string };
  selection: { start: TextPosition; end: TextPosition };
}

export interface SchemesParams {
  files: SchemeFile[];
}

/** A tutor's marking scheme, a plan or a reflection, as it stands in its file. */
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
