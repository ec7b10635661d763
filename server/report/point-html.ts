import { text } from '../messages/index.ts';
import type { ChecklistCriterion } from '../checklist-shape.ts';
import { chip, symbol } from './chip.ts';
import type { Controls } from './controls.ts';
import { html, type Html } from './html.ts';
import type { Spot } from './line-text.ts';

/** One marking point: its state, what was found for it and what was not yet, and its parts. */
export function pointHtml(criterion: ChecklistCriterion, key: string, controls: Controls): Html {
  const { id, title, quote, state, evidence, gaps, parts = [] } = criterion;
  return html`<section class="point ${state}" data-key="${key}" aria-labelledby="${key}">
    <div class="title">
      <h2 id="${key}" tabindex="-1"><span class="id">${id}</span> ${title}</h2>
      ${chip(state)}
    </div>
    <details class="quote" id="${key}-quote">
      <summary>${text('checklist.quote')}</summary>
      <blockquote>${quote}</blockquote>
    </details>
    <div class="columns">
      ${lists(criterion, key, controls)}
      ${evidence.length + gaps.length + parts.length === 0 && html`<p>${text('checklist.nothing')}</p>`}
    </div>
    ${parts.length > 0 && html`<h3>${text('checklist.parts')}</h3>`}
    ${parts.map((part, item) => partOf(part, `${key}-part-${item + 1}`, controls))}
  </section>`;
}

/** A longer list is folded after these, so that the next marking point stays in sight. */
const shownAtOnce = 5;

/** Folded: what it finds is mostly what the marking point around it has found. */
function partOf(part: ChecklistCriterion, key: string, controls: Controls): Html {
  const { id, title, quote, state } = part;
  return html`<details class="part ${state}" id="${key}">
    <summary><span class="id">${id}</span> ${title} ${chip(state)}</summary>
    <blockquote>${quote}</blockquote>
    <div class="columns">${lists(part, key, controls)}</div>
  </details>`;
}

function lists({ evidence, gaps }: ChecklistCriterion, key: string, controls: Controls): Html {
  const found = evidence.map((one, item) => {
    const way = controls.foundLine(`${key}-found-${item + 1}`, one);
    return html`<li ${linesOf(one)}>
      ${symbol('met')}
      <p>${one.text} ${way}</p>
    </li>`;
  });
  const missing = gaps.map((gap, item) => gapEntry(gap, `${key}-gap-${item + 1}`, controls));
  return html`${list('evidence', found, `${key}-found-more`)} ${list('gaps', missing, `${key}-gap-more`)}`;
}

function gapEntry(gap: ChecklistCriterion['gaps'][number], key: string, controls: Controls) {
  const { rule, line, message, fix } = gap;
  // Line 1 without a rule stands for the plan as a whole, and leads nowhere.
  const isSomewhere = rule !== null || line > 1;
  return html`<li ${isSomewhere && linesOf(gap)}>
    ${symbol('missing')}
    <p>${message} ${isSomewhere && controls.line(key, gap)}</p>
    ${fix && controls.fix(`${key}-fix`, fix)}
  </li>`;
}

/** The lines of the plan that an entry is about: the page marks it while the cursor is there. Those of another file are none. */
function linesOf({ line, file }: Spot): Html | false {
  return file === undefined && html`data-from="${line}" data-to="${line}"`;
}

function list(kind: 'evidence' | 'gaps', entries: readonly Html[], id: string): Html | false {
  const more = entries.slice(shownAtOnce);
  const lines = (items: readonly Html[]) =>
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
