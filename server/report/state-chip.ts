import { text } from '../messages/index.ts';
import type { State } from '../protocol.ts';
import { html, type Html } from './html.ts';

/** A state is never colour alone: a symbol and a word say it too. */
export function chip(state: State): Html {
  return html`<span class="chip ${state}"
    ><span class="symbol" aria-hidden="true">${symbols[state]}</span> ${text(`checklist.${state}`)}</span
  >`;
}

const symbols: Record<State, string> = { met: '✓', partly: '◐', missing: '○' };
