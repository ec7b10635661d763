import { text as message } from '../messages/index.ts';
import { html, type Html } from '../report/html.ts';
import { page } from '../report/page.ts';
import { styleOf } from '../report/style.node.ts';
import { plainText, type CoverRow, type HandIn, type Heading } from './hand-in.ts';
import { blocksHtml, runsHtml } from './html-blocks.ts';
import { htmlStyle } from './html-style.ts';

/** A plan as one page that needs nothing else and asks for nothing: no script may run in it, no picture or font be fetched. */
export function htmlOf({ title, author, cover, blocks, notes }: HandIn): string {
  const body = html`<header>
      <h1>${runsHtml(title)}</h1>
      <dl>${cover.map(coverRow)}</dl>
    </header>
    ${contents(blocks.filter((block) => block.kind === 'heading'))}
    <main>${blocksHtml(blocks)}</main>
    ${notesPart(notes)}`;
  return page({ title: plainText(title), author, style: styleOf(htmlStyle), body });
}

/** How deep the list of contents goes. */
const contentsDepth = 2;

function coverRow({ label, values }: CoverRow): Html {
  return html`<dt>${label}</dt>
    <dd>${values.length > 1 ? values.map((value) => html`<p>${value}</p>`) : values[0]}</dd> `;
}

function contents(headings: readonly Heading[]): Html | false {
  const shown = headings.filter(({ level }) => level <= contentsDepth);
  return (
    shown.length > 0 &&
    html`<nav aria-labelledby="contents">
      <h2 id="contents">${message('export.contents')}</h2>
      <ol>
        ${shown.map(({ id, level, runs }) => html`<li class="level-${level}"><a href="#${id}">${plainText(runs)}</a></li> `)}
      </ol>
    </nav>`
  );
}

function notesPart(notes: HandIn['notes']): Html | false {
  const note = (blocks: HandIn['notes'][number], index: number) =>
    html`<li id="note-${index + 1}">
      ${blocksHtml(blocks)} <a href="#call-${index + 1}" aria-label="${message('export.backToText')}">↩</a>
    </li>`;
  return (
    notes.length > 0 &&
    html`<section aria-labelledby="notes">
      <h2 id="notes">${message('export.notes')}</h2>
      <ol>
        ${notes.map(note)}
      </ol>
    </section>`
  );
}
