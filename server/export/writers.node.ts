import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxOf } from './docx.ts';
import type { HandIn, HandInFormat } from './hand-in.ts';
import { htmlOf } from './html.node.ts';
import { pdfOf } from './pdf.node.ts';

// A bundle of its own, which is loaded when something is exported and not before.

/** A file to hand in, and the characters that it could not show. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** Makes the file of a format. */
export async function writeHandIn(handIn: HandIn, format: HandInFormat): Promise<Written> {
  if (format === 'pdf') return pdfOf(handIn, fonts());
  return { bytes: format === 'docx' ? await docxOf(handIn) : Buffer.from(htmlOf(handIn)), missing: [] };
}

function fonts() {
  const file = (name: string) => readFileSync(join(__dirname, 'fonts', `${name}.ttf`));
  return {
    regular: file('regular'),
    bold: file('bold'),
    italic: file('italic'),
    boldItalic: file('bold-italic'),
    symbols: file('symbols'),
  };
}
