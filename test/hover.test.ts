import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-protocol/node';
import { text as message } from '../server/messages/index.ts';
import { onDay, pulling, withServer } from './lsp-client.ts';
import type { OpenDocument } from './open-document.ts';

const plan = `---
type: pdp
learner: Sam Lee
role: Job coach
organisation: Northgate
aims:
  - A1: More job starts
start: 2026-11-01
reflective-model: gibbs
---

# My plan 👍

## Objectives

### Lead three job-matching groups within six weeks

**Timescale:** 12 mths

**Success criteria:** three reports by 30 June 2027, as MP2 asks

**Standards:** 👍 ska se08

## Action plan

| Objective | Activity | By when? |
| --- | --- | --- |
| O1 | Shadow a colleague | before Easter 2027 |

## Reflection

### Description

I spoke, and she listened.

### Action plan

I will wait.
`;

/** Where the mouse rests, the words that are explained, and what is said of them. */
const cases: readonly [title: string, at: string, words: string, said: RegExp][] = [
  [
    'what a field is for, and the points that look for it',
    'Timescale:',
    'Timescale:',
    /By when .*\n\nMarked under MP2/s,
  ],
  ['what a column is for', 'By when?', 'By when?', /By when it will be done/],
  [
    'what a part is for, and what its marking point asks, word for word',
    'Objectives\n',
    'Objectives',
    /Each objective is SMART.*MP2.*> Look for evidence that personal work/s,
  ],
  ['what a marking point asks', 'MP2', 'MP2', /^\*\*Marking point MP2: SMART objectives.*\n\n> Look for evidence/],
  [
    'a standard’s title and suite, however it is spelt',
    'ska se08',
    'ska se08',
    /\*\*SKA SE08\*\* Develop yourself as a reflective.*\n\nSupported Employment \(2017\)/,
  ],
  [
    'a stage of the model in use, and its question',
    'Description\n',
    'Description',
    /what was your part in it\?\n\nStage 1 of 6 of Gibbs' reflective cycle \(1988\)/,
  ],
  [
    'a stage that is named like a part',
    'Action plan\n\nI will',
    'Action plan',
    /What will you do next time.*\n\nStage 6 of 6/,
  ],
  [
    'the days of a length, from the start of the plan',
    'six weeks',
    'within six weeks',
    /1 November 2026 to 13 December 2026.*\n\nCounted from 1 November 2026, the start/,
  ],
  ['the days of a length that answers a label', '12 mths', '12 mths', /1 November 2026 to 1 November 2027/],
  ['a date', '30 June 2027', '30 June 2027', /^\*\*30 June 2027\.\*\*$/],
  ['the last day before another', 'Easter', 'before Easter 2027', /27 March 2027/],
  [
    'a key of the frontmatter and the form of its value',
    'start:',
    'start',
    /“Within six weeks” is counted from it.*year-month-day: `2026-11-23`.*start-date/s,
  ],
  [
    'a model that the frontmatter names',
    'gibbs',
    'gibbs',
    /Gibbs' reflective cycle.*\*\*Feelings\*\* What did you think and feel/s,
  ],
];

describe('hover explains', () => {
  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    for (const [title, at, words, said] of cases) {
      it(`${title}: ${name}`, () =>
        withServer({ ...pulling, env: onDay }, async (editor) => {
          const open = editor.open(plan.replaceAll('\n', eol));
          const hover = await open.hover(open.rangeOf(at.replaceAll('\n', eol)).start);
          assert.ok(hover?.range);
          assert.match((hover.contents as MarkupContent).value, said);
          assert.equal(open.wordsAt(hover.range), words);
        }));
    }
  }

  it('what stands at a finding too, below the reason and the marking point', () =>
    withServer({ ...pulling, env: onDay }, async (editor) => {
      const open = editor.open('---\ntype: pdp\n---\n\n## Objectives\n\n### Improve my notes within six weeks\n');
      const said = await saidAt(open, 'Improve');
      assert.ok(said.includes(message('objective-vague.rationale')));
      assert.match(said, /\n\nMarked under MP2: /);
    }));

  it('from which day it counts where the plan gives no start', () =>
    withServer({ ...pulling, env: onDay }, async (editor) => {
      const open = editor.open(plan.replace('start: 2026-11-01\n', ''));
      assert.match(await saidAt(open, 'six weeks'), /23 November 2026 to 4 January 2027.*\n\nCounted from today/);
    }));

  it('nothing in plain words and in code, and nothing of a text that is no plan', () =>
    withServer({ ...pulling, env: onDay }, async (editor) => {
      const open = editor.open(`${plan}\n\n\`\`\`\nSKA SE08 within six weeks of MP2\n\`\`\`\n`);
      for (const words of ['and she listened', 'SE08 within', 'six weeks of', 'MP2\n```'])
        assert.equal(await open.hover(open.rangeOf(words).start), null, words);
      const letter = editor.open('## Objectives\n\nWithin six weeks\n', '/letter.md');
      assert.equal(await letter.hover(letter.rangeOf('six').start), null);
    }));
});

async function saidAt(open: OpenDocument, words: string): Promise<string> {
  return ((await open.hover(open.rangeOf(words).start))?.contents as MarkupContent).value;
}
