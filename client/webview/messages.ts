/** What the checklist page and the extension tell each other. */

/** To the page: show this. */
export type PageMessage = { type: 'update'; plan: string; html: string } | { type: 'notice'; text: string };

/** From the page: it can receive now, or the learner chose a line of the plan (1-based). */
export type PageAnswer = { type: 'ready' } | { type: 'reveal'; line: number };

/** Kept by the page over a reload of the window. */
export interface PageState {
  plan: string;
  scroll: number;
}

/** Whether a message from the page has the shape it should have. */
export function isPageAnswer(message: unknown): message is PageAnswer {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'ready') return true;
  return message.type === 'reveal' && 'line' in message && Number.isInteger(message.line);
}

/** Whether a kept state has the shape it should have. */
export function isPageState(state: unknown): state is PageState {
  return typeof state === 'object' && state !== null && 'plan' in state && typeof state.plan === 'string';
}
