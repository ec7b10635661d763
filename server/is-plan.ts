/** Whether a text is a plan: by its frontmatter (`type: pdp`), its name (`….pdp.md`), or the setting `pdp.files`. */
export function isPlan(path: string, text: string, matchesFiles: boolean): boolean {
  return matchesFiles || /\.pdp\.md$/i.test(path) || hasPlanType(text);
}

/** How far into a text {@link isPlan} looks for frontmatter. */
export const frontmatterLines = 200;

/** So many bytes or UTF-16 code units of a text hold them, for whoever would have to read all of it to count its lines. */
export const frontmatterReach = 65_536;

function hasPlanType(text: string): boolean {
  const [first = '', ...lines] = text.split(/\r\n|\r|\n/, frontmatterLines);
  if (!/^\uFEFF?---[ \t]*$/.test(first)) return false;
  // While somebody types, the closing line may not be there yet.
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line));
  const frontmatter = end < 0 ? lines : lines.slice(0, end);
  return frontmatter.some((line) => /^type[ \t]*:[ \t]+(["']?)pdp\1(?:[ \t]+#.*|[ \t]*)$/i.test(line));
}
