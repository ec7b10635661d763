import { text } from '../messages/index.ts';
import type { ChecklistObjective, SmartLetter, State } from '../checklist-shape.ts';
import { chip } from './chip.ts';
import type { Controls } from './controls.ts';
import { html, type Html } from './html.ts';

/** Every objective letter by letter, and what the signs mean. */
export function smartTable(objectives: readonly ChecklistObjective[], controls: Controls): Html {
  const rows = objectives.map((objective, index) => row(objective, `objective-${index + 1}`, controls));
  return html`<section class="objectives" aria-labelledby="objectives">
    <h2 id="objectives">${text('checklist.objectives')}</h2>
    ${rows.length > 0 ? table(rows) : html`<p>${text('checklist.noObjectives')}</p>`} ${legend()}
  </section>`;
}

const letters: readonly SmartLetter[] = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'];
const states: readonly State[] = ['met', 'partly', 'missing'];

function table(rows: readonly Html[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text('checklist.objective')}</th>
        ${letters.map((letter) => html`<th scope="col">${initialed(text(`checklist.${letter}`))}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function row(
  { id, statement, line, endLine = line, smart }: ChecklistObjective,
  key: string,
  controls: Controls,
): Html {
  const cell = (letter: SmartLetter) =>
    html`<td class="${smart[letter].state}">
      <span class="letter" aria-hidden="true">${text(`checklist.${letter}`)}</span>
      ${chip(smart[letter].state)} <span class="reason">${smart[letter].reason}</span>
    </td>`;
  const isMet = letters.every((letter) => smart[letter].state === 'met');
  return html`<tr class="${isMet ? 'met' : 'open'}" data-key="${key}" data-from="${line}" data-to="${endLine}">
    <th scope="row">
      <span class="id">${id}</span> ${controls.line(key, { line })}
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

function initialed(word: string): Html {
  return html`<b>${word.slice(0, 1)}</b>${word.slice(1)}`;
}
