import { findPrompts } from '../language/prompts.ts';

/** A text as a snippet: each prompt a tab stop that is selected when reached, everything else literal. */
export function asSnippet(text: string): string {
  let snippet = '';
  let at = 0;
  findPrompts(text).forEach(({ start, end }, index) => {
    snippet += `${escape(text.slice(at, start))}\${${index + 1}:${escape(text.slice(start, end))}}`;
    at = end;
  });
  return snippet + escape(text.slice(at));
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, String.raw`\$&`);
}
