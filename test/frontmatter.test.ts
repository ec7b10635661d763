import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontmatterOf } from '../server/document/frontmatter.ts';
import { Place } from '../server/document/place.ts';
import { plainYaml } from '../server/document/plain/yaml.ts';
import type { WrittenMap } from '../server/document/written.ts';
import { readYaml } from '../server/document/yaml.ts';
import { filesIn, readProjectFile } from './helpers.ts';
import { settled } from './settled.ts';

const numRuns = 10 * Number(process.env['RUNS'] ?? 500);

/** What is read in plain form, and what is not, or may not be where it stands. */
const key = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('type', 'aims', 'job title', 'review-cycle', 'start', 'A1', 'id', 'text', 'Role'),
  },
  fc.constantFrom(
    'True',
    'null',
    '1',
    '"quoted"',
    '? a',
    '- a',
    '&a b',
    'a#b',
    'a #b',
    'a ',
    ' a',
    '__proto__',
    'é',
    'a:b',
    '',
  ),
);
const words = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      ...[
        'Job coach',
        '2027-01-15',
        'A1: more',
        'A1 – Raise starts',
        'A1:more',
        '£5',
        '“Well”',
        '1,200',
        '0x1F',
        'true',
        'null',
      ],
      ...[
        '"in quotes"',
        "'in quotes'",
        '[pdp, ers]',
        '[pdp,A2 – ers]',
        '[one]',
        'R&D, [and] more {here}',
        'a#b',
        'a  b',
        '""',
      ],
      ...['12:30', 'https://example.org/a#b', 'a - b', "participant's", '52% to 65%', 'yes'],
    ),
  },
  fc.constantFrom(
    ...[
      '[By when?]',
      '"a\\\\n"',
      '"a" b',
      "'it''s'",
      '[a, b',
      'a: b',
      'a #b',
      '#b',
      '# b',
      '*a',
      '&a b',
      '!a b',
      '|',
      '>',
      '>-',
    ],
    ...[
      '{a: b}',
      '[]',
      '[a, ]',
      '[,a]',
      '[ a]',
      '[a , b]',
      '[a: b]',
      '["a"]',
      '[a #b]',
      '[[a]]',
      '@a',
      '`a',
      '%a',
      '-',
      '- a',
      '-5',
      '? a',
    ],
    ...[
      ': a',
      'a:',
      'a ',
      'a\t',
      '\ta',
      'a\u00a0',
      '\u00a0a',
      'a\u2028b',
      'a\0',
      '\uFEFF',
      '\ud800',
      '~',
      '.5',
      '"',
      "'",
      "'a",
      'é',
      '',
    ],
    ...['---', '...', '--- a', '<<', '=', ',a', ']', '}', 'a\rb', 'a\u0085b', 'x'.repeat(1100)],
  ),
);
const item = fc.oneof(
  { weight: 3, arbitrary: words },
  fc.tuple(key, words).map(([name, value]) => `${name}: ${value}`),
);
const mark = fc.oneof(
  { weight: 6, arbitrary: fc.constant('  - ') },
  fc.constantFrom('- ', '    - ', '  -', '  -  ', '  ', ''),
);
const list = fc
  .tuple(
    key,
    fc.oneof(
      { weight: 8, arbitrary: fc.constant(':') },
      fc.constantFrom(': ', ' :', ': # b', ':  ', '', ': |', ': &a'),
    ),
    fc.array(fc.tuple(mark, item), { maxLength: 3 }),
  )
  .map(([name, colon, items]) => [name + colon, ...items.map((both) => both.join(''))].join('\n'));
const maps = fc
  .tuple(key, key, words, fc.constantFrom('    ', '    ', '    ', '   ', '     ', '  '), key, words)
  .map(([name, one, first, indent, two, second]) => `${name}:\n  - ${one}: ${first}\n${indent}${two}: ${second}`);
const entry = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(key, words).map(([name, value]) => `${name}: ${value}`) },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: maps },
  fc.constantFrom(
    '',
    '# comment',
    '  # comment',
    ' ',
    '  more',
    '- item',
    '  - item',
    '---',
    '...',
    '%YAML 1.2',
    'a:b',
    '#',
  ),
);
const source = fc
  .tuple(
    fc.array(entry, { maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\r'),
    fc.constantFrom('', '', '\n'),
  )
  .map(([entries, end, last]) => entries.join('\n').replaceAll('\n', end) + last);

describe('frontmatter', () => {
  it('in plain form is read as the YAML parser reads it, wherever that is dared', () => {
    let read = 0;
    fc.assert(
      fc.property(source, (text) => {
        const pairs = plainYaml(text);
        if (!pairs) return;
        read += 1;
        assert.deepEqual(said({ pairs, faults: [] }, text), said(readYaml(text), text));
      }),
      { numRuns },
    );
    assert.ok(read > numRuns / 10, `${read} of ${numRuns} texts`);
  });

  it('of whole plans needs no parser where nothing in it is unusual', () => {
    const plans = filesIn('examples').filter((path) => path.endsWith('.md') && !path.endsWith('README.md'));
    assert.ok(plans.length > 2);
    for (const path of plans) {
      const text = /^---\n(.*?)\n---\n/s.exec(readProjectFile(path))?.[1] ?? '';
      const pairs = plainYaml(text);
      assert.ok(pairs?.length, path);
      assert.deepEqual(said({ pairs, faults: [] }, text), said(readYaml(text), text));
    }
  });
});

function said(written: WrittenMap, source: string): unknown {
  return settled(frontmatterOf(written, { source, place: ([start, end]) => Place.fixed(start, Math.max(start, end)) }));
}
