import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAction, findMeans } from '../server/language/actions.ts';
import { findMeasures } from '../server/language/measures.ts';
import { findPrompts, withoutPrompts } from '../server/language/prompts.ts';
import { findNearMisses } from '../server/language/near-standards.ts';
import { findStandards, plainCode } from '../server/language/standards.ts';
import standards from '../server/lexicon/standards.json' with { type: 'json' };
import { basesOf, gerundOf } from '../server/language/verb-forms.ts';

/** [text, what must be found in it as `kind: words`]. */
type Table = readonly (readonly [string, ...string[]])[];

const measures: Table = [
  ['Lead three job-matching interviews', 'count: three job-matching interviews'],
  ['from 22% to 30%', 'target: from 22% to 30%'],
  ['four of five participants', 'target: four of five participants'],
  ['at least 4 out of 5', 'target: 4 out of 5'],
  ['raise £500', 'target: £500'],
  ['Complete the Level 3 IAG certificate', 'product: Complete the Level 3 IAG certificate'],
  ['signed off by my manager', 'target: signed off by '],
  ['in my 3rd year, aged 45, page 12, by 30 June 2027'],
  ['Use the Level 3 handbook with my caseload'],
  ['Improve my communication skills'],
  ['a 3-hour session in 6 weeks'],
];

const actions: readonly (readonly [string, string | undefined])[] = [
  ['Lead three groups', 'observable lead'],
  ['By June, I will lead three groups', 'observable lead'],
  ['To successfully deliver a workshop', 'observable deliver'],
  ['Leading three groups', 'observable lead'],
  ['Improve my communication skills', 'vague improve'],
  ['Improving my IT skills', 'vague improve'],
  ['I would like to become more confident', 'vague become'],
  ['Deepen my understanding of LMI', 'vague deepen'],
  ['Develop my skills', 'vague develop'],
  ['Develop a handbook', 'unsure develop'],
  ['Develop and deliver a workshop', 'observable deliver'],
  ['Certificate in Understanding Autism', undefined],
  ['Communication skills', undefined],
];

describe('measures in English', () => testTable(measures, findMeasures));

describe('actions in English', () => {
  for (const [phrase, expected] of actions) {
    it(`${phrase} → ${expected ?? 'none'}`, () => {
      const action = findAction(phrase);
      assert.equal(action && `${action.kind} ${action.verb}`, expected);
    });
  }

  it('sees what is to bring it about', () => {
    assert.equal(findMeans('Improve my skills by delivering three workshops')?.verb, 'deliver');
    assert.equal(findMeans('Improve my skills by improving my knowledge'), undefined);
  });

  it('makes gerunds that it reads again', () => {
    for (const verb of ['lead', 'complete', 'plan', 'run', 'carry out', 'submit', 'refer', 'agree']) {
      assert.ok(
        basesOf(gerundOf(verb).split(' ')[0] ?? '').includes(verb.split(' ')[0] ?? ''),
        `${verb}: ${gerundOf(verb)}`,
      );
    }
  });
});

describe('standards', () => {
  it('are found as codes and by name, however they are printed', () => {
    const named =
      'SKA SE08, SKASE08, CDICRD02, LSIAG6, CLDLD10, CFAM&LAA2, CFAM_LAA2, SFJODPS6.11.2, ST0663, NOS:CD and the CDI Code of Ethics';
    assert.deepEqual(
      findStandards(named).map(({ text }) => text),
      named.replace(' and the ', ', ').split(', '),
    );
  });

  it('are found in any case, and with blanks or another sign in them', () => {
    const named =
      'ska se08, SKA SE 08, SKA-SE08, cdicrd02, CFAM & LAA2, M&LDA4, LSICM14, st0694, JETSCD04, SFHMH74, AQS';
    assert.deepEqual(
      findStandards(named).map(({ text }) => text),
      named.split(', '),
    );
    const plain = ['ska se 08', 'CFAM&amp;LAA2', 'CFAM_LAA2', 'LSIAG6', 'LSIAG06', 'SFJODPS6.11.2'].map(plainCode);
    assert.deepEqual(plain, ['SKASE8', 'CFAMLAA2', 'CFAMLAA2', 'LSIAG6', 'LSIAG6', 'SFJODPS6.11.2']);
    assert.deepEqual(findStandards('I help nos 12 to 14'), []);
  });

  it('are missed narrowly only by a slip in a known code', () => {
    const slips = {
      'SKA SE09': 'SKA SE08',
      'SKA SE 10': 'SKA SE01',
      CDICRD20: 'CDICRD02',
      CDICR02: 'CDICRD02',
      LSIAGO4: 'LSIAG04',
      'LIS AG15': 'LSIAG15',
    };
    for (const [written, known] of Object.entries(slips))
      assert.deepEqual(findNearMisses(`see ${written}.`), [{ start: 4, end: 4 + written.length, known }]);
    const codes = standards.suites.flatMap((suite) => suite.codes.map(({ code }) => code));
    const others = [
      'CLDCD17',
      'LSICM11',
      'CFAM&LBA9',
      'ST0664',
      'GCSE 9',
      'ISO 27001',
      'LSI 2012',
      'SE12 4AB',
      'SKA SE00',
    ];
    for (const code of [...codes, ...others]) assert.deepEqual(findNearMisses(`${code} ${code.toLowerCase()}`), []);
  });

  it('are not found in what only looks like a code', () => {
    assert.deepEqual(
      findStandards(
        'COVID-19, ISO9001, T/506/2952, 600/9327/4, AB123456C, SW1A 1AA, AC1.1, CMI321, MLA 8, the matrix of skills',
      ),
      [],
    );
  });
});

describe('prompts', () => {
  it('are blanked out without moving anything else', () => {
    const phrase = 'by [when?] at dd/mm/yyyy, [see note](x) [sic]';
    assert.deepEqual(
      findPrompts(phrase).map(({ start, end }) => phrase.slice(start, end)),
      ['[when?]', 'dd/mm/yyyy'],
    );
    assert.equal(withoutPrompts(phrase), `by ${' '.repeat(7)} at ${' '.repeat(10)}, [see note](x) [sic]`);
  });
});

describe('what is found in any English', () => {
  const words = fc.constantFrom(
    'by',
    'May',
    '30',
    'June',
    '2027',
    'three',
    'from',
    '22%',
    'to',
    'within',
    'six',
    'weeks',
    'Improve',
    'lead',
    'and',
    'the',
    'end',
    'of',
    'Q2',
    'my',
    'skills',
    '1/2',
    '31/02/27',
    '[when?]',
    'SKA SE08',
    '£',
    '-',
    '\n',
  );
  const phrase = fc.oneof(
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    fc.string(),
  );

  it('lies inside it, in order and without overlap', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        for (const found of [findMeasures(text), findPrompts(text)]) {
          let last = 0;
          for (const { start, end } of found) {
            assert.ok(start >= last && end > start && end <= text.length);
            last = end;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  // Only the capital tells the month from the verb in "raise it to 30 May" and "30 may attend".
  it('does not hang on case, "May" and "March" apart', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const kinds = (form: string) => findMeasures(form).map(({ kind, start }) => [kind, start]);
        const upper = text.replace(/\b(?:may|march)\b/gi, 'June').toUpperCase();
        assert.deepEqual(kinds(upper), kinds(upper.toLowerCase()));
      }),
      { numRuns: 1000 },
    );
  });
});

function testTable(
  table: Table,
  find: (text: string) => readonly { kind: string; start: number; end: number }[],
): void {
  for (const [phrase, ...expected] of table) {
    it(`${phrase} → ${expected.join('; ') || 'none'}`, () => {
      const found = find(phrase).map(({ kind, start, end }) => `${kind}: ${phrase.slice(start, end)}`);
      assert.deepEqual(found, expected.filter(Boolean));
    });
  }
}
