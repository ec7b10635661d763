import { text as message } from '../messages/index.ts';
import { html, type Html } from '../report/html.ts';
import type { HandInBlock, Heading, List, ListItem, Run, Runs, Table } from './hand-in.ts';

/** The blocks of a plan as they stand in a page. */
export function blocksHtml(blocks: readonly HandInBlock[]): Html {
  return html`${blocks.map(block)}`;
}

/** A stretch of text as it stands in a line. */
export function runsHtml(runs: Runs): Html {
  return html`${runs.map(run)}`;
}

function block(one: HandInBlock): Html {
  switch (one.kind) {
    case 'heading':
      return heading(one);
    case 'paragraph':
      return html`<p>${runsHtml(one.runs)}</p> `;
    case 'list':
      return list(one);
    case 'table':
      return table(one);
    case 'quote':
      return html`<blockquote>${blocksHtml(one.blocks)}</blockquote> `;
    case 'code':
      return html`<pre>${one.text}</pre> `;
    case 'rule':
      return html`<hr /> `;
  }
}

/** The title of the page is the only one of the first level. */
function heading({ level, runs, id }: Heading): Html {
  const tag = { markup: `h${Math.min(level + 1, 6)}` };
  return html`<${tag} id="${id}">${runsHtml(runs)}</${tag}> `;
}

function list({ start, items }: List): Html {
  return start === undefined
    ? html`<ul>
        ${items.map(item)}
      </ul> `
    : html`<ol start="${start}">
        ${items.map(item)}
      </ol> `;
}

function item({ checked, blocks }: ListItem): Html {
  if (checked === undefined) return html`<li>${blocksHtml(blocks)}</li> `;
  const label = message(checked ? 'export.done' : 'export.open');
  const box = html`<span class="box" role="img" aria-label="${label}">${checked ? '☑' : '☐'}</span>`;
  return html`<li class="task">${box}${blocksHtml(blocks)}</li> `;
}

function table({ rows: [head = [], ...rows] }: Table): Html {
  return html`<table>
    <thead>
      <tr>
        ${head.map((cell) => html`<th scope="col">${runsHtml(cell)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${runsHtml(cell)}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table> `;
}

function run({ text, strong, emphasis, code, link, heading, note }: Run): Html {
  if (note !== undefined) return html`<sup id="call-${note}"><a href="#note-${note}">${note}</a></sup>`;
  const lines = text.split('\n').map((line, index) => html`${index > 0 && html`<br />`}${line}`);
  let markup = html`${lines}`;
  if (code) markup = html`<code>${markup}</code>`;
  if (emphasis) markup = html`<em>${markup}</em>`;
  if (strong) markup = html`<strong>${markup}</strong>`;
  const address = link ?? (heading && `#${heading}`);
  return address ? html`<a href="${address}">${markup}</a>` : markup;
}
