import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../server/analysis.ts';
import { parsePlan } from '../server/document/parse.ts';
import type { Plan } from '../server/document/plan.ts';
import { cursorAt } from '../server/help/cursor.ts';
import { explanationAt } from '../server/help/explanations/index.ts';
import { offersAt, type Offer } from '../server/help/offers/index.ts';
import { failOnBroken, today } from './helpers.ts';
import { markdown } from './markdown-fragments.ts';
import { layouts } from './objective-layouts.ts';

const runs = Number(process.env['RUNS'] ?? 40);

const objectives = [
  { statement: 'Lead three job-matching groups 👍🏽 for adults', timescale: '30 June 2027', success: 'Three reports' },
  { statement: 'Write a guide to better-off calculations', resources: 'Two hours a week' },
];
const top = '---\ntype: pdp\naims:\n  - A1: More starts\nstart: 2026-11-01\n---\n\n';
const plans = Object.values(layouts).flatMap((write) => [write(objectives), top + write(objectives)]);

/** What somebody may have typed at the beginning of a line. */
const openings = ['', '- ', '- **', '**', '#### ', '| ', '  - ', 'Res', '**Act'];

describe('help at any place', () => {
  it('never throws, changes one line around the cursor and explains what is at it', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, mutilated()), lineEnds, (source, eol) => {
        const text = source.replaceAll('\n', eol);
        const analysis = analyse(text, today, failOnBroken);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const cursor = cursorAt(analysis, offset, today);
          for (const { range, filter, label } of offersAt(cursor)) {
            assert.ok(range.start <= offset && offset <= range.end, label);
            assert.doesNotMatch(text.slice(range.start, range.end), /[\r\n]/, label);
            assert.ok(filter, label);
          }
          const explanation = explanationAt(cursor);
          if (!explanation) continue;
          assert.ok(explanation.range.start <= offset && offset <= explanation.range.end);
          assert.doesNotMatch(explanation.text, /(?:^|\s)(?:field|part|help|frontmatter)\.\w+/);
        }
      }),
      { numRuns: runs },
    );
  });

  it('adds the field that was taken to its objective, whatever the layout, and changes no other', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...plans), lineEnds, fc.constantFrom(...openings), (source, eol, opening) => {
        const text = source.replaceAll('\n', eol);
        const before = statedIn(parsePlan(text));
        for (const at of lineStarts(text)) {
          const typed = text.slice(0, at) + opening + eol + text.slice(at);
          const analysis = analyse(typed, today, failOnBroken);
          for (const offer of offersAt(cursorAt(analysis, at + opening.length, today))) {
            if (offer.kind !== 'field') continue;
            const now = parsePlan(applied(typed, offer));
            assert.deepEqual(statedIn(now), before, applied(typed, offer));
            assert.equal(countFields(now), countFields(parsePlan(text)) + 1, applied(typed, offer));
            taken += 1;
          }
        }
      }),
      { numRuns: runs },
    );
    assert.ok(taken > runs, `${taken} fields were taken`);
  });

  it('leaves every objective where it was when a word of an answer is taken', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        lineEnds,
        fc.constantFrom(' by ', ' see ', ' SK', ' '),
        (source, eol, word) => {
          const text = source.replaceAll('\n', eol);
          for (const at of lineStarts(text).map((start) => Math.max(0, start - eol.length))) {
            const typed = text.slice(0, at) + word + text.slice(at);
            const analysis = analyse(typed, today, failOnBroken);
            // A line that breaks off may hide what follows it, until it is finished.
            const before = [analysis.plan, parsePlan(text)].map(({ objectives }) => objectives.length);
            for (const offer of offersAt(cursorAt(analysis, at + word.length, today)).slice(0, 12)) {
              if (offer.kind === 'field' || offer.kind === 'key') continue;
              // A reflection on a plan has no objectives.
              if (offer.label === 'pdp-reflection') continue;
              const { length } = parsePlan(applied(typed, offer)).objectives;
              assert.ok(before.includes(length), applied(typed, offer));
            }
          }
        },
      ),
      { numRuns: runs },
    );
  });
});

const lineEnds = fc.constantFrom('\n', '\r\n');

/** A plan with pieces torn out and others put in. */
function mutilated(): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(40),
    inserted: fc.constantFrom('', '- ', '**', '\n', '|', '```\n', '---\n', '👍', ': ', '[', '### ', 'by ', '"'),
  });
  return fc.tuple(fc.constantFrom(...plans), fc.array(cut, { maxLength: 6 })).map(([plan, cuts]) =>
    cuts.reduce((text, { at, removed, inserted }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + inserted + text.slice(start + removed);
    }, plan),
  );
}

function applied(text: string, { range, text: written }: Offer): string {
  return text.slice(0, range.start) + written + text.slice(range.end);
}

function statedIn({ objectives }: Plan): string[] {
  return objectives.map(({ id, statement }) => `${id} ${statement.text}`);
}

/** A label with two facts is one. */
function countFields({ objectives }: Plan): number {
  return objectives.reduce((sum, { fields }) => sum + new Set(fields.map(({ label }) => label.range.start)).size, 0);
}

function lineStarts(text: string): number[] {
  return [...text.matchAll(/(?<=\n)|^/g)].map(({ index }) => index);
}
