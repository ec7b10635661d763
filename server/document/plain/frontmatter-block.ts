import { complexityOf, doubtful } from '../complexity.ts';
import { Place, type Origin } from '../place.ts';
import { contentEnd, frontmatterEnd, nextLine } from '../split.ts';
import type { Plain } from './index.ts';

/** The frontmatter that a text is, whatever it says; undefined where the parser would replace characters in it, or take long. */
export function plainFrontmatterBlock(text: string, origin: Origin): Plain | undefined {
  const end = contentEnd(text);
  if (!text.startsWith('---') || text.includes('\0') || frontmatterEnd(text) < end) return undefined;
  if (complexityOf(text) > doubtful) return undefined;
  const value = text.slice(nextLine(text, 0), end - '---'.length).replace(/(?:\r\n|[\r\n])$/, '');
  return { blocks: [{ kind: 'frontmatter', value, range: new Place(origin, 0, end) }], defines: [] };
}
