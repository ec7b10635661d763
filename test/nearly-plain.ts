import fc from 'fast-check';

/** What stands in plans, and what may turn it into something else. */
const bits = fc.constantFrom(
  ...[
    'Lead',
    'three',
    'a',
    'x',
    '**',
    '**',
    '*',
    '*',
    ' ',
    ' ',
    ' ',
    '.',
    ':',
    ',',
    '(',
    ')',
    '“',
    '’',
    '£5',
    '1',
    '-',
    '–',
  ],
  ...[
    '&',
    ';',
    '!',
    '#',
    '👍',
    'é',
    '+',
    '=',
    '/',
    "'",
    '"',
    '1.',
    '**By when?**',
    '*now*',
    '**Goal:** ',
    '\u00a0',
    '?',
  ],
);
const words = fc.array(bits, { minLength: 1, maxLength: 8 }).map((found) => found.join(''));
const line = fc.oneof(
  words.map((found) => `Lead ${found}`),
  words.map((found) => `**Goal** ${found}`),
  words.map((found) => `**15 June.** ${found}`),
  words.map((found) => `12${found}`),
  words,
);
const row = fc
  .array(fc.oneof(words, fc.constantFrom('', ' ')), { minLength: 2, maxLength: 2 })
  .map((cells) => `|${cells.join('|')}|`);
const ruler = fc.constantFrom('|--|--|', '| --- | :-: |', '|-|:-|', '| - |-- |');
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', ' \n', '  \n', '\r');
const some = (lines: fc.Arbitrary<string>) => fc.array(lines, { minLength: 1, maxLength: 3 });
const marked = (mark: string) => line.map((found) => mark + found);

/** Links, footnotes and prompts, and what only looks like them; some stand among words, at their edges, or in each other's way. */
const bracket = fc.constantFrom(
  ...[
    '[a](b)',
    '[the guide](https://example.org/a-b_c?d=1&e#f)',
    '[a b](../c.md)',
    '[a]',
    '[By when?]',
    '[^a]',
    '[^b-2]',
  ],
  ...['[a](b)', '[By when?]', '[^a]', '[a](b "t")', '[a]( b )', '[a](<b>)', '[a]()', '[a](b(c))', '[a][b]', '[a][]'],
  ...['[a][b]', '[the guide][B]', '[a b][^a]', '[a][b c]', '[a][b][a]', '[a] [b]', '![a][b]', '[a][b](c)', '[^a][b]'],
  ...[
    '[^a](b)',
    '[^ a]',
    '[^A]',
    '[^a b]',
    '[a [b](c)](d)',
    '![a](b)',
    '\\[a]',
    '[a\\](b)',
    '[*a*](b)',
    '[a',
    'a]',
    '[]',
  ],
  ...['](b)', '[a]: b', '[^a]: b', '[**a**]', '[a_b](c_d)', '[a  b](c)', '[ a](b)', '[a ](b)', '[x]', '[ ]', '[!NOTE]'],
  ...[
    '[&amp;](b)',
    '[a](b&amp;c)',
    'https://example.org/a',
    '<https://example.org>',
    '**[a](b)**',
    '*[a*](b)',
    '[`a`](b)',
  ],
  ...['!', '_', '(b)', ':', '**', '*', '\u00a0'],
);
const bracketed = fc
  .array(fc.oneof(bracket, bracket, bits, fc.constantFrom(' ', 'Lead ', ' three ', ' by ')), {
    minLength: 1,
    maxLength: 7,
  })
  .map((found) => found.join(''));
const bracketedLine = fc.oneof(
  bracketed.map((found) => `Lead ${found}`),
  bracketed.map((found) => `**Goal** ${found}`),
  fc.tuple(words, bracketed).map(([before, found]) => `**Lead ${found} it** ${before}`),
  bracketed,
);
const plainLine = fc.constantFrom(
  'Lead three groups',
  '“Well done,” **she** said.',
  'See [the guide](b) for [By when?]',
);
const anyLine = fc.oneof({ weight: 3, arbitrary: plainLine }, line, bracketedLine);
const quoteMark = fc.oneof(
  { weight: 9, arbitrary: fc.constant('> ') },
  fc.constantFrom('>', '>  ', '>> ', '', ' > ', '> - ', '> # '),
);
const quoted = fc.tuple(quoteMark, anyLine).map((both) => both.join(''));
const footnoteMark = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('[^a]: ', '[^A-1]: ', '[^b_2]: ') },
  fc.constantFrom('[^a]:', '[^a]:  ', '[^a b]: ', '[a]: ', '[^a] : ', ' [^a]: ', '    ', ''),
);
const footnote = fc.tuple(footnoteMark, anyLine).map((both) => both.join(''));
const plain = fc
  .tuple(
    fc.oneof(
      some(line),
      line.map((found) => [`## ${found}`]),
      some(marked('- ')),
      some(fc.tuple(fc.constantFrom('1. ', '2. ', '3) ', '- [ ] ', '- [x] '), line).map((both) => both.join(''))),
      fc.tuple(row, ruler, row, row),
    ),
    lineEnd,
  )
  .map(([lines, end]) => lines.join(end) + end);
const referring = fc
  .tuple(
    fc.oneof(
      some(bracketedLine),
      bracketedLine.map((found) => [`## ${found}`]),
      some(fc.tuple(fc.constantFrom('- ', '- ', '1. ', '- [ ] '), bracketedLine).map((both) => both.join(''))),
      bracketed.map((found) => [`| ${found} | b |`, '| --- | --- |', `| c |${found}|`]),
    ),
    lineEnd,
  )
  .map(([lines, end]) => lines.join(end) + end);
const asText = (lines: fc.Arbitrary<string[]>) =>
  fc
    .tuple(lines, lineEnd, fc.constantFrom('', '', '', '', 'lazy\n', '- item\n'))
    .map(([found, end, more]) => found.join(end) + end + more);
const markup = fc.oneof(
  fc.constantFrom(
    '<table>',
    '<tr>',
    '<td>',
    '<td',
    '</td>',
    '</table>',
    '<table border="1">',
    '<div/>',
    '<p ',
    '</p',
    '<H2>',
  ),
  fc.constantFrom(
    '<br>',
    '<div-x>',
    '<td\u00a0>',
    '<pre>',
    '<!--',
    '-->',
    '<b>',
    '<',
    '>',
    ' ',
    '  ',
    '\t',
    '**',
    '&amp;',
    '\0',
  ),
  words,
);
/** What definitions elsewhere may name. */
export const names = fc.subarray(['^a', 'a', 'By when?', '^b-2', 'x', 'b', '!NOTE', 'the guide']);

/** Markdown that is plain enough to be read without the parser, or nearly so, by its kind. */
export const nearlyPlain = {
  'plain Markdown': plain,
  'links, footnotes and prompts': referring,
  quotations: asText(some(quoted)),
  'definitions of footnotes': asText(some(footnote)),
  HTML: asText(some(fc.array(markup, { minLength: 1, maxLength: 7 }).map((found) => found.join('')))),
};

/** What may be frontmatter, with whatever may end it or stand behind it. */
export const fencedText = fc
  .tuple(
    fc.constantFrom('---', '---', '---\n', '--- \n', '\uFEFF---\n'),
    fc.array(
      fc.constantFrom(
        ...[
          '---',
          '--- ',
          '---\t',
          'a: b',
          '\t',
          '  - c',
          '\n',
          '\n',
          '\n',
          '\r\n',
          '\r',
          '\0',
          'é',
          '# x',
          '...',
          ' ',
        ],
      ),
      { maxLength: 14 },
    ),
    fc.constantFrom('\n---', '\n---\n', '\n---\n\n  \n', '---\r\n', '\n---x', '\n---\n\nLead'),
  )
  .map(([open, inside, close]) => open + inside.join('') + close);
