import { text } from '../messages/index.ts';
import type { Checklist, ChecklistCriterion, State } from '../checklist-shape.ts';
import { bandReached } from './band-reached.ts';
import { live, type Controls } from './controls.ts';
import { html, type Html } from './html.ts';
import { nextStepHtml } from './next-step-html.ts';
import { pointHtml } from './point-html.ts';
import { smartTable } from './smart-table.ts';
import { timelineHtml } from './timeline-html.ts';
import { tracesHtml } from './traces-html.ts';

/** The checklist as the body of a page: no scripts, no styles, and everything from the plan escaped. */
export function checklistHtml(checklist: Checklist, controls: Controls = live): string {
  const { schemeTitle, criteria, objectives, bands, timeline, traces } = checklist;
  return html`<header class="top">
      <p class="scheme">${schemeTitle}</p>
      <h1>${text('checklist.heading')}</h1>
      ${progress(criteria)} ${bands !== undefined && html`<p class="band">${bandReached(bands)}</p>`}
      <p class="lead">${text('checklist.lead')}</p>
      ${nextStepHtml(criteria, controls)} ${controls.gapsOnly()}
      <p class="no-gaps">${text('checklist.noGaps')}</p>
    </header>
    ${criteria.map((criterion, index) => pointHtml(criterion, `point-${index + 1}`, controls))}
    ${smartTable(objectives, controls)} ${timeline && timelineHtml(timeline, objectives, controls)}
    ${traces && tracesHtml(traces, controls)}`.markup;
}

function progress(criteria: readonly ChecklistCriterion[]): Html {
  const count = (state: State) => criteria.filter((criterion) => criterion.state === state).length;
  const [met, partly] = [count('met'), count('partly')];
  const key = partly > 0 ? 'checklist.summaryPartly' : 'checklist.summary';
  return html`<p class="summary" id="summary">${text(key, { met, partly, total: criteria.length })}</p>
    <p class="bar" aria-hidden="true">${criteria.map(({ state }) => html`<span class="${state}"></span>`)}</p>`;
}
