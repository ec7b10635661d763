import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyse } from '../server/analysis.ts';
import { evidenceKinds } from '../server/evidence/index.ts';
import { text } from '../server/messages/index.ts';
import type { ChecklistCriterion } from '../server/checklist-shape.ts';
import { rules } from '../server/rules/index.ts';
import { checklistHtml } from '../server/report/checklist-html.ts';
import { checklistText } from '../server/report/checklist-text.ts';
import { plain } from '../server/report/paint.ts';
import { makeSchemeSchema, readSchemeFile, schemesOf, shippedSchemes, type Schemes } from '../server/scheme-files.ts';
import type { Criterion, Scheme } from '../server/schemes/scheme.ts';
import { schemes } from '../server/schemes/scheme.ts';
import { failOnBroken, project, readProjectFile, today } from './helpers.ts';
import { brokenFile, tutors, tutorsFile } from './tutor-schemes.ts';

const strong = readProjectFile('examples/strong-plan.md');
const weak = readProjectFile('examples/weak-first-draft.md');
const withTutors = schemesOf([{ uri: 'a', text: tutorsFile }]).schemes;

describe('the definition of a scheme', () => {
  it('has a JSON Schema that is fresh (UPDATE=1 writes it)', () => {
    const path = 'server/schemes/scheme.schema.json';
    const schema = `${JSON.stringify(makeSchemeSchema(), undefined, 2)}\n`;
    if (process.env['UPDATE']) writeFileSync(join(project, path), schema);
    assert.equal(readProjectFile(path), schema);
  });

  it('explains every key that it knows, and is told to VS Code', () => {
    const schema = JSON.stringify(makeSchemeSchema());
    assert.doesNotMatch(schema, /"scheme\.(?:schema|fault)\./);
    const { contributes } = JSON.parse(readProjectFile('package.json')) as { contributes: Record<string, unknown> };
    assert.deepEqual(contributes['jsonValidation'], [
      { fileMatch: '*.pdp-scheme.json', url: './server/schemes/scheme.schema.json' },
    ]);
  });

  for (const { id } of schemes) {
    it(`is kept by ${id}, which ships`, () => {
      const read = readSchemeFile(readProjectFile(`server/schemes/${id}.json`));
      assert.deepEqual(read, { scheme: schemes.find((one) => one.id === id) });
    });
  }

  it('takes what a tutor writes, with a byte order mark and CRLF line ends too', () => {
    for (const source of [tutorsFile, `\uFEFF${tutorsFile.replaceAll('\n', '\r\n')}`])
      assert.deepEqual(readSchemeFile(source), { scheme: tutors });
  });

  it('is kept by the example in the documentation', () => {
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(readProjectFile('docs/schemes.md')) ?? [];
    assert.deepEqual(readSchemeFile(example), { scheme: tutors });
  });

  const first = tutors.criteria[0]!;
  const faulty: Record<string, [source: string, at: string, message: RegExp]> = {
    'a rule that there is not': [brokenFile, '"objective-vage"', /Did you mean “objective-vague”/],
    'a kind of evidence that there is not': [changed({ evidence: ['luck'] }), '"luck"', /Known are: .*review-entry/],
    'a key that is unknown': [changed({ quotation: 'x' }), '"quotation"', /Known are: id, title, quote/],
    'a key that is nearly known': [changed({ rule: [] }), '"rule"', /Did you mean “rules”/],
    'the same key twice': [tutorsFile.replace('"title"', '"id": "x", "title"'), '"id"', /stands here twice/],
    'no evidence and no parts': [changed({ evidence: [] }), '"1.1"', /with rules alone/],
    'more needed than there is': [changed({ needs: 2 }), '2', /only 1 to be found/],
    'a need that is no number': [changed({ needs: 0.5 }), '0.5', /"any"/],
    'an id that stands twice': [tutorsFile.replace('"3.1"', '"2.1a"'), '"2.1a"', /stands here twice/],
    'parts of parts': [changed({ parts: [{ ...first, id: 'x', parts: [] }] }), '"parts"', /not known here/],
    'a band of a criterion that there is not': [
      tutorsFile.replace(/"3.2"(?=\s*\]\s*\})/, '"9"'),
      '"9"',
      /No criterion/,
    ],
    'a severity that there is not': [tutorsFile.replace('"off"', '"error"'), '"error"', /not known here/],
    'a number where a text should be': [changed({ title: 5 }), '5', /double quotes/],
    'an empty list of criteria': [JSON.stringify({ ...tutors, criteria: [] }), '[]', /nothing in this yet/],
    'a key that is missing': [JSON.stringify({ id: 'x', title: 'y', source: 'z' }), '{', /criteria/],
    'a comma too many': ['{"id": "x",}', '}', /no comma/],
    'a comma too few': ['{"id": "x" "title": "y"}', '"', /comma or the closing bracket/],
    'no JSON at all': ['hello', 'h', /double quotes/],
    'nothing at all': ['', '', /not found/],
  };
  for (const [name, [source, at, message]] of Object.entries(faulty)) {
    it(`finds ${name}, at its own place`, () => {
      const read = readSchemeFile(source);
      assert.ok('faults' in read);
      assert.equal(read.faults.length, 1, JSON.stringify(read.faults));
      const [fault] = read.faults;
      assert.equal(source.slice(fault!.range.start, fault!.range.end), at);
      assert.match(fault!.message, message);
    });
  }

  it('takes any text: it is a scheme, or has faults with ranges inside it', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => tutorsFile.replace('"1.1"', json)),
      fc.nat({ max: tutorsFile.length }).map((cut) => tutorsFile.slice(0, cut)),
      fc.nat({ max: tutorsFile.length }).map((cut) => tutorsFile.slice(0, cut) + tutorsFile.slice(cut + 1)),
      fc.nat({ max: 100_000 }).map((depth) => '['.repeat(depth)),
    );
    fc.assert(
      fc.property(any, (source) => {
        const read = readSchemeFile(source);
        if ('scheme' in read) return assert.equal(typeof read.scheme.id, 'string');
        assert.ok(read.faults.length > 0);
        for (const { range, message } of read.faults) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= source.length);
          assert.ok(message.length > 10 && !message.includes('scheme.'), message);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (source) => {
        const faults = readSchemeFile(source);
        const isSyntax = 'faults' in faults && faults.faults.some(({ message }) => syntax.has(message));
        assert.equal(isSyntax, !isJson(source));
      }),
    );
  });

  function changed(parts: Record<string, unknown>): string {
    return JSON.stringify({ ...tutors, criteria: [{ ...first, ...parts }, ...tutors.criteria.slice(1)] });
  }
});

describe('a scheme that a plan names', () => {
  it('is followed by the checklist', () => {
    const ids = ({ id, parts = [] }: ChecklistCriterion): unknown => (parts.length ? [id, parts.map(ids)] : id);
    assert.deepEqual(checklist(named('unit-9')).criteria.map(ids), ['1.1', '2.1a', ['3', ['3.1', '3.2']]]);
    assert.equal(checklist(named('reflective-practice')).schemeTitle, schemes[1]!.title);
    assert.equal(checklist(strong).scheme, 'ers-pdp');
  });

  it('has the strong plan met throughout where it ships', () => {
    for (const { id } of schemes) {
      const { criteria } = checklist(named(id));
      const open = criteria.flatMap((one) => [one, ...(one.parts ?? [])]).filter(({ state }) => state !== 'met');
      assert.deepEqual(
        open.map((one) => [one.id, one.gaps]),
        [],
      );
    }
  });

  it('says how severe findings are, unless the settings do', () => {
    const plan = named('unit-9', weak);
    const severities = (levels = {}) => {
      const { problems } = analyse(plan, today, failOnBroken, { levels }, withTutors);
      return new Map(problems.map(({ rule, severity }) => [rule, severity]));
    };
    assert.equal(severities().get('objective-timescale'), 'hint');
    assert.equal(severities().has('objective-vague'), false);
    const set = severities({ 'objective-timescale': 'warning', 'objective-vague': 'information' });
    assert.equal(set.get('objective-timescale'), 'warning');
    assert.equal(set.get('objective-vague'), 'information');
    // The checklist is judged in full all the same.
    assert.ok(checklist(plan).criteria[0]!.gaps.some(({ rule }) => rule === 'objective-vague'));
  });

  it('is said to be unknown at its own place, with those there are to choose from', () => {
    const source = named('unit-10');
    const { problems, plan } = analyse(source, today, failOnBroken, {}, withTutors);
    const [found, ...others] = problems.filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(others, []);
    assert.deepEqual([found!.rule, found!.severity], ['frontmatter', 'information']);
    assert.equal(source.slice(found!.range.start, found!.range.end), 'unit-10');
    assert.match(found!.message, /unit-9, ers-pdp, reflective-practice/);
    const [fix] = found!.fixes(plan);
    const [edit] = fix!.edits;
    assert.equal(source.slice(0, edit!.range.start) + edit!.text + source.slice(edit!.range.end), named('unit-9'));
    assert.equal(analyse(source, today, failOnBroken, {}, withTutors).checklist().scheme, 'ers-pdp');
  });

  it('is not said to be unknown while files may be on their way, nor where it is a prompt or nothing', () => {
    const found = (source: string, from: Schemes) =>
      analyse(source, today, failOnBroken, {}, from).problems.filter(({ rule }) => rule === 'frontmatter');
    assert.deepEqual(found(named('unit-9'), { ...shippedSchemes, isWaiting: true }), []);
    assert.deepEqual(found(named('"[Which scheme?]"'), shippedSchemes), []);
    assert.deepEqual(found(named(''), shippedSchemes), []);
    assert.equal(found(named('unit-9'), shippedSchemes).length, 1);
  });

  it('is the first file where two have one id, and may be one in place of a scheme that ships', () => {
    const other = { uri: 'b', text: tutorsFile.replace('Unit 9:', 'Copy:') };
    const { schemes: both, faults, hidden } = schemesOf([{ uri: 'a', text: tutorsFile }, other]);
    assert.equal(both.all.find(({ id }) => id === 'unit-9')?.title, tutors.title);
    assert.equal(faults.size, 0);
    const [fault] = hidden.get(other)!;
    assert.match(fault!.message, /followed: a$/);
    assert.equal(other.text.slice(fault!.range.start, fault!.range.end), '"unit-9"');
    const own = schemesOf([{ uri: 'a', text: tutorsFile.replace('unit-9', 'ers-pdp') }]).schemes;
    assert.equal(analyse(named('ers-pdp'), today, failOnBroken, {}, own).checklist().schemeTitle, tutors.title);
  });
});

describe('a criterion', () => {
  const all = evidenceKinds.map(({ id }) => id);
  const every = rules.map(({ id }) => id);

  it('is never met by a plan that says nothing, whatever it names', () => {
    const shape = fc.record({
      evidence: fc.subarray(all),
      rules: fc.subarray(every),
      needs: fc.constantFrom('all', 'any', 1, 2, 99),
    }) as fc.Arbitrary<Partial<Criterion>>;
    fc.assert(
      fc.property(fc.array(shape), shape, (parts, own) => {
        const inner = parts.map((part, at) => criterion({ ...part, id: `P${at}` }));
        const { criteria } = judged('', [criterion({ ...own, parts: inner })]);
        for (const one of [...criteria, ...criteria.flatMap((two) => two.parts ?? [])])
          assert.equal(one.state, 'missing');
      }),
    );
    assert.equal(judged(strong, [criterion({ rules: every })]).criteria[0]!.state, 'missing');
  });

  it('needs all its evidence, any, or so many; what it need not have is no gap', () => {
    const [evidence, source] = [
      ['feedback', 'review-entry', 'reflection'],
      '## Feedback\n\nMy manager said so on Monday.',
    ];
    const states = (['all', 'any', 1, 2] as const).map((needs) => {
      const [one] = judged(source, [criterion({ evidence, needs })]).criteria;
      return [needs, one!.state, one!.gaps.map(({ message }) => message)];
    });
    const [review, reflection] = [text('evidence.review-entry.missing'), text('evidence.reflection.missing')];
    assert.deepEqual(states, [
      ['all', 'partly', [review, reflection]],
      ['any', 'met', []],
      [1, 'met', []],
      [2, 'partly', [text('checklist.needs', { needs: 2, total: 3, found: 1 }), review, reflection]],
    ]);
  });

  it('is lowered by its parts, and raised by nothing', () => {
    const met = { evidence: ['feedback'] };
    const missing = { evidence: ['reflection'] };
    const source = '## Feedback\n\nMy manager said so on Monday.';
    const state = (own: Partial<Criterion>, ...parts: Partial<Criterion>[]) =>
      judged(source, [criterion({ ...own, parts: parts.map((part, at) => criterion({ ...part, id: `P${at}` })) })])
        .criteria[0]!.state;
    assert.equal(state(met, met), 'met');
    assert.equal(state(met, met, missing), 'partly');
    assert.equal(state(missing, met), 'missing');
    assert.equal(state({}, met, met), 'met');
    assert.equal(state({}, met, missing), 'partly');
    assert.equal(state({ needs: 'any' }, met, missing), 'met');
    assert.equal(state({}, missing, missing), 'missing');
  });
});

describe('a band', () => {
  const bandsOf = (source: string) => checklist(named('unit-9', source)).bands!.map(({ reached }) => reached);

  it('is reached with what it needs, and with what those below it need', () => {
    assert.deepEqual(bandsOf(strong), [true, true]);
    assert.deepEqual(bandsOf(strong.replace(/^## Review log\b[\s\S]+?(?=^## )/m, '')), [true, false]);
    assert.deepEqual(bandsOf('# My plan'), [false, false]);
  });

  it('is said in both reports, and parts are shown', () => {
    const both = (source: string) => {
      const list = checklist(named('unit-9', source));
      return [checklistText('plan.md', list, plain), checklistHtml(list)];
    };
    for (const words of both(strong)) assert.ok(words.includes(text('checklist.band', { band: 'Merit' })));
    for (const words of both('# My plan')) assert.ok(words.includes(text('checklist.noBand', { band: 'Pass' })));
    for (const words of both(strong)) assert.match(words, /3\.1\b[^\n]{0,20} Method[\s\S]+3\.2\b[^\n]{0,20} Entries/);
    assert.equal(checklist(strong).bands, undefined);
  });
});

const syntax = new Set(
  ['value', 'key', 'colon', 'comma', 'end', 'deep'].map((reason) => text(`scheme.fault.json.${reason}`)),
);

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function named(id: string, source = strong): string {
  const bare = source.replace(/^scheme:.*\n/m, '');
  return bare.startsWith('---\n') ? bare.replace('---\n', `---\nscheme: ${id}\n`) : `---\nscheme: ${id}\n---\n${bare}`;
}

function checklist(source: string) {
  return analyse(source, today, failOnBroken, {}, withTutors).checklist();
}

function criterion(parts: Partial<Criterion>): Criterion {
  return { id: 'C', title: 'C', quote: 'C', ...parts };
}

function judged(source: string, criteria: Criterion[]) {
  const chosen: Scheme = { id: 's', title: 's', source: 's', criteria };
  return analyse(source, today, failOnBroken, {}, { all: [chosen], chosen }).checklist();
}
