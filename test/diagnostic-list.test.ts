import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../server/check.ts';
import { Place } from '../server/document/place.ts';
import { toDiagnostic } from '../server/features/convert.ts';
import { DiagnosticList } from '../server/features/diagnostic-list.ts';
import { EditedText } from '../server/features/edited-text.ts';

// Each is quick, and few have both a long text and something that moves within it.
const numRuns = 10 * Number(process.env['RUNS'] ?? 500);

const bit = fc.constantFrom('\r', '\n', '\r\n', 'a', 'bc', '👍', 'word '.repeat(40), '\n'.repeat(30));
const words = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''));
/** Longer than the pieces that a text is kept in. */
const start = fc.tuple(words, fc.constantFrom(0, 1, 40)).map(([some, times]) => some + some.repeat(times));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  at: part,
  length: fc.constantFrom(0, 1, 1, 9, 5000),
  text: fc.oneof(fc.constantFrom('a', '\n'), words),
});
const places = fc.array(fc.record({ at: part, length: fc.constantFrom(0, 1, 300) }), { maxLength: 6 });
/** What is left out for a time, as what is ignored is. */
const left = fc.array(fc.nat(5), { maxLength: 2 });
/** What is found elsewhere by now, as in a paragraph that is cut and put in again. */
const moved = fc.array(fc.tuple(fc.nat(5), part), { maxLength: 1 });

describe('the diagnostics of a text that is edited', () => {
  it('stand where its problems stand, whatever moves', () => {
    fc.assert(
      fc.property(start, places, fc.array(fc.tuple(edit, left, moved), { maxLength: 6 }), (text, places, edits) => {
        const document = new EditedText('file:///a.md', 'markdown', 1, text);
        const list = new DiagnosticList();
        const origins = places.map(({ at }) => ({ at: Math.floor(at * text.length) }));
        const problems = places.map(({ length }, index) =>
          problemAt(
            new Place(origins[index] ?? { at: 0 }, 0, Math.min(length, text.length - (origins[index]?.at ?? 0))),
          ),
        );
        assertSame(list, document, problems);
        for (const [{ at, length, text: put }, gone, moved] of edits) {
          const from = Math.floor(at * document.now.length);
          const to = Math.min(from + length, document.now.length);
          const range = { start: document.positionAt(from), end: document.positionAt(to) };
          const { oldEnd, newEnd } = document.edit({ range, text: put }, document.version + 1);
          // What stands behind moves; what stands in it or before it stays, as far as there is text for it.
          for (const origin of origins) if (origin.at >= oldEnd) origin.at += newEnd - oldEnd;
          for (const [index, at] of moved)
            Object.assign(origins[index] ?? {}, { at: Math.floor(at * document.now.length) });
          const shown = problems.filter((_, index) => !gone.includes(index));
          assertSame(list, document, shown);
        }
      }),
      { numRuns },
    );
  });

  it('are mostly the same objects when a letter is typed', () => {
    const lines = Array.from({ length: 1000 }, (_, line) => `${line}`.padStart(9, '0'));
    const document = new EditedText('file:///a.md', 'markdown', 1, lines.join('\n'));
    const list = new DiagnosticList();
    const origins = lines.map((_, line) => ({ at: 10 * line }));
    const problems = origins.map((origin) => problemAt(new Place(origin, 2, 5)));
    const before = list.of(document, problems, undefined);
    const at = { line: 500, character: 1 };
    document.edit({ range: { start: at, end: at }, text: 'a' }, 2);
    for (const origin of origins.slice(501)) origin.at += 1;
    const after = list.of(document, problems, undefined);
    const made = after.filter((diagnostic, line) => diagnostic !== before[line]).length;
    // Those alone whose piece of the text was touched; a piece has some 4,000 characters.
    assert.ok(made > 0 && made < 400, `${made} of 1000 were made anew`);
    assertSame(list, document, problems);
  });
});

function assertSame(list: DiagnosticList, document: EditedText, problems: readonly Problem[]): void {
  const expected = problems.map((problem) => toDiagnostic(document, problem, undefined));
  assert.deepEqual(list.of(document, problems, undefined), expected);
}

function problemAt(range: Place): Problem {
  return { range, message: 'said', fixes: () => [], rule: 'objective-vague', severity: 'warning' };
}
