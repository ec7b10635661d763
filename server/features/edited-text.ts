import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../document/blocks.ts';
import { Text } from '../document/text.ts';

/**
 * An open text as the protocol counts it, in lines and characters. It says what the library's own document says, which copies the whole text
 * for each edit; only `getText` without a range does that here.
 */
export class EditedText implements TextDocument {
  private text: Text;

  /** `text` is what it says at first. */
  constructor(
    readonly uri: string,
    readonly languageId: string,
    private current: number,
    text: string,
  ) {
    this.text = Text.of(text);
  }

  get version(): number {
    return this.current;
  }

  get lineCount(): number {
    return this.text.lineCount;
  }

  /** The text as it is now, which later edits leave as it is. */
  get now(): Text {
    return this.text;
  }

  /** Follows a change; gives the place that it had in the text, in UTF-16 code units. */
  edit(change: TextDocumentContentChangeEvent, version: number): Change {
    const [start, oldEnd] = 'range' in change ? this.endsOf(change.range) : [0, this.text.length];
    const isWhole = start === 0 && oldEnd === this.text.length;
    this.text = isWhole ? Text.of(change.text) : this.text.replaced(start, oldEnd, change.text);
    this.current = version;
    return { start, oldEnd, newEnd: start + change.text.length };
  }

  getText(range?: Range): string {
    return range ? this.text.slice(...this.endsOf(range)) : this.text.slice();
  }

  /** Where an offset stands; between a CR and its LF nothing does. */
  positionAt(offset: number): Position {
    return this.text.positionAt(Math.max(Math.min(offset, this.text.length), 0));
  }

  /** The offset of a position; of one behind a line, where the line ends. */
  offsetAt({ line, character }: Position): number {
    const start = this.text.startOf(line);
    if (character <= 0 || line < 0 || line >= this.lineCount) return start;
    return this.beforeLineEnd(Math.min(start + character, this.text.startOf(line + 1)), start);
  }

  /** A line without its end; the last line for one behind it, and nothing for one before the first. */
  getLineRange(line: number): Range {
    const known = Math.min(line, this.lineCount - 1);
    const character = known < 0 ? 0 : this.contentEndOf(known) - this.text.startOf(known);
    return { start: { line: Math.max(known, 0), character: 0 }, end: { line: Math.max(known, 0), character } };
  }

  /** What ends a line; empty for the last and for a line that is none. */
  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    return this.text.slice(this.contentEndOf(line), this.text.startOf(line + 1));
  }

  private contentEndOf(line: number): number {
    return this.beforeLineEnd(this.text.startOf(line + 1), this.text.startOf(line));
  }

  private endsOf({ start, end }: Range): [number, number] {
    const ends = [this.offsetAt(start), this.offsetAt(end)] as const;
    return [Math.min(...ends), Math.max(...ends)];
  }

  private beforeLineEnd(offset: number, lineStart: number): number {
    const before = this.text.slice(Math.max(offset - 2, lineStart), offset);
    return offset - (/[\r\n]{1,2}$/.exec(before)?.[0].length ?? 0);
  }
}
