/** Markup, as opposed to words that have still to be escaped. */
export interface Html {
  markup: string;
}

/** A template whose values are escaped unless they are markup themselves: forgetting to escape is not possible. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(markupOf)) };
}

export type HtmlValue = string | number | false | Html | Html[];

function markupOf(value: HtmlValue): string {
  if (value === false) return '';
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return typeof value === 'object' ? value.markup : escape(`${value}`);
}

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
