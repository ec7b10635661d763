import fc from 'fast-check';

/** Lines that begin, continue or end every construct of Markdown that may reach over lines, and what plans are made of. */
const lines = [
  'Plain words of a plan.',
  'I will lead three groups by 30 June 2027.',
  '# My plan',
  '## Objectives',
  '### Objective 1: Lead three groups by June',
  '## Reflection',
  '**Timescale:** by 30 June 2027',
  '**Success criteria:**',
  'Review: [When?]',
  '- item',
  '- **Measurable:** three reports',
  '  - nested item',
  '  more of the item',
  '1. first',
  '2) second',
  '   still the first',
  '    far to the right',
  '\tafter a tab',
  ' one blank first',
  '\u00A0# a no-break space first',
  '|\u00A0O1 | June\u00A0|',
  '> quoted',
  '> - a list in a quotation',
  '| Objective | By when |',
  '| --- | --- |',
  '| Lead three groups | June |',
  '| O1 | |',
  '```',
  '````',
  '~~~',
  '  ```',
  '<!-- a comment',
  '-->',
  '<!-- whole -->',
  '<div>',
  '</div>',
  '<b>bold</b> words',
  '<script>',
  'end </script>',
  '<table>',
  '<tr><td>Objective</td><td>By when</td></tr>',
  '</table>',
  '<?php',
  '---',
  '===',
  '* * *',
  'type: pdp',
  '[note]: https://example.org',
  'See [note] and [^1].',
  '[^1]: A footnote.',
  '[^two]: Another, with a [link](https://example.org/a) and [Note].',
  'Lead [^two] as the [guide](../guide.md#one) says[^1], **see [note] there**',
  '> more that is quoted [^1]',
  '    of two paragraphs',
  'Ends in two blanks  ',
  'Ends in a backslash\\',
  '&amp; *emphasis* `code` <i>tag</i>',
  '![picture](x.png) [link](y)',
  'Lead 👍 groups',
  '\u00a0',
  '#no heading',
  '####### none either',
  '-',
  '+ plus',
];

const lineEnds = fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n', '\r');

/** A line with its end, often a blank line after it. */
const piece = fc.tuple(fc.constantFrom(...lines), lineEnds).map(([line, end]) => line + end);

/** Markdown in which every construct meets every other, closed or not. */
export const markdown = fc
  .tuple(fc.constantFrom('', '', '\uFEFF', '---\ntype: pdp\n---\n', '---\n'), fc.array(piece, { maxLength: 14 }))
  .map(([start, pieces]) => start + pieces.join(''));

/** What an editor sends: at which share of the text, how much of it is replaced, and by what. */
export const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.constantFrom(0, 0, 0, 1, 2, 7, 40),
    inserted: fc.oneof(
      piece,
      fc.constantFrom(
        '',
        'a',
        ' ',
        '\n',
        '\n\n',
        '`',
        '```',
        '#',
        '- ',
        '|',
        '    ',
        '<!--',
        '-->',
        '---',
        '[note]',
        '\r\n',
      ),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);
