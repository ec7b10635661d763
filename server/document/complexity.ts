/**
 * Whether a stretch of Markdown is beyond what the parser reads in reasonable time: it takes time in the square of some of these numbers, by
 * its maintainers' choice. Real plans stay two orders below (measured: 7 delimiters, 36 cells, 3 levels of indentation, 2 KB).
 */
export function isTooComplex(text: string): boolean {
  if (text.length > limits.length) return true;
  let [delimiters, pipes, depth, lines] = [0, 0, 0, 0];
  let leading = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === newLine || code === carriageReturn) {
      leading = true;
      depth = 0;
      lines += 1;
    } else if (leading && indents.has(code)) {
      depth += code === tab ? 4 : 1;
      if (depth > limits.indent) return true;
    } else {
      leading = false;
      if (code === pipe) pipes += 1;
      else if (marks.has(code)) delimiters += 1;
    }
  }
  return pipes > limits.cells || delimiters > limits.delimiters || lines > limits.lines;
}

/** Of one stretch, which is at most a list, a table or a few paragraphs long. */
export const limits = {
  /** UTF-16 code units. */
  length: 100_000,
  /** Characters that may open or close emphasis, code, links or HTML. */
  delimiters: 2_000,
  /** Of tables. */
  cells: 3_000,
  lines: 2_000,
  /** Blanks, quotation marks and list markers in front of a line's text. */
  indent: 120,
};

const [newLine, carriageReturn, tab, pipe] = ['\n', '\r', '\t', '|'].map((char) => char.charCodeAt(0));
const codes = (chars: string) => new Set([...chars].map((char) => char.charCodeAt(0)));
const marks = codes('*_`[]<&\\!~');
const indents = codes(' \t>-+*');
