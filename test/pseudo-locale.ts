import { filesIn, readProjectFile } from './helpers.ts';

/**
 * A language that nobody speaks: every letter of the server's messages stands in its full-width form, so that whatever is still
 * in plain letters was not taken from a message table.
 */
export function pseudoMessages(): Record<string, string> {
  const tables = filesIn('server/messages').filter((path) => path.endsWith('.json'));
  const all = tables.flatMap((path) => Object.entries(JSON.parse(readProjectFile(path)) as Record<string, string>));
  return Object.fromEntries(all.map(([key, message]) => [key, pseudo(message)]));
}

/** A message in that language; what stands for a value stays as it is. */
export function pseudo(message: string): string {
  return message
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 ? part : part.replace(/[A-Z]/gi, wide)))
    .join('');
}

/** The pieces of a shown text in plain letters that are in none of the texts that may be quoted: plans, word lists, schemes, ids. */
export function unmarked(shown: string, quoted: string): string[] {
  const pieces = shown.split(/[\uFF21-\uFF3A\uFF41-\uFF5A]+|[^\p{L}'’ -]+/u).map((piece) => plain(piece));
  // A quotation may break off within a word.
  return pieces.filter((piece) => /\p{L}{2}/u.test(piece) && !quoted.includes(` ${piece}`));
}

/** What may be quoted, as {@link unmarked} wants it. */
export function quotable(...texts: readonly string[]): string {
  const read = texts.map((text) =>
    text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_`]/g, '')
      .replace(/\s+/g, ' '),
  );
  const pieces = [...texts, ...read].flatMap((text) => text.split(/[^\p{L}'’ -]+/u));
  return pieces.map((piece) => ` ${plain(piece)} `).join('\n');
}

/** All strings of a JSON value, its keys included. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[ '’-]+|[ '’-]+$/g, '');
}

function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
