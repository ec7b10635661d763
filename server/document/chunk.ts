import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Block } from './block.ts';
import { complexityOf, doubtful } from './complexity.ts';
import { blocksOf, parseTree, type Markdown, type Tree } from './markdown.ts';
import { Place, type Origin } from './place.ts';
import { plainFrontmatterBlock } from './plain/frontmatter-block.ts';
import { parsePlain } from './plain/index.ts';
import { contentEnd, frontmatterEnd, lineEnd } from './split.ts';

/**
 * Parses what may take long without keeping anybody waiting: the tree, later, or undefined where it takes too long. Without it such a stretch is
 * parsed at once, however long that takes.
 */
export type ParseLater = (markdown: Markdown) => Promise<Tree | undefined>;

/** A stretch of a text that can be parsed by itself. It moves when the text before it is edited; its own text never changes. */
export class Chunk implements Origin {
  /** Where it begins in the text now. */
  at = 0;
  private read: Read | undefined;
  private defined: ReadonlySet<string> | undefined;
  /** The names that it uses and other chunks define. */
  private foreign: readonly string[] = [];
  private readonly uses: readonly string[];
  private readonly hasFrontmatter: boolean;

  /** `isStart`: the text begins with it, so it may be frontmatter, or begin with a byte order mark. */
  constructor(
    readonly text: string,
    readonly isStart: boolean,
  ) {
    this.hasFrontmatter = isStart && frontmatterEnd(text) > 0;
    this.uses = text.includes(']') && !this.hasFrontmatter ? namesIn(text) : [];
  }

  /** Whether somebody has asked for its blocks already. */
  get isRead(): boolean {
    return this.read !== undefined;
  }

  /** Its blocks, where `defined` are the names of link and footnote definitions anywhere in the text. They stay the same objects as long as they can. */
  blocks(defined = this.defined, later?: Later): readonly Block[] {
    if (this.uses.length && defined && defined !== this.defined) this.resolve(defined, later);
    this.defined = defined;
    return (this.read ??= this.parse(later)).blocks;
  }

  /** The names of the definitions in it. */
  defines(later?: Later): readonly string[] {
    return this.text.includes(']:') ? (this.read ??= this.parse(later)).defines : [];
  }

  private resolve(defined: ReadonlySet<string>, later?: Later): void {
    const own = this.defines(later);
    const foreign = this.uses.filter((name) => defined.has(keyOf(name)) && !own.includes(keyOf(name)));
    if (foreign.join('\n') === this.foreign.join('\n')) return;
    this.foreign = foreign;
    this.read = this.parse(later);
  }

  private parse(later?: Later): Read {
    const plain = this.hasFrontmatter
      ? plainFrontmatterBlock(this.text, this)
      : parsePlain(this.text, { origin: this, names: this.foreign });
    if (plain) return plain;
    const complexity = complexityOf(this.text);
    if (complexity > 1) return this.unread();
    const markdown = this.markdown();
    if (!later || complexity <= doubtful) return this.fromTree(parseTree(markdown));
    const waiting = this.unread();
    void later.parse(markdown).then((tree) => {
      if (!tree || this.read !== waiting) return;
      this.read = this.fromTree(tree);
      later.changed();
    });
    return waiting;
  }

  private markdown(): Markdown {
    // The parser knows a reference by its definition alone, so those of other chunks are put in front; the comment ends the last of them.
    const definitions = this.foreign.map((name) => `[${name}]: #\n\n`).join('');
    const before = definitions && `${definitions}<!-- -->\n\n`;
    return { text: this.text, before, hasFrontmatter: this.hasFrontmatter };
  }

  private fromTree(tree: Tree): Read {
    return blocksOf(tree, this.markdown(), this);
  }

  private unread(): Read {
    const line = new Place(this, 0, lineEnd(this.text, 0));
    return { blocks: [{ kind: 'unread', line, range: new Place(this, 0, contentEnd(this.text)) }], defines: [] };
  }
}

/** How what may take long is parsed, and who is told that there is something new to see. */
export interface Later {
  readonly parse: ParseLater;
  readonly changed: () => void;
}

interface Read {
  readonly blocks: readonly Block[];
  readonly defines: readonly string[];
}

/** What stands in square brackets. An escaped bracket opens none, so that each character is looked at once. */
function namesIn(text: string): string[] {
  const names = Array.from(text.matchAll(/\\[\s\S]|\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g), ([, name = '']) => name);
  return [...new Set(names)].filter((name) => name.trim());
}

/** A name as CommonMark compares it; the parser's own. */
function keyOf(name: string): string {
  return normalizeIdentifier(name).toLowerCase();
}
