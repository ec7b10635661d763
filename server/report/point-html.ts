import { text } from '../messages/index.ts';
import type { ChecklistCriterion } from '../checklist-shape.ts';
import { chip, symbol } from './chip.ts';
import type { Controls } from './controls.ts';
import { html, type Html } from './html.ts';

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
  const found = evidence.map(({ line, text: words }, item) => {
    const way = controls.foundLine(`${key}-found-${item + 1}`, line);
    return html`<li data-from="${line}" data-to="${line}">
      ${symbol('met')}
      <p>${words} ${way}</p>
    </li>`;
  });
  const missing = gaps.map((gap, item) => gapEntry(gap, `${key}-gap-${item + 1}`, controls));
  return html`${list('evidence', found, `${key}-found-more`)} ${list('gaps', missing, `${key}-gap-more`)}`;
}

function gapEntry({ rule, line, message, fix }: ChecklistCriterion['gaps'][number], key: string, controls: Controls) {
  // Line 1 without a rule stands for the plan as a whole, and leads nowhere.
  const isSomewhere = rule !== null || line > 1;
  const place = isSomewhere ? html`data-from="${line}" data-to="${line}"` : undefined;
  return html`<li ${place}>
    ${symbol('missing')}
    <p>${message} ${isSomewhere && controls.line(key, line)}</p>
    ${fix && controls.fix(`${key}-fix`, fix)}
  </li>`;
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
