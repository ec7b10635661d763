import type { PdfDocument } from './pdf-document.ts';
import type { Run } from './hand-in.ts';

/** The files of the letters, by what they are for. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** Has what the others have not: boxes, arrows, other alphabets. */
  readonly symbols: Uint8Array;
}

export type FontName = keyof FontFiles;

/** The letters of one document: which font has a character, and how wide a word is. */
export class Fonts {
  private readonly known = new Map<FontName, ReadonlySet<number>>();
  private readonly widths = new Map<string, number>();

  /** Characters that no font has, which are shown as an empty box. */
  readonly missing = new Set<string>();

  constructor(
    private readonly document: PdfDocument,
    files: FontFiles,
  ) {
    for (const name of fontNames) document.registerFont(name, Buffer.from(files[name]));
  }

  width(text: string, font: FontName, size: number): number {
    const key = `${font} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.document.font(font).fontSize(unit).widthOfString(text) / unit;
      this.widths.set(key, width);
    }
    return width * size;
  }

  /** A text in stretches of one font each. */
  split(text: string, dress: Omit<Run, 'text'>): { text: string; font: FontName }[] {
    const wanted = fontOf(dress);
    const pieces: { text: string; font: FontName }[] = [];
    for (const character of text) {
      const font = [wanted, 'symbols' as const].find((name) => this.has(name, character.codePointAt(0) ?? 0));
      // What only joins or turns its neighbours has no shape to miss.
      if (!font && /[\p{Cf}\p{M}]/u.test(character)) continue;
      if (!font) this.missing.add(character);
      const last = pieces.at(-1);
      const next = { text: font ? character : '□', font: font ?? ('symbols' as const) };
      if (last?.font === next.font) last.text += next.text;
      else pieces.push(next);
    }
    return pieces;
  }

  /** A font is read when the first character asks for it. */
  private has(name: FontName, codePoint: number): boolean {
    const known = this.known.get(name) ?? new Set(this.document.font(name)._font.font.characterSet);
    this.known.set(name, known);
    return known.has(codePoint);
  }
}

const fontNames = ['regular', 'bold', 'italic', 'boldItalic', 'symbols'] as const;

const unit = 100;

function fontOf({ strong = false, emphasis = false }: Omit<Run, 'text'>): FontName {
  if (strong) return emphasis ? 'boldItalic' : 'bold';
  return emphasis ? 'italic' : 'regular';
}
