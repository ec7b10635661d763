import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditedText } from '../server/features/edited-text.ts';

const numRuns = Number(process.env['RUNS'] ?? 500);

const bit = fc.constantFrom('\r', '\n', '\r\n', 'a', 'bc', '👍', '', 'word '.repeat(40), '\n'.repeat(30));
const words = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''));
/** Longer than the pieces that a text is kept in. */
const start = fc.tuple(words, fc.constantFrom(0, 0, 1, 40)).map(([some, times]) => some + some.repeat(times));
const position = fc.record({ line: fc.integer({ min: -2, max: 40 }), character: fc.integer({ min: -2, max: 300 }) });
/** Any two positions, in either order, in the text or not; two offsets close to each other; or the whole text. */
const change = fc.oneof(
  fc.record({ range: fc.record({ start: position, end: position }), text: words }),
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.constantFrom(0, 1, 2, 9, 5000), text: words }),
  fc.record({ text: start }),
);
const positions = fc.array(position, { minLength: 4, maxLength: 4 });

describe('an edited text', () => {
  it('says after any edits what the library says of a text: words, lines, positions and offsets', () => {
    fc.assert(
      fc.property(start, fc.array(change, { maxLength: 8 }), positions, (text, changes, asked) => {
        const edited = new EditedText('file:///a.md', 'markdown', 1, text);
        assertSame(edited, text, asked);
        for (const [index, change] of changes.entries()) {
          // A new one for each edit: the library's own miscounts its lines after an edit of several lines behind the end of a text.
          const known = TextDocument.create('file:///a.md', 'markdown', 1, edited.getText());
          const { start, oldEnd, newEnd } = edited.edit(eventFor(known, change), index + 2);
          const before = known.getText();
          TextDocument.update(known, [eventFor(known, change)], index + 2);
          assert.equal(edited.version, known.version);
          assertSame(edited, known.getText(), asked);
          assert.equal(before.slice(0, start) + change.text + before.slice(oldEnd), known.getText());
          assert.equal(newEnd - start, change.text.length);
        }
      }),
      { numRuns },
    );
  });

  it('joins a CR and an LF wherever they meet in a long text, and parts them', () => {
    const text = '\r'.repeat(20_000);
    for (let at = 1; at < text.length; at += at % 500 === 499 ? 1 : 499) {
      const edited = new EditedText('file:///a.md', 'markdown', 1, text);
      const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });
      edited.edit({ range: range(at), text: '\n' }, 2);
      assert.equal(edited.lineCount, text.length + 1, `${at}`);
      assert.deepEqual(edited.positionAt(at), { line: at - 1, character: 0 });
      edited.edit({ range: { start: { line: at - 1, character: 0 }, end: { line: at, character: 0 } }, text: '\n' }, 3);
      assert.equal(edited.lineCount, text.length + (at === 1 ? 1 : 0), `${at}`);
    }
  });

  it('counts its lines bit by bit, and after an edit only where it was', () => {
    const edited = new EditedText('file:///a.md', 'markdown', 1, 'One\r\n'.repeat(20_000));
    const steps = () => [...edited.now.countLines()].length;
    assert.ok(steps() >= 20);
    assert.equal(steps(), 0);
    edited.edit({ range: { start: { line: 9000, character: 1 }, end: { line: 9001, character: 1 } }, text: '!' }, 2);
    assert.equal(steps(), 1);
    assert.equal(edited.lineCount, 20_000);
  });

  it('leaves the text that it had before an edit as it was', () => {
    const edited = new EditedText('file:///a.md', 'markdown', 1, 'One\r\n'.repeat(5000));
    const before = edited.now;
    edited.edit({ range: { start: { line: 2500, character: 3 }, end: { line: 2501, character: 0 } }, text: '!' }, 2);
    assert.equal(before.slice(), 'One\r\n'.repeat(5000));
    assert.equal(edited.now.slice(), `${'One\r\n'.repeat(2500)}One!${'One\r\n'.repeat(2499)}`);
  });
});

type AnyChange =
  | { range: { start: Position; end: Position }; text: string }
  | { at: number; length: number; text: string }
  | { text: string };
type Position = ReturnType<TextDocument['positionAt']>;

function eventFor(document: TextDocument, change: AnyChange) {
  if (!('at' in change)) return change;
  const from = Math.floor(change.at * document.getText().length);
  const range = { start: document.positionAt(from), end: document.positionAt(from + change.length) };
  return { range, text: change.text };
}

function assertSame(edited: EditedText, text: string, asked: readonly Position[]): void {
  const known = TextDocument.create('file:///a.md', 'markdown', 1, text);
  const offsets = Array.from({ length: text.length + 3 }, (_, index) => index - 1);
  // Before the text has been joined.
  const some = offsets.filter((offset) => text.length < 1000 || offset % 997 < 5);
  assert.equal(edited.lineCount, known.lineCount);
  for (const offset of some) {
    const position = known.positionAt(offset);
    assert.deepEqual(edited.positionAt(offset), position);
    assert.equal(edited.offsetAt(position), known.offsetAt(position));
  }
  for (const [index, start] of asked.entries()) {
    const range = { start, end: asked[(index + 1) % asked.length] ?? start };
    assert.equal(edited.offsetAt(start), known.offsetAt(start));
    assert.equal(edited.getText(range), known.getText(range));
    assert.deepEqual(edited.getLineRange(start.line), known.getLineRange(start.line));
    assert.equal(edited.getEOLCharacters(start.line), known.getEOLCharacters(start.line));
  }
  assert.equal(edited.getText(), text);
}
