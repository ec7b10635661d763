import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../server/analysis.ts';
import type { Timeline } from '../server/checklist-shape.ts';
import { checklistHtml } from '../server/report/checklist-html.ts';
import { longDate } from '../server/report/dates.ts';
import { scaleOf } from '../server/report/time-scale.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';

describe('the timeline', () => {
  it('has the days of the strong plan: its own, its objectives’, its activities’ and its reviews’', () => {
    const { events, undated, today: asOf } = timelineOf(readProjectFile('examples/strong-plan.md'));
    assert.equal(asOf, '2026-11-23');
    assert.deepEqual(undated, []);
    const days = (kind: string) => events.filter((event) => event.kind === kind).map(({ date }) => date);
    assert.deepEqual(
      [...days('start'), ...days('submission'), ...days('end')],
      ['2026-04-13', '2027-01-15', '2027-03-31'],
    );
    assert.deepEqual(days('review'), ['2026-06-25', '2026-09-24', '2026-11-19', '2027-03-04']);
    assert.deepEqual(days('objective'), ['2026-07-31', '2026-10-16', '2026-11-13', '2027-02-26']);
    assert.equal(days('activity').length, 10);
    const shadowing = events.find(({ title }) => title.startsWith('Shadow two'));
    assert.deepEqual([shadowing?.date, shadowing?.objectives], ['2026-05-15', ['O1']]);
  });

  it('is in the order of the days, and each line holds what it names', () => {
    const source = readProjectFile('examples/half-way-draft.md');
    const { events, undated } = timelineOf(source);
    assert.deepEqual(
      events.map(({ date }) => date),
      events.map(({ date }) => date).sort(),
    );
    const lines = source.split('\n');
    for (const { line, title } of [...events, ...undated])
      assert.ok(lines[line - 1]?.includes(title.slice(0, 30)), title);
    assert.deepEqual(
      undated.map(({ id }) => id),
      ['O4'],
    );
  });

  it('takes a review that is planned at the top and told of in a log as one', () => {
    const { events } = timelineOf(
      '---\ntype: pdp\nreviews: [2026-10-15]\n---\n\n## Objectives\n\n- Lead three groups by 30 June 2027\n\n## Review log\n\n### 15 October 2026\n\nI moved one date and asked for help.',
    );
    assert.deepEqual(
      events.map(({ kind, date }) => `${kind} ${date}`),
      ['review 2026-10-15', 'objective 2027-06-30'],
    );
  });

  it('leaves out what states no day: prompts, days that do not exist, and days without a year in a plan without a start', () => {
    const dates = ['[By when?]', '31 February 2027', '3 May', 'ongoing'];
    const { events, undated } = timelineOf(planWith(dates));
    assert.deepEqual(events, []);
    assert.deepEqual(
      undated.map(({ id }) => id),
      ['O1', 'O2', 'O3', 'O4'],
    );
  });

  it('has every objective of any plan with its day, in the picture and in words', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (dates) => {
        const checklist = analyse(planWith(dates), today, failOnBroken).checklist();
        const { events, undated } = checklist.timeline!;
        assert.deepEqual(undated, []);
        assert.deepEqual(
          events.map(({ date, objectives }) => `${objectives!.join()} ${longDate(date)}`).sort(),
          dates.map((date, index) => `O${index + 1} ${date}`).sort(),
        );
        const { picture, words } = partsOf(checklistHtml(checklist));
        for (const [index, date] of dates.entries()) {
          assert.ok(textOf(picture).includes(`O${index + 1} · ${date}`), `picture: O${index + 1} ${date}`);
          assert.match(textOf(words), new RegExp(`${date}( \\(passed\\))? · Objective · O${index + 1} · `));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says so in a sentence where there is no date, and has no picture', () => {
    const markup = checklistHtml(analyse(planWith(['soon']), today, failOnBroken).checklist());
    assert.match(textOf(markup), /What is due when No dates found yet\./);
    assert.doesNotMatch(markup, /id="timeline-title"/);
    assert.doesNotMatch(textOf(checklistHtml(analyse('# Plan', today, failOnBroken).checklist())), /What is due when/);
  });

  it('has a picture with a name and a description, and no style that a strict policy would refuse', () => {
    const markup = checklistHtml(analyse(readProjectFile('examples/strong-plan.md'), today, failOnBroken).checklist());
    const { picture } = partsOf(markup);
    assert.match(picture, /<svg[^>]*role="img"[^>]*aria-labelledby="timeline-title timeline-description"/);
    assert.match(textOf(picture), /with a date: 4; without one: 0\. Review points: 4\. Today is 23 November 2026/);
    assert.doesNotMatch(markup, /style=|<style|NaN|Infinity|undefined/);
  });
});

describe('the scale of a timeline', () => {
  it('keeps every day and today on the page, in their order, with at most six months named', () => {
    const iso = fc
      .date({ min: new Date('0101-01-01'), max: new Date('9900-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(iso, { minLength: 1, maxLength: 9 }), iso, (dates, now) => {
        const scale = scaleOf(dates, now);
        const places = [...dates].sort().map((date) => scale.at(date));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
        for (const at of [...places, scale.today ?? 0, ...scale.ticks.map(({ at }) => at)])
          assert.ok(at >= 0 && at <= 100);
        assert.ok(scale.ticks.length <= 6);
      }),
    );
  });

  it('leaves today out where it is far away, so that the days are not pressed together', () => {
    assert.equal(scaleOf(['2026-01-01', '2026-06-30'], '2030-01-01').today, undefined);
    assert.equal(scaleOf(['2026-01-01', '2026-06-30'], '2026-01-01').today, 0);
    assert.equal(scaleOf(['2026-01-01', '2026-12-31'], '2026-07-02').today, 50);
  });
});

const months = 'January February March April May June July August September October November December'.split(' ');
const day = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.constantFrom(...months),
    year: fc.integer({ min: 2025, max: 2032 }),
  })
  .map(({ day, month, year }) => `${day} ${month} ${year}`);

/** A plan with an objective for each of these time-scales. */
function planWith(dates: readonly string[]): string {
  const objectives = dates.map((date, index) => `### Lead workshop ${index + 1}\n\n**Timescale:** ${date}\n`);
  return `---\ntype: pdp\n---\n\n## Objectives\n\n${objectives.join('\n')}`;
}

function timelineOf(source: string): Timeline {
  return analyse(source, today, failOnBroken).checklist().timeline!;
}

/** The picture and the words of a page's timeline. */
function partsOf(markup: string): { picture: string; words: string } {
  const found =
    /(<svg[^>]*aria-labelledby="timeline-title[\s\S]*?)(<details id="timeline-words"[\s\S]*?<\/details>)/.exec(markup);
  assert.ok(found);
  return { picture: found[1]!, words: found[2]! };
}

function textOf(markup: string): string {
  const plain = markup.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return plain.replace(/\s+/g, ' ');
}
