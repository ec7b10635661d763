/**
 * How near a stretch of Markdown comes to what the parser can still read in reasonable time, from 0; beyond 1 it is not to be tried. The parser
 * takes time in the square of some of these numbers, by its maintainers' choice.
 */
export function complexityOf(text: string): number {
  if (text.length > limits.length) return Infinity;
  const counted: Record<keyof typeof limits, number> = {
    length: text.length,
    lines: 0,
    delimiters: 0,
    cells: 0,
    levels: 0,
  };
  let indent = 0;
  let levels = 0;
  let leading = true;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kinds[text.charCodeAt(index)] ?? 0;
    if (kind === lineEnd) {
      counted.lines += 1;
      indent = levels = 0;
      leading = true;
    } else if (leading && kind & blank) indent += 1;
    else if (leading && kind & marker) {
      levels += 1;
      counted.levels = Math.max(counted.levels, levels + indent / 2);
    } else leading = false;
    if (kind & delimiter) counted.delimiters += 1;
    if (kind & cell) counted.cells += 1;
  }
  return Math.max(...Object.entries(limits).map(([what, most]) => counted[what as keyof typeof limits] / most));
}

/** Beyond this a stretch may take long enough to be felt (measured: some 50 ms), so it is not parsed while others wait. */
export const doubtful = 0.2;

/** For one stretch, which is a list, a table or a few paragraphs. Those of real plans are far below: 7 delimiters, 36 cells, 3 levels, 2 KB. */
export const limits = {
  /** In UTF-16 code units. */
  length: 100_000,
  lines: 2_000,
  /** Characters that may open or close emphasis, code, links or HTML. */
  delimiters: 1_000,
  cells: 3_000,
  /** Of quotations and lists in each other. */
  levels: 60,
};

const [lineEnd, blank, marker, delimiter, cell] = [1, 2, 4, 8, 16];
const kinds = new Uint8Array(128);
const mark = (chars: string, kind: number) => {
  for (const char of chars) kinds[char.charCodeAt(0)] = (kinds[char.charCodeAt(0)] ?? 0) | kind;
};
mark('\n\r', lineEnd);
mark(' \t', blank);
mark('>-+*', marker);
mark('*_`[]<&\\!', delimiter);
mark('|', cell);
