/** A template whose values are escaped unless they are markup themselves: forgetting to escape is not possible. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(markupOf)) };
}

/** Markup that may stand in a page as it is. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | false | undefined | Html | readonly Html[];

function markupOf(value: Value): string {
  if (value === false || value === undefined) return '';
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return typeof value === 'object' ? (value as Html).markup : escape(`${value}`);
}

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
