import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Block } from './block.ts';
import { isTooComplex } from './complexity.ts';
import { parseMarkdown } from './markdown.ts';
import { Place, type Origin } from './place.ts';
import { parsePlain } from './plain.ts';
import { contentEnd, frontmatterEnd } from './split.ts';

/** A stretch of a text that can be parsed by itself. It moves when the text before it is edited; its own text never changes. */
export class Chunk implements Origin {
  /** Where it begins in the text now. */
  at = 0;
  private read: { blocks: readonly Block[]; defines: readonly string[] } | undefined;
  private defined: ReadonlySet<string> | undefined;
  /** The names that it uses and other chunks define. */
  private foreign: readonly string[] = [];
  private readonly hasFrontmatter: boolean;
  private readonly uses: readonly string[];

  /** `isStart`: the text begins with it, so it may be frontmatter, or begin with a byte order mark. */
  constructor(
    readonly text: string,
    readonly isStart: boolean,
  ) {
    this.hasFrontmatter = isStart && frontmatterEnd(text) > 0;
    this.uses = text.includes(']') && !this.hasFrontmatter ? namesIn(text) : [];
  }

  /** Its blocks, where `defined` are the names of link and footnote definitions anywhere in the text. They stay the same objects as long as they can. */
  blocks(defined = this.defined): readonly Block[] {
    if (this.uses.length && defined && defined !== this.defined) this.resolve(defined);
    this.defined = defined;
    return (this.read ??= this.parse()).blocks;
  }

  /** The names of the definitions in it. */
  defines(): readonly string[] {
    return this.text.includes(']:') ? (this.read ??= this.parse()).defines : [];
  }

  private resolve(defined: ReadonlySet<string>): void {
    const own = this.defines();
    const foreign = this.uses.filter((name) => defined.has(keyOf(name)) && !own.includes(keyOf(name)));
    if (foreign.join('\n') === this.foreign.join('\n')) return;
    this.foreign = foreign;
    this.read = this.parse();
  }

  private parse(): { blocks: readonly Block[]; defines: readonly string[] } {
    const { text } = this;
    const plain = parsePlain(text, this);
    if (plain) return { blocks: [plain], defines: [] };
    if (isTooComplex(text))
      return { blocks: [{ kind: 'unread', range: new Place(this, 0, contentEnd(text)) }], defines: [] };
    // The parser knows a reference by its definition alone, so those of other chunks are put in front; the comment ends the last of them.
    const definitions = this.foreign.map((name) => `[${name}]: #\n\n`).join('');
    const before = definitions && `${definitions}<!-- -->\n\n`;
    return parseMarkdown({ text, origin: this, before }, this.hasFrontmatter);
  }
}

/** What stands in square brackets. */
function namesIn(text: string): string[] {
  const names = Array.from(text.matchAll(/\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g), ([, name = '']) => name);
  return [...new Set(names)].filter((name) => name.trim());
}

/** A name as CommonMark compares it; the parser's own. */
function keyOf(name: string): string {
  return normalizeIdentifier(name).toLowerCase();
}
