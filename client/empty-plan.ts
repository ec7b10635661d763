/**
 * Whether a text is the empty beginning of a plan: nothing at all in a file that is named like one (`pdp`, “development plan”), or
 * frontmatter with `type: pdp` and nothing else.
 */
export function isEmptyPlan(path: string, text: string): boolean {
  if (text.length > longest) return false;
  const written = text.trim();
  if (written) return /^---\s*type[ \t]*:[ \t]+pdp\s*(?:---)?$/i.test(written);
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  return /(?<![a-z])pdp(?![a-z])|development(?:[ _-]|%20)plan/.test(name);
}

/** In UTF-16 code units: whatever is longer is no mere beginning. */
const longest = 200;
