import { text } from '../messages/index.ts';
import type { ChecklistCriterion, GapFix } from '../checklist-shape.ts';
import { html, type Html } from './html.ts';

/** What a reader can operate on a checklist; on paper and in a file it is words, or nothing. */
export interface Controls {
  /** The way to a line of the plan. */
  line(id: string, line: number): Html;
  /** The way to a line where something was found. */
  foundLine(id: string, line: number): Html;
  /** Puts the question of a fix into the plan. */
  fix(id: string, fix: GapFix): Html | false;
  /** The way to a marking point of this page. */
  point(id: string, criterion: ChecklistCriterion, target: string): Html | false;
  /** Shows the gaps alone. */
  gapsOnly(): Html | false;
}

/** Buttons, which the page's script hears. */
export const live: Controls = {
  line: (id, line) => lineButton(id, line, 'line'),
  foundLine: (id, line) => lineButton(id, line, 'foundLine'),
  fix: (id, { title, rule, line }) =>
    html`<button
      type="button"
      class="action"
      id="${id}"
      data-fix="${rule}"
      data-fix-line="${line}"
      aria-label="${text('checklist.fixAt', { title, line })}"
    >
      ${title}
    </button>`,
  point: (id, criterion, target) =>
    html`<button type="button" class="action" id="${id}" data-point="${target}">
      ${text('checklist.showPoint', { id: criterion.id })}
    </button>`,
  gapsOnly: () =>
    html`<button type="button" class="action" id="gaps-only" aria-pressed="false">
      ${text('checklist.gapsOnly')}
    </button>`,
};

/** A page that nobody operates. */
export const printed: Controls = {
  line: (_, line) => html`<span class="at">${text('checklist.line', { line })}</span>`,
  foundLine: (_, line) => html`<span class="at">${text('checklist.foundLine', { line })}</span>`,
  fix: () => false,
  point: () => false,
  gapsOnly: () => false,
};

function lineButton(id: string, line: number, kind: 'line' | 'foundLine'): Html {
  const shown = text(`checklist.${kind}`, { line });
  const label = text('checklist.goTo', { shown });
  return html`<button type="button" id="${id}" data-line="${line}" aria-label="${label}">${shown}</button>`;
}
