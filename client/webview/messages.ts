/** What the checklist page and the extension tell each other. */

/** To the page: show this. */
export type PageContent = { type: 'update'; plan: string; html: string } | { type: 'notice'; text: string };

/** To the page: show this, or the cursor is in this line of the plan (1-based). */
export type PageMessage = PageContent | { type: 'cursor'; line: number };

/** From the page: it can receive now, or the learner chose a line (1-based) of the plan or of a file beside it, or the fix of what a rule found there. */
export type PageAnswer =
  { type: 'ready' } | { type: 'reveal'; line: number; file?: string } | { type: 'fix'; rule: string; line: number };

/** Kept by the page over a reload of the window. */
export interface PageState {
  plan: string;
  scroll: number;
  gapsOnly?: boolean;
}

/** Whether a message from the page has the shape it should have. */
export function isPageAnswer(message: unknown): message is PageAnswer {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'ready') return true;
  if (!('line' in message) || !Number.isInteger(message.line)) return false;
  if (message.type === 'reveal') return !('file' in message) || typeof message.file === 'string';
  return message.type === 'fix' && 'rule' in message && typeof message.rule === 'string';
}

/** Whether a kept state has the shape it should have. */
export function isPageState(state: unknown): state is PageState {
  return typeof state === 'object' && state !== null && 'plan' in state && typeof state.plan === 'string';
}
