import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../server/analysis.ts';
import { fieldKinds, partKinds } from '../server/document/labels.ts';
import { parsePlan } from '../server/document/parse.ts';
import type { Plan } from '../server/document/plan.ts';
import { sourceRange, type Prose } from '../server/document/prose.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';

const strong = readProjectFile('examples/strong-plan.md');

describe('a plan as it is read', () => {
  it('has its objectives as headings, with statement, id and labelled fields', () => {
    const [first] = parsePlan(
      '## My SMART objectives\n\n### Objective 2: Lead *three* groups\n\nBecause.\n\n- **By when?** June 2027\n- **How will I know I’ve succeeded?** Three reports',
    ).objectives;
    assert.ok(first);
    assert.equal(first.id, 'O2');
    assert.equal(first.statement.text, 'Lead three groups');
    assert.deepEqual(
      first.fields.map(({ kind, value }) => [kind, value.text]),
      [
        ['timescale', 'June 2027'],
        ['successCriteria', 'Three reports'],
      ],
    );
    assert.deepEqual(
      first.prose.map(({ text }) => text),
      ['Because.'],
    );
  });

  it('has its objectives as rows, a header with two facts kept under both', () => {
    const { objectives } = parsePlan(
      '| No | Objective | Target dates for review and completion |\n|--|--|--|\n| 3 | Lead three groups | 1 May, 30 June |\n| | Write a guide | |',
    );
    assert.deepEqual(
      objectives.map(({ id, statement }) => `${id} ${statement.text}`),
      ['O3 Lead three groups', 'O2 Write a guide'],
    );
    assert.deepEqual(
      objectives[0]?.fields.map(({ kind }) => kind),
      ['reference', 'timescale', 'review'],
    );
  });

  it('takes the statement from the first paragraph or a field where the heading is only a label', () => {
    const statements = (source: string) => parsePlan(source).objectives.map(({ statement }) => statement.text);
    assert.deepEqual(
      statements('## Goals\n\n### Goal 1\n\nLead three groups.\n\n### Goal two\n\n**Objective:** Write a guide'),
      ['Lead three groups.', 'Write a guide'],
    );
    assert.deepEqual(statements('## Objective 1: Lead three groups\n\n## Objective 2: Write a guide'), [
      'Lead three groups',
      'Write a guide',
    ]);
  });

  it('keeps the text of a cell with two facts under both, and lets an empty objective cell continue the row above', () => {
    const [first, ...others] = parsePlan(
      '| No | Objective | Activity | Target dates for review and completion |\n|--|--|--|--|\n| 1 | Lead | Shadow | 1 May, 30 June |\n| | | Book<br>**Resources:** a room | |',
    ).objectives;
    assert.deepEqual(others, []);
    assert.deepEqual(
      first?.fields.map(({ kind, value }) => `${kind} ${value.text}`),
      [
        'reference 1',
        'activity Shadow',
        'timescale 1 May, 30 June',
        'review 1 May, 30 June',
        'activity Book',
        'resources a room',
      ],
    );
  });

  it('reads tables in HTML, with the place of each word', () => {
    const source =
      '<table>\r\n<!-- <tr><td>No</td></tr> -->\r\n<TR><th>Objective</th><th class="when">By when</th></TR>\r\n' +
      '<tr><td><p>Lead &lt;three&gt;</p> <b>groups</b> &#x1F44D; R&D</td><td rowspan="2">30&nbsp;June</td></tr>\r\n' +
      '<tr><td>Write\r\n\r\n**a guide**<tr><td>Ring<table><tr><td>Ann</table></table>';
    const { objectives } = parsePlan(source);
    assert.deepEqual(
      objectives.map(({ statement, fields }) => [statement.text, ...fields.map(({ value }) => value.text)]),
      [['Lead <three>\ngroups 👍 R&D', '30 June'], ['Write a guide', '30 June'], ['Ring\nAnn']].slice(
        0,
        objectives.length,
      ),
    );
    const statement = objectives[0]?.statement;
    assert.ok(statement);
    for (const [word, written] of Object.entries({
      '<three>': '&lt;three&gt;',
      groups: 'groups',
      '👍': '&#x1F44D;',
      'R&D': 'R&D',
    })) {
      const at = statement.text.indexOf(word);
      const { start, end } = sourceRange(statement, at, at + word.length);
      assert.equal(source.slice(start, end), written);
    }
  });

  it('reads a table in HTML while it is typed', () => {
    const source = '<table><tr><th>Objective<th>By when<tr><td>Lead three groups<td>30 June 2027</td></tr></table>';
    for (let end = 0; end <= source.length; end += 1) {
      const [objective] = parsePlan(source.slice(0, end)).objectives;
      assert.ok(objective || end < source.indexOf('Lead') + 2);
    }
  });

  it('reads a summary and the section it sums up as one objective', () => {
    const { objectives } = parsePlan(
      '## Objectives\n\n| No | Objective | By when |\n|--|--|--|\n| 1 | Lead groups | June |\n\n### Objective 1: Lead three groups\n\n**Resources:** Ann',
    );
    assert.deepEqual(
      objectives.map(({ id, statement, fields }) => [id, statement.text, fields.map(({ value }) => value.text)]),
      [['O1', 'Lead three groups', ['1', 'June', 'Ann']]],
    );
  });

  it('keeps two objectives of the same words apart where they stand side by side', () => {
    const twice = [
      '## Objectives\n\n### Lead groups\n\nWith Ann.\n\n### Lead groups\n\nWith Ben.',
      '## Objectives\n\n- Lead groups\n- Write a guide\n- Lead groups',
      '| No | Objective | By when |\n|--|--|--|\n| 1 | Lead groups | June |\n| 2 | Lead groups | July |',
    ];
    const once = [
      '## Objectives\n\n- Lead groups\n\n### Lead groups\n\nWith Ann.',
      '| Objective | Activity | By when |\n|--|--|--|\n| Lead groups | Shadow | June |\n| Lead groups | Lead | July |',
      '| No | Objective | By when |\n|--|--|--|\n| 1 | Lead groups | June |\n| 1 | Lead groups | July |',
    ];
    const leading = (source: string) =>
      parsePlan(source).objectives.filter(({ statement }) => statement.text === 'Lead groups').length;
    assert.deepEqual(twice.map(leading), [2, 2, 2]);
    assert.deepEqual(once.map(leading), [1, 1, 1]);
  });

  it('takes neither a stage of a reflection, a table by number, an aim of a career nor a learning outcome for an objective', () => {
    const none = [
      '## Reflection\n\n### Action plan\n\nI will ask earlier.\n\n### Goals\n\nNone.',
      '## Action plan\n\n| Objective | Activity |\n|--|--|\n| O1 | Shadow |\n| Objectives 2 and 3 | Read |',
      '## Career goals\n\n### In one year\n\nSenior adviser.',
      '## Learning outcomes\n\n### Understand how to plan',
      '## Objectives\n\n### Introduction\n\nI agreed these with my manager.',
    ];
    assert.deepEqual(
      none.flatMap((source) => parsePlan(source).objectives.map(({ statement }) => statement.text)),
      [],
    );
  });

  it('knows headings and labels by their synonyms, numbered or asked as questions', () => {
    assert.deepEqual(fieldKinds('3. How will I know I have succeeded?'), ['successCriteria']);
    assert.deepEqual(fieldKinds('What I need to do:'), ['activity']);
    assert.deepEqual(fieldKinds('Favourite colour'), []);
    assert.deepEqual(partKinds('Section 2.1: Personal Work Objectives (SMART)'), ['objectiveParts']);
    assert.deepEqual(partKinds('Reviews and feedback'), ['reviews', 'feedback']);
    assert.deepEqual(partKinds('Travel expenses'), []);
  });

  it('has the frontmatter with a range for each value, and ids of aims however they are written', () => {
    const source =
      '---\ntype: pdp\nname: Sam Lee\naims:\n  - A1: More job starts\n  - {id: A2, text: Faster offers}\n  - "A3: Better notes"\nstart: 2026-04-01\n---\n';
    const { values } = parsePlan(source).frontmatter;
    assert.deepEqual(
      values['aims']?.map(({ id, text }) => `${id} ${text}`),
      ['A1 More job starts', 'A2 Faster offers', 'A3 Better notes'],
    );
    for (const one of [values['learner']?.[0], values['start']?.[0]])
      assert.equal(source.slice(one?.range.start, one?.range.end), one?.text);
  });

  it('maps its text back to the source through emphasis, entities, escapes, wrapping and a byte order mark', () => {
    const source = '\uFEFF## Objectives\r\n\r\n### **Lead** CFAM&amp;LAA2 \\*groups\\* 👍 in\r\n';
    const statement = parsePlan(source).objectives[0]?.statement;
    assert.ok(statement);
    assert.equal(statement.text, 'Lead CFAM&LAA2 *groups* 👍 in');
    for (const [word, written] of [
      ['Lead', 'Lead'],
      ['CFAM&LAA2', 'CFAM&amp;LAA2'],
      ['*groups*', '*groups\\*'],
      ['👍', '👍'],
      ['in', 'in'],
    ] as const) {
      const at = statement.text.indexOf(word);
      const { start, end } = sourceRange(statement, at, at + word.length);
      assert.equal(source.slice(start, end), written);
    }
  });
});

describe('any text', () => {
  it('is read without a throw, and every place lies inside it', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...fragments), fc.string());
    const anyText = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      damaged(strong),
    );
    fc.assert(
      fc.property(anyText, (source) => {
        const { plan, problems } = analyse(source, today, failOnBroken);
        for (const { start, end } of [...placesOf(plan), ...problems.map(({ range }) => range)]) {
          assert.ok(start >= 0 && start <= end && end <= source.length, `${start}–${end} of ${source.length}`);
        }
        for (const { fixes } of problems)
          for (const { edits } of fixes(plan))
            for (const { range } of edits) assert.ok(range.start <= range.end && range.end <= source.length);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same plan whatever its line ends', () => {
    fc.assert(
      fc.property(
        damaged(strong).filter((source) => !source.includes('\r')),
        (source) => {
          assert.deepEqual(wordsOf(parsePlan(source.replaceAll('\n', '\r\n'))), wordsOf(parsePlan(source)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The bits of Markdown and YAML that a half-typed or odd text is made of. */
const fragments = [
  '---\n',
  'type: pdp\n',
  'aims:\n  - ',
  '"',
  '\n## Objectives\n',
  '\n### ',
  '**Timescale:** ',
  '| a | b |\n|--|--|\n',
  '| ',
  '\n- ',
  '> ',
  '```\n',
  '<!-- ',
  ' -->',
  '[By when?]',
  '&amp;',
  '\\',
  '\t',
  '\r',
  '\r\n',
  '\0',
  '\uFEFF',
  '\uD800',
  '🎓',
  '<br>',
  '<table><tr>',
  '<td rowspan="2">',
  '<th>Objective',
  '</td>',
  '</table>\n',
  '<!--',
  '&nbsp;',
  '\n: ',
  'Objective 1: ',
  '\n1. Lead ',
  '| Objective | Lead |\n|--|--|\n| Timescale | |\n',
  '*',
  '__',
  '{{',
  '&anchor',
  '*alias',
  '!!js ',
  '[',
  ']',
  '[^1]',
  '\n\n',
  'by 31/02/2027',
  'Improve ',
  'three groups',
];

/** A real plan with a stretch cut out, doubled or overwritten. */
function damaged(source: string): fc.Arbitrary<string> {
  const place = fc.nat(source.length);
  return fc
    .tuple(place, fc.nat(300), fc.constantFrom('', ...fragments))
    .map(([at, length, put]) => source.slice(0, at) + put + source.slice(at + length));
}

function placesOf(plan: Plan) {
  const proses: Prose[] = [
    ...plan.prose,
    ...plan.objectives.flatMap(({ statement, fields, prose }) => [
      statement,
      ...prose,
      ...fields.flatMap(({ label, value }) => [label, value]),
    ]),
  ];
  const values = Object.values(plan.frontmatter.values).flatMap((found = []) => found);
  const parts = plan.objectives.flatMap(({ range, fields }) => [range, ...fields.map((field) => field.range)]);
  return [
    ...proses.flatMap((prose) => [prose.range, sourceRange(prose), ...prose.runs.map(inText)]),
    ...parts,
    ...values.map(({ range }) => range),
    ...plan.frontmatter.faults.map(({ range }) => range),
  ];
}

function inText({ start, end, origin }: Prose['runs'][number]) {
  return { start: start + origin.at, end: end + origin.at };
}

function wordsOf(plan: Plan): unknown {
  return [
    plan.prose.map(({ text }) => text),
    plan.objectives.map(({ id, statement, fields }) => [
      id,
      statement.text,
      fields.map(({ kind, value }) => [kind, value.text]),
    ]),
  ];
}
