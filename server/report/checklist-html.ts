import { text } from '../messages/index.ts';
import type { Checklist, ChecklistCriterion, ChecklistObjective, SmartLetter, State } from '../protocol.ts';
import { bandReached } from './band-reached.ts';
import { html, type Html } from './html.ts';
import { chip } from './state-chip.ts';

/**
 * The checklist as the body of a page: no scripts, no styles, and everything from the plan escaped. Its buttons for lines (`data-line`) are for
 * whoever shows it beside the plan.
 */
export function checklistHtml({ schemeTitle, criteria, objectives, bands }: Checklist): string {
  return html`<header class="top">
      <p class="scheme">${schemeTitle}</p>
      <h1>${text('checklist.heading')}</h1>
      ${progress(criteria)} ${bands !== undefined && html`<p class="band">${bandReached(bands)}</p>`}
      <p class="lead">${text('checklist.lead')}</p>
    </header>
    ${criteria.map(point)}
    <section class="objectives" aria-labelledby="objectives">
      <h2 id="objectives">${text('checklist.objectives')}</h2>
      ${objectives.length > 0 ? table(objectives) : html`<p>${text('checklist.noObjectives')}</p>`} ${legend()}
    </section>`.markup;
}

const states: State[] = ['met', 'partly', 'missing'];
const letters: SmartLetter[] = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'];

/** A longer list is folded after these, so that the next marking point stays in sight. */
const shownAtOnce = 5;

function progress(criteria: ChecklistCriterion[]): Html {
  const count = (state: State) => criteria.filter((criterion) => criterion.state === state).length;
  const [met, partly] = [count('met'), count('partly')];
  const key = partly > 0 ? 'checklist.summaryPartly' : 'checklist.summary';
  return html`<p class="summary" id="summary">${text(key, { met, partly, total: criteria.length })}</p>
    <p class="bar" aria-hidden="true">${criteria.map(({ state }) => html`<span class="${state}"></span>`)}</p>`;
}

function point({ id, title, quote, state, evidence, gaps, parts = [] }: ChecklistCriterion, index: number): Html {
  const key = `point-${index + 1}`;
  return html`<section class="point ${state}" aria-labelledby="${key}">
    <div class="title">
      <h2 id="${key}"><span class="id">${id}</span> ${title}</h2>
      ${chip(state)}
    </div>
    <details id="${key}-quote">
      <summary>${text('checklist.quote')}</summary>
      <blockquote>${quote}</blockquote>
    </details>
    <div class="columns">
      ${lists(evidence, gaps, key)}
      ${evidence.length + gaps.length + parts.length === 0 && html`<p>${text('checklist.nothing')}</p>`}
    </div>
    ${parts.length > 0 && html`<h3>${text('checklist.parts')}</h3>`}
    ${parts.map((part, item) => partOf(part, `${key}-part-${item + 1}`))}
  </section>`;
}

/** Folded: what it finds is mostly what the marking point around it has found. */
function partOf({ id, title, quote, state, evidence, gaps }: ChecklistCriterion, key: string): Html {
  return html`<details class="part" id="${key}">
    <summary><span class="id">${id}</span> ${title} ${chip(state)}</summary>
    <blockquote>${quote}</blockquote>
    <div class="columns">${lists(evidence, gaps, key)}</div>
  </details>`;
}

function lists(evidence: ChecklistCriterion['evidence'], gaps: ChecklistCriterion['gaps'], key: string): Html {
  const found = evidence.map(({ line, text: words }, item) =>
    entry(words, lineButton(`${key}-found-${item + 1}`, line)),
  );
  const missing = gaps.map(({ rule, line, message }, item) => {
    // Line 1 without a rule stands for the plan as a whole, and leads nowhere.
    const isSomewhere = rule !== null || line > 1;
    return entry(message, isSomewhere && lineButton(`${key}-gap-${item + 1}`, line));
  });
  return html`${list('evidence', found, `${key}-found-more`)} ${list('gaps', missing, `${key}-gap-more`)}`;
}

function list(kind: 'evidence' | 'gaps', entries: Html[], id: string): Html | false {
  const more = entries.slice(shownAtOnce);
  const lines = (items: Html[]) =>
    html`<ul>
      ${items}
    </ul>`;
  return (
    entries.length > 0 &&
    html`<div class="${kind}">
      <h3>${text(`checklist.${kind}`)}</h3>
      ${lines(entries.slice(0, shownAtOnce))}
      ${
        more.length > 0 &&
        html`<details id="${id}">
          <summary>${text('checklist.more', { count: more.length })}</summary>
          ${lines(more)}
        </details>`
      }
    </div>`
  );
}

function entry(words: string, button: Html | false): Html {
  return html`<li>${button} <span>${words}</span></li>`;
}

function table(objectives: ChecklistObjective[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text('checklist.objective')}</th>
        ${letters.map((letter) => html`<th scope="col">${initialed(text(`checklist.${letter}`))}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${objectives.map(row)}
    </tbody>
  </table>`;
}

function row({ id, statement, line, smart }: ChecklistObjective, index: number): Html {
  const cell = (letter: SmartLetter) =>
    html`<td class="${smart[letter].state}">
      <span class="letter" aria-hidden="true">${text(`checklist.${letter}`)}</span>
      ${chip(smart[letter].state)} <span class="reason">${smart[letter].reason}</span>
    </td>`;
  return html`<tr>
    <th scope="row">
      <span class="id">${id}</span> ${lineButton(`objective-${index + 1}`, line)}
      <span class="statement">${statement || text('checklist.noStatement')}</span>
    </th>
    ${letters.map(cell)}
  </tr>`;
}

function legend(): Html {
  const meaning = { met: 'checklist.legendMet', partly: 'checklist.legendPartly', missing: 'checklist.legendMissing' };
  return html`<h3>${text('checklist.legend')}</h3>
    <ul class="legend">
      ${states.map((state) => html`<li>${chip(state)} <span>${text(meaning[state])}</span></li>`)}
    </ul>`;
}

function lineButton(id: string, line: number): Html {
  const label = text('checklist.goToLine', { line });
  return html`<button type="button" id="${id}" data-line="${line}" aria-label="${label}">
    ${text('checklist.line', { line })}
  </button>`;
}

function initialed(word: string): Html {
  return html`<b>${word.slice(0, 1)}</b>${word.slice(1)}`;
}
