import { text } from '../messages/index.ts';
import type { ChecklistCriterion } from '../checklist-shape.ts';
import type { Controls } from './controls.ts';
import { html, type Html } from './html.ts';
import { nextStep } from './next-step.ts';

/** What to do next, in a sentence and with one button. */
export function nextStepHtml(criteria: readonly ChecklistCriterion[], controls: Controls): Html | false {
  if (!criteria.length) return false;
  const step = nextStep(criteria);
  const { criterion, gap } = step ?? {};
  return html`<div class="next">
    <h2>${text('checklist.next')}</h2>
    ${
      criterion && gap
        ? html`<p><span class="id">${criterion.id}</span> ${gap.message}</p>
            ${wayTo(criterion, gap, `point-${criteria.indexOf(criterion) + 1}`, controls)}`
        : html`<p>${text('checklist.nothingNext')}</p>`
    }
  </div>`;
}

function wayTo(
  criterion: ChecklistCriterion,
  gap: ChecklistCriterion['gaps'][number],
  target: string,
  controls: Controls,
): Html | false {
  const { fix, rule, line } = gap;
  if (fix) return controls.fix('next-step', fix);
  if (rule !== null || line > 1) return controls.line('next-step', gap);
  return controls.point('next-step', criterion, target);
}
