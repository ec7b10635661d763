/** A table in Markdown; all columns but the first hold numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A number with as many decimals as it can be trusted with. */
export function number(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A whole number. */
export function whole(value: number | undefined): string {
  return value === undefined ? '–' : Math.round(value).toLocaleString('en-GB');
}

/** How many times something is something else. */
export function times(value: number | undefined): string {
  return value === undefined ? '–' : `${number(value)} ×`;
}

/** A size of plan. */
export function words(count: number): string {
  return `${count.toLocaleString('en-GB')} words`;
}
