import { text } from '../messages/index.ts';
import type { CommonGap } from './cohort.ts';
import { html, type Html } from './html.ts';
import { shareBar } from './share-bar.ts';

/** What plans lack most often, as a part of a page. */
export function gapsPart(gaps: readonly CommonGap[], plans: number): Html {
  return html`<section aria-labelledby="gaps">
    <h2 id="gaps">${text('cohort.gapsHeading')}</h2>
    <table class="gaps">
      <caption>
        ${text('cohort.gapsCaption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text('cohort.gap')}</th>
          <td class="share"></td>
          <th scope="col" class="figure">${text('cohort.gapPlans')}</th>
          <th scope="col" class="figure">${text('cohort.gapTimes')}</th>
        </tr>
      </thead>
      <tbody>
        ${gaps.map(
          ({ kind, id, summary, plans: count, times }) =>
            html`<tr>
              <th scope="row">${summary}${kind === 'rule' && html` <code>${id}</code>`}</th>
              <td class="share">${shareBar(0, count, plans)}</td>
              <td class="figure"><span class="label" aria-hidden="true">${text('cohort.gapPlans')}</span>${count}</td>
              <td class="figure"><span class="label" aria-hidden="true">${text('cohort.gapTimes')}</span>${times}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
