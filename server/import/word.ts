import mammoth from 'mammoth';
import { text } from '../messages/index.ts';
import type { WordImport } from '../protocol.ts';
import { coverOf, withoutTables } from './cover.ts';
import { frontmatterWith, linesOf } from './frontmatter.ts';
import { takeInventory } from './inventory.ts';
import { noteLost } from './lost.ts';
import { markdownOf, treeOf } from './markdown.ts';
import { NoteBook } from './notes.ts';
import { readStyles } from './styles.ts';
import { ImportError, readWordParts } from './word-parts.ts';

/** A plan in Word as a plan in Markdown, and what could not be carried over as it was. Rejects with an ImportError that says why not. */
export async function importWord(bytes: Uint8Array): Promise<Exclude<WordImport, { fault: string }>> {
  const parts = readWordParts(bytes);
  try {
    const notes = new NoteBook();
    const styles = readStyles(parts.texts.get('word/styles.xml') ?? '');
    const said = takeInventory(parts, styles, notes);
    const { value: html } = await mammoth.convertToHtml(
      // It reads any bytes, though its types name those of Node.
      { buffer: parts.packed as never },
      {
        styleMap: [...styles.map],
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(noImage),
      },
    );
    const tree = treeOf(html, notes);
    noteLost(said, tree, notes);
    const cover = coverOf(tree);
    const rest = withoutTables(tree, (key, answer) => cover[key] === answer && linesOf(key, answer) !== undefined);
    return { markdown: `${frontmatterWith(cover)}\n${markdownOf(rest)}`, notes: notes.notes() };
  } catch (error) {
    // Whatever a damaged document leads to, a stack of calls is no help to a learner.
    throw new ImportError(text('import.broken', { reason: error instanceof Error ? error.message : String(error) }));
  }
}

const noImage = async () => ({ src: '' });
