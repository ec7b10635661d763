import { createHash } from 'node:crypto';
import { text as message } from '../messages/index.ts';
import {
  plainText,
  type HandIn,
  type HandInBlock,
  type Heading,
  type ListItem,
  type Run,
  type Runs,
} from './hand-in.ts';
import { htmlStyle } from './html-style.ts';

/** A plan as one page that needs nothing else and asks for nothing: no script may run in it, no picture or font be fetched. */
export function htmlOf({ title, author, cover, blocks, notes }: HandIn): string {
  const style = createHash('sha256').update(htmlStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
  const rows = cover.map(({ label, values }) => {
    const answers =
      values.length > 1 ? values.map((value) => `<p>${escaped(value)}</p>`).join('') : escaped(values[0] ?? '');
    return `<dt>${escaped(label)}</dt><dd>${answers}</dd>`;
  });
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(author ? [`<meta name="author" content="${escaped(author)}">`] : []),
    `<title>${escaped(plainText(title))}</title>`,
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
    `<header>\n<h1>${inline(title)}</h1>\n<dl>${rows.join('\n')}</dl>\n</header>`,
    contents(blocks.filter((block) => block.kind === 'heading')),
    `<main>\n${content(blocks)}\n</main>`,
    notesPart(notes),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** How deep the list of contents goes. */
const contentsDepth = 2;

function contents(headings: readonly Heading[]): string {
  const entries = headings
    .filter(({ level }) => level <= contentsDepth)
    .map(({ id, level, runs }) => `<li class="level-${level}"><a href="#${id}">${escaped(plainText(runs))}</a></li>`);
  if (!entries.length) return '';
  return `<nav aria-labelledby="contents">\n<h2 id="contents">${escaped(message('export.contents'))}</h2>\n<ol>\n${entries.join('\n')}\n</ol>\n</nav>`;
}

function notesPart(notes: HandIn['notes']): string {
  if (!notes.length) return '';
  const back = escaped(message('export.backToText'));
  const items = notes.map((blocks, index) => {
    const number = index + 1;
    return `<li id="note-${number}">${content(blocks)} <a href="#call-${number}" aria-label="${back}">↩</a></li>`;
  });
  return `<section aria-labelledby="notes">\n<h2 id="notes">${escaped(message('export.notes'))}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

function content(blocks: readonly HandInBlock[]): string {
  return blocks.map(block).join('\n');
}

function block(one: HandInBlock): string {
  switch (one.kind) {
    case 'heading': {
      const tag = `h${Math.min(one.level + 1, 6)}`;
      return `<${tag} id="${one.id}">${inline(one.runs)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${inline(one.runs)}</p>`;
    case 'list': {
      const [open, close] = one.start === undefined ? ['<ul>', '</ul>'] : [`<ol start="${one.start}">`, '</ol>'];
      return `${open}\n${one.items.map(item).join('\n')}\n${close}`;
    }
    case 'table': {
      const [head = [], ...rows] = one.rows;
      const cells = (row: readonly Runs[], tag: string) =>
        row.map((cell) => `<${tag}>${inline(cell)}</${tag.split(' ')[0]}>`).join('');
      const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
      return `<table>\n<thead>\n<tr>${cells(head, 'th scope="col"')}</tr>\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
    }
    case 'quote':
      return `<blockquote>\n${content(one.blocks)}\n</blockquote>`;
    case 'code':
      return `<pre>${escaped(one.text)}</pre>`;
    case 'rule':
      return '<hr>';
  }
}

function item({ checked, blocks }: ListItem): string {
  if (checked === undefined) return `<li>${content(blocks)}</li>`;
  const label = message(checked ? 'export.done' : 'export.open');
  return `<li class="task"><span class="box" role="img" aria-label="${escaped(label)}">${checked ? '☑' : '☐'}</span>${content(blocks)}</li>`;
}

function inline(runs: Runs): string {
  return runs.map(runMarkup).join('');
}

function runMarkup({ text, strong, emphasis, code, link, heading, note }: Run): string {
  if (note !== undefined) return `<sup id="call-${note}"><a href="#note-${note}">${note}</a></sup>`;
  let markup = escaped(text).replaceAll('\n', '<br>');
  if (code) markup = `<code>${markup}</code>`;
  if (emphasis) markup = `<em>${markup}</em>`;
  if (strong) markup = `<strong>${markup}</strong>`;
  const address = link ?? (heading && `#${heading}`);
  return address ? `<a href="${escaped(address)}">${markup}</a>` : markup;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
