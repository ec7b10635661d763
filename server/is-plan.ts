/** What this is written in: a plan, or a reflection on one in a file of its own. */
export type DocumentKind = 'plan' | 'reflection';

/**
 * What a text is. A reflection by its frontmatter (`type: pdp-reflection`), whatever else is said of its file; a plan by its frontmatter
 * (`type: pdp`), its name (`….pdp.md`), or the setting `pdp.files`. Undefined for any other text.
 */
export function documentKind(path: string, text: string, matchesFiles: boolean): DocumentKind | undefined {
  const type = typeOf(text);
  if (type === 'pdp-reflection') return 'reflection';
  return matchesFiles || /\.pdp\.md$/i.test(path) || type === 'pdp' ? 'plan' : undefined;
}

/** Whether a text is a plan. */
export function isPlan(path: string, text: string, matchesFiles: boolean): boolean {
  return documentKind(path, text, matchesFiles) === 'plan';
}

/** How far into a text {@link documentKind} looks for frontmatter. */
export const frontmatterLines = 200;

/** So many bytes or UTF-16 code units of a text hold them, for whoever would have to read all of it to count its lines. */
export const frontmatterReach = 65_536;

/** How much of a text {@link documentKind} looks at, in UTF-16 code units: an edit that begins behind it makes no difference. */
export function kindReach(text: string): number {
  return frontmatterLinesOf(text).reduce((length, line) => length + line.length + '\r\n'.length, 0);
}

/** Which of our types the frontmatter names. */
function typeOf(text: string): string | undefined {
  const named = frontmatterLinesOf(text)
    .slice(1)
    .flatMap((line) => typeForm.exec(line)?.[2]?.toLowerCase() ?? []);
  return named[0];
}

/** The lines of the frontmatter; of a text without any its first line. */
function frontmatterLinesOf(text: string): string[] {
  const [first = '', ...lines] = text.split(/\r\n|\r|\n/, frontmatterLines);
  if (!/^\uFEFF?---[ \t]*$/.test(first)) return [first];
  // While somebody types, the closing line may not be there yet.
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line));
  return [first, ...(end < 0 ? lines : lines.slice(0, end + 1))];
}

const typeForm = /^type[ \t]*:[ \t]+(["']?)(pdp|pdp-reflection)\1(?:[ \t]+#.*|[ \t]*)$/i;
