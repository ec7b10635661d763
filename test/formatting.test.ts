import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parsePlan } from '../server/document/parse.ts';
import { applied } from '../server/document/rename-id.ts';
import { formatEdits } from '../server/format/index.ts';
import { widthOf } from '../server/format/width.ts';
import { filesIn, readProjectFile } from './helpers.ts';
import { undone } from './inverse-edits.ts';
import { pulling, withServer } from './lsp-client.ts';
import { markdown } from './markdown-fragments.ts';
import { readMarkedPlan } from './marked-plan.ts';
import type { OpenDocument } from './open-document.ts';
import { saidBy } from './said-by.ts';

const frontmatter = '---\ntype: pdp\n---\n\n';

const cases: { what: string; before: string; after: string }[] = [
  {
    what: 'aligns the pipes of a table, and its ruler',
    before: '|Objective|By when|\n|---|---|\n| Lead three groups |June|',
    after: '| Objective         | By when |\n| ----------------- | ------- |\n| Lead three groups | June    |',
  },
  {
    what: 'keeps what the ruler says of a column',
    before: '| Skill | Rating | Note |\n| :-- | --: | :-: |\n| Profiling | 2 | low |\n| CV | 10 | ok |',
    after:
      '| Skill     | Rating | Note |\n| :-------- | -----: | :--: |\n| Profiling |      2 | low  |\n| CV        |     10 |  ok  |',
  },
  {
    what: 'knows an escaped pipe, and one in code',
    before: '| A | B |\n| - | - |\n| `x \\| y` \\| z | b |\n| c | d |',
    after: '| A             | B   |\n| ------------- | --- |\n| `x \\| y` \\| z | b   |\n| c             | d   |',
  },
  {
    what: 'gives wide signs the room they take, and joined ones the room of one',
    before: '| 名前 | B |\n| - | - |\n| 👩‍💻 | b |\n| naïve | é |',
    after: '| 名前  | B   |\n| ----- | --- |\n| 👩‍💻    | b   |\n| naïve | é   |',
  },
  {
    what: 'adds the pipes at the ends, and leaves out no cell and adds none',
    before: 'A | B\n--- | ---\none\\| | two | three\nfour |',
    after: '| A     | B   |\n| ----- | --- |\n| one\\| | two | three |\n| four  |',
  },
  {
    what: 'aligns a table in a quotation and one in a list',
    before: '> | A | B |\n> |-|-|\n> |one|b|\n\n- Item\n\n  |A|B|\n  |-|-|\n  |one|b|',
    after:
      '> | A   | B   |\n> | --- | --- |\n> | one | b   |\n\n- Item\n\n  | A   | B   |\n  | --- | --- |\n  | one | b   |',
  },
  {
    what: 'does not wait for a cell wider than a screen',
    before: `| A | B |\n| - | - |\n| ${'long '.repeat(20)}| b |\n| short | d |`,
    after: `| A     | B   |\n| ----- | --- |\n| ${'long '.repeat(20)}| b   |\n| short | d   |`,
  },
  {
    what: 'numbers the items of a list, in it and in one inside it',
    before: '1. one\n1. two\n   1. inner\n   1. inner\n9) other\n3) list',
    after: '1. one\n2. two\n   1. inner\n   2. inner\n9) other\n10) list',
  },
  {
    what: 'keeps what an item holds in its place when its number grows shorter',
    before: '8. eight\n10. nine\n\n    still nine',
    after: '8. eight\n9.  nine\n\n    still nine',
  },
  {
    what: 'does not let an item take in the next one that is indented',
    before: '0. item\n10. item\n   0. item',
    after: '0. item\n1.  item\n   2. item',
  },
  {
    what: 'leaves a list alone in which a longer number would push on what it holds',
    before: '9. nine\n9. ten\n\n   still ten',
    after: '9. nine\n9. ten\n\n   still ten',
  },
  { what: 'leaves a list of years alone', before: '2024. Joined\n2026. Moved', after: '2024. Joined\n2026. Moved' },
  {
    what: 'leaves code, HTML and prose alone',
    before: '```\n|a|b|\n|-|-|\n```\n\n<table><tr><td>a|b</td></tr></table>\n\nA | B and 2. no list',
    after: '```\n|a|b|\n|-|-|\n```\n\n<table><tr><td>a|b</td></tr></table>\n\nA | B and 2. no list',
  },
];

describe('formatting', () => {
  for (const { what, before, after } of cases) {
    for (const eol of ['\n', '\r\n']) {
      it(`${what}${eol === '\n' ? '' : ', with CRLF'}`, () =>
        withServer(pulling, async (editor) => {
          const [written, expected] = [before, after].map((text) => (frontmatter + text).replaceAll('\n', eol));
          const plan = editor.open(written ?? '');
          assert.equal(formatted(plan, await format(plan)), expected);
        }));
    }
  }

  it('of a range takes the tables and lists that it touches, and no others', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(`${frontmatter}|A|B|\n|-|-|\n\n1. one\n1. two\n\n|C|D|\n|-|-|\n`);
      const edits = await format(plan, plan.rangeOf('|-|-|\n\n1. one'));
      const expected = `${frontmatter}| A   | B   |\n| --- | --- |\n\n1. one\n2. two\n\n|C|D|\n|-|-|\n`;
      assert.equal(formatted(plan, edits), expected);
    }));

  it('has nothing to do in what is in order, and in a document that is no plan', () =>
    withServer(pulling, async (editor) => {
      const table = '|A|B|\n|-|-|\n|one|b|\n';
      assert.deepEqual(await format(editor.open(table, '/coursework/notes.md')), []);
      const plan = editor.open(frontmatter + table);
      const after = formatted(plan, await format(plan));
      plan.edit({ text: after });
      assert.deepEqual(await format(plan), []);
    }));

  const files = ['examples', 'test/plans'].flatMap((folder) => filesIn(folder)).filter((path) => path.endsWith('.md'));
  const plans = fc.constantFrom(...files.map((path) => readMarkedPlan(readProjectFile(path)).source));
  const cell = fc.constantFrom(
    '',
    ' ',
    'a',
    'two words',
    '`c`',
    '`a \\| b`',
    '\\|',
    '\\\\',
    '**b**',
    '名前',
    '👩‍💻',
    '-',
    '> q',
    '1. x',
  );
  const row = fc.record({
    cells: fc.array(cell, { minLength: 1, maxLength: 4 }),
    open: fc.constantFrom('|', '| ', '', '  |', '> |', '- |', '2. |'),
    close: fc.constantFrom('|', ' |', '', '|  '),
  });
  const rowText = row.map(({ cells, open, close }) => open + cells.join('|') + close);
  const ruler = fc.constantFrom('|-|-|', '| --- | :-: |', '--|--', '> |-|-:|', '  |:-|-|', '|-|', '|---|---|---|');
  const marker = fc.tuple(
    fc.constantFrom('', '   ', '> ', '    '),
    fc.nat(12),
    fc.constantFrom('. ', ') ', '.', '.  ', '.\t'),
  );
  const item = marker.map(([indent, number, delimiter]) => `${indent}${number}${delimiter}item`);
  const more = fc.constantFrom('', '   under', '    far under', '> quoted', 'lazy', '\tafter a tab', '  | x | y |');
  const line = fc.oneof(rowText, rowText, ruler, item, item, more);
  const layouts = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, eol]) => lines.join(eol));

  it('never changes what any text says; is at rest after one time; to undo it restores every byte', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.oneof(layouts, layouts, markdown, plans), fc.boolean(), (written, isCrlf) => {
        const text = isCrlf ? written.replace(/\r?\n/g, '\r\n') : written;
        const plan = parsePlan(text);
        const edits = formatEdits(plan, widthOf);
        const after = applied(text, edits);
        if (edits.length) changed += 1;
        let end = 0;
        for (const { range } of edits) {
          assert.ok(end <= range.start && range.start <= range.end && range.end <= text.length, 'in order and inside');
          end = range.end;
          // A blank, a pipe, a ruler or a number: no letter is ever touched.
          assert.match(text.slice(range.start, range.end), /^[ \t|:\d-]*$/);
        }
        const formatted = parsePlan(after);
        assert.deepEqual(saidBy(formatted), saidBy(plan));
        assert.deepEqual(formatEdits(formatted, widthOf), []);
        assert.equal(undone(after, edits, text), text);
        assert.deepEqual(after.match(/\r\n|[\r\n]/g), text.match(/\r\n|[\r\n]/g), 'line ends are kept');
      }),
      { numRuns: 600 },
    );
    assert.ok(changed > 100, `${changed} texts were changed`);
  });
});

describe('the width of a text', () => {
  it('counts what is seen', () => {
    const widths = ['abc', 'naïve', 'nai\u0308ve', '名前', '👩‍💻', '❤️', '\u200B', ''].map(widthOf);
    assert.deepEqual(widths, [3, 5, 5, 4, 2, 2, 0, 0]);
  });
});

function format(plan: OpenDocument, range?: Range): Promise<TextEdit[]> {
  const options = { tabSize: 2, insertSpaces: true };
  return range
    ? plan.request('textDocument/rangeFormatting', { range, options })
    : plan.request('textDocument/formatting', { options });
}

function formatted({ uri, text, version }: OpenDocument, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', version, text), edits);
}
