import { text } from '../messages/index.ts';
import type { State } from '../checklist-shape.ts';
import { chip } from './chip.ts';
import { gapsPart } from './cohort-gaps-html.ts';
import { countOf, type Cohort, type CohortPlan } from './cohort.ts';
import { longDate } from './dates.ts';
import { html, type Html } from './html.ts';
import { page, type Style } from './page.ts';
import { shareBar } from './share-bar.ts';

/** A report as one page that needs nothing besides. */
export function cohortHtml(cohort: Cohort, style: Style): string {
  const { plans, gaps, unchecked, today } = cohort;
  const schemes = [...new Map(plans.map((plan) => [plan.scheme, plan.schemeTitle]))];
  const body = html`<main>
    <header class="top">
      <h1>${text('cohort.heading')}</h1>
      <p class="lead">${counted('plans', plans.length)} · ${text('cohort.asOf', { date: longDate(today) })}</p>
      <p class="lead">${text('cohort.lead')}</p>
    </header>
    ${unchecked.length > 0 && uncheckedPart(unchecked)}
    ${schemes.map(([scheme, title], index) => {
      const own = plans.filter((plan) => plan.scheme === scheme);
      return html`${pointsPart(own, title, index)} ${plansPart(own, title, index)}`;
    })}
    ${gaps.length > 0 && gapsPart(gaps, plans.length)}
  </main>`;
  return page({ title: text('cohort.heading'), style, body });
}

const states: readonly State[] = ['met', 'partly', 'missing'];

function uncheckedPart(unchecked: readonly string[]): Html {
  return html`<section class="unchecked" aria-labelledby="unchecked">
    <h2 id="unchecked">${text('cohort.unchecked')}</h2>
    <ul>
      ${unchecked.map((words) => html`<li>${words}</li>`)}
    </ul>
  </section>`;
}

/** Each criterion over all plans. */
function pointsPart(plans: readonly CohortPlan[], title: string, index: number): Html {
  const row = (id: string, name: string) => {
    const [met, partly, missing] = states.map((state) => plans.filter((plan) => stateOf(plan, id) === state).length);
    return html`<tr>
      <th scope="row"><span class="id">${id}</span> ${name}</th>
      <td class="share">${shareBar(met ?? 0, partly ?? 0, plans.length)}</td>
      ${[met, partly, missing].map((count, at) => {
        const label = text(`checklist.${states[at] ?? 'missing'}`);
        return html`<td class="figure"><span class="label" aria-hidden="true">${label}</span>${count ?? 0}</td>`;
      })}
    </tr>`;
  };
  const key = `points-${index + 1}`;
  return html`<section aria-labelledby="${key}">
    <h2 id="${key}">${title}</h2>
    <table class="points">
      <caption>
        ${text('cohort.pointsCaption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text('cohort.point')}</th>
          <td class="share"></td>
          ${states.map((state) => html`<th scope="col" class="figure">${text(`checklist.${state}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${(plans[0]?.criteria ?? []).map(({ id, title: name }) => row(id, name))}
      </tbody>
    </table>
  </section>`;
}

/** Each plan with its criteria; whoever needs help first stands first. */
function plansPart(plans: readonly CohortPlan[], title: string, index: number): Html {
  const criteria = plans[0]?.criteria ?? [];
  const key = `plans-${index + 1}`;
  return html`<section aria-labelledby="${key}">
    <h2 id="${key}">${text('cohort.plansHeading')}</h2>
    <table class="plans">
      <caption>
        ${text('cohort.plansCaption', { scheme: title })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text('cohort.plan')}</th>
          <th scope="col">${text('cohort.met')}</th>
          ${criteria.map(({ id, title: name }) => html`<th scope="col" title="${name}">${id}</th>`)}
          <th scope="col" class="first">${text('cohort.first')}</th>
        </tr>
      </thead>
      <tbody>
        ${plans.map((plan) => planRow(plan, criteria))}
      </tbody>
    </table>
  </section>`;
}

function planRow(plan: CohortPlan, criteria: CohortPlan['criteria']): Html {
  const { path, checklist, first } = plan;
  return html`<tr>
    <th scope="row">
      <span class="path">${path}</span>
      ${checklist !== null && html`<a href="${checklist}">${text('cohort.checklist')}<span class="hidden"> ${path}</span></a>`}
    </th>
    <td class="met">
      <span class="label" aria-hidden="true">${text('cohort.met')}</span>
      ${text('cohort.metOf', { met: countOf(plan.criteria, 'met'), total: plan.criteria.length })}
    </td>
    ${criteria.map(({ id }) => {
      const state = stateOf(plan, id) ?? 'missing';
      return html`<td class="state"><span class="label" aria-hidden="true">${id}</span>${chip(state)}</td>`;
    })}
    <td class="first">
      ${first ? html`<span class="id">${first.criterion}</span> ${first.message}` : text('cohort.nothingFirst')}
    </td>
  </tr>`;
}

function stateOf({ criteria }: CohortPlan, id: string): State | undefined {
  return criteria.find((criterion) => criterion.id === id)?.state;
}

function counted(what: 'plans', count: number): string {
  return text(`cohort.${what}.${count === 1 ? 'one' : 'many'}`, { count });
}
