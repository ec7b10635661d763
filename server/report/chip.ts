import { text } from '../messages/index.ts';
import type { State } from '../checklist-shape.ts';
import { html, type Html } from './html.ts';

/** A state is never colour alone: a symbol and a word say it too. */
export function chip(state: State): Html {
  return html`<span class="chip ${state}">${symbol(state)} ${text(`checklist.${state}`)}</span>`;
}

/** The sign of a state, for the eye alone. */
export function symbol(state: State): Html {
  return html`<span class="symbol" aria-hidden="true">${symbols[state]}</span>`;
}

const symbols: Record<State, string> = { met: '✓', partly: '◐', missing: '○' };
