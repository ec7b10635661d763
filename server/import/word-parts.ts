import { strFromU8, unzipSync, zipSync } from 'fflate';
import { text } from '../messages/index.ts';
import { depthOf } from './xml.ts';

/**
 * The parts of a Word document that say something: neither pictures nor fonts. Throws an ImportError for what is no Word document, or one that was
 * made to do harm: nothing is unpacked beyond what its own list of contents says, and that is added up before.
 */
export function readWordParts(bytes: Uint8Array): WordParts {
  if (!bytes.length) throw new ImportError(text('import.empty'));
  const files = unpacked(bytes);
  if (!files['word/document.xml']) throw new ImportError(text('import.notWord'));
  const parts = new Map(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
  for (const xml of parts.values()) {
    // Word writes no declarations of its own; what they are for is to have a reader fetch or multiply something.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ImportError(text('import.notWord'));
    if (depthOf(xml) > deepest) throw new ImportError(text('import.tooDeep'));
  }
  return { texts: parts, packed: zipSync(files, { level: 0 }) };
}

export interface WordParts {
  /** Each part's XML, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same parts as a Word document. */
  readonly packed: Uint8Array;
}

/** Why a file cannot become a plan, in words for the learner. */
export class ImportError extends Error {}

/** In bytes: about a thousand pages as Word marks them up. */
const largestContent = 10_000_000;

const mostParts = 2_000;

/** Tables in tables, five times over, come to 60. */
const deepest = 200;

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let [size, count] = [0, 0];
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        size += originalSize;
        if (size > largestContent || (count += 1) > mostParts) throw new ImportError(text('import.tooMuch'));
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(text('import.notWord'));
  }
}
