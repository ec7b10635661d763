/**
 * Whether a line (0-based) seems to be one of a table that is written with pipes: its header, its line of dashes or a row. A mere look, for
 * keys that must know at once; what is a table, the server says.
 */
export function isTableLine(lineAt: (line: number) => string | undefined, line: number): boolean {
  if (!hasPipe(lineAt(line))) return false;
  if (isRuler(lineAt(line)) || isRuler(lineAt(line + 1))) return true;
  for (let above = line - 1; above >= line - furthest && hasPipe(lineAt(above)); above -= 1) {
    if (isRuler(lineAt(above))) return true;
  }
  return false;
}

/** In lines. */
const furthest = 1000;

function hasPipe(line: string | undefined): boolean {
  return line !== undefined && line.includes('|');
}

function isRuler(line: string | undefined): boolean {
  return line !== undefined && hasPipe(line) && line.includes('-') && /^[ \t>|:-]+$/.test(line);
}
