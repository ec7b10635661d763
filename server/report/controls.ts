import { text } from '../messages/index.ts';
import type { ChecklistCriterion, GapFix } from '../checklist-shape.ts';
import { html, type Html } from './html.ts';
import { lineText, type Spot } from './line-text.ts';

/** What a reader can operate on a checklist; on paper and in a file it is words, or nothing. */
export interface Controls {
  /** The way to a line of the plan. */
  line(id: string, spot: Spot): Html;
  /** The way to a line where something was found. */
  foundLine(id: string, spot: Spot): Html;
  /** Puts the question of a fix into the plan. */
  fix(id: string, fix: GapFix): Html | false;
  /** The way to a marking point of this page. */
  point(id: string, criterion: ChecklistCriterion, target: string): Html | false;
  /** Shows the gaps alone. */
  gapsOnly(): Html | false;
}

/** Buttons, which the page's script hears. */
export const live: Controls = {
  line: (id, spot) => lineButton(id, spot, 'line'),
  foundLine: (id, spot) => lineButton(id, spot, 'foundLine'),
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
  line: (_, spot) => html`<span class="at">${lineText(spot)}</span>`,
  foundLine: (_, spot) => html`<span class="at">${lineText(spot, 'foundLine')}</span>`,
  fix: () => false,
  point: () => false,
  gapsOnly: () => false,
};

function lineButton(id: string, spot: Spot, kind: 'line' | 'foundLine'): Html {
  const { line, file } = spot;
  const shown = lineText(spot, kind);
  const label = text(file === undefined ? 'checklist.goTo' : 'checklist.goToFile', { shown });
  const place = file !== undefined && html`data-file="${file}"`;
  return html`<button type="button" id="${id}" data-line="${line}" ${place} aria-label="${label}">${shown}</button>`;
}
