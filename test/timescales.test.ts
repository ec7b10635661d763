import assert from 'node:assert/strict';
import fc from 'fast-check';
import { easterSunday, formatIsoDate, isRealDate, parseIsoDate } from '../server/language/calendar.ts';
import { resolveTimescale } from '../server/language/timescale-dates.ts';
import { findTimescales } from '../server/language/timescales.ts';

/** A Monday. */
const today = { year: 2026, month: 11, day: 23 };

/** [text, each mention of time in it as "kind: words", with "→ the last day meant" where a calendar tells]. */
const tables: Record<string, readonly (readonly [string, ...string[]])[]> = {
  'days of the calendar': [
    ['Lead three groups by 30 June 2027', 'point: 30 June 2027 → 2027-06-30'],
    ['on the 1st of October', 'point: 1st of October → 2027-10-01'],
    ['Friday 12 June 2027', 'point: Friday 12 June 2027 → 2027-06-12'],
    ['by 24 November', 'point: 24 November → 2026-11-24'],
    ['by 22 November', 'point: 22 November → 2027-11-22'],
    ['December 4, 2026', 'point: December 4, 2026 → 2026-12-04'],
    ['done 15/01/2027, signed 2027-01-16', 'point: 15/01/2027 → 2027-01-15', 'point: 2027-01-16 → 2027-01-16'],
    ['03/04/2027', 'point: 03/04/2027 → 2027-04-03'],
    ['12/31/2027', 'point: 12/31/2027 → 2027-12-31'],
    ['5.7.2027 or 05.07.27', 'point: 5.7.2027 → 2027-07-05', 'point: 05.07.27 → 2027-07-05'],
    ['30-Jun-27', 'point: 30-Jun-27 → 2027-06-30'],
    ['by 1/1', 'point: by 1/1 → 2027-01-01'],
    ['1/1', 'point: 1/1 → 2027-01-01'],
    ['by 30/6', 'point: by 30/6 → 2027-06-30'],
    ['by the 15th', 'point: by the 15th → 2026-12-15'],
    ['on or before 9 May 2027', 'point: 9 May 2027 → 2027-05-09'],
    ['before 9 May 2027', 'point: 9 May 2027 → 2027-05-08'],
    ['between 3 and 9 May 2027', 'point: 3 and 9 May 2027 → 2027-05-09'],
    ['from 1 May to 30 June 2027', 'point: 1 May → 2027-05-01', 'point: 30 June 2027 → 2027-06-30'],
    ['29 February', 'point: 29 February → 2028-02-29'],
    ['29 February 2027 or 29 February 2028', 'impossible: 29 February 2027', 'point: 29 February 2028 → 2028-02-29'],
    ['31/02/2027', 'impossible: 31/02/2027'],
    ['31 June', 'impossible: 31 June'],
    ['2026-13-40', 'impossible: 2026-13-40'],
    ['by 31/2', 'impossible: by 31/2'],
  ],
  'months, and the verbs they look like': [
    ['by the end of May 2027', 'point: May 2027 → 2027-05-31'],
    ['by the start of May 2027', 'point: May 2027 → 2027-05-01'],
    ['by mid-June 2027', 'point: June 2027 → 2027-06-15'],
    ['Jun-27', 'point: Jun-27 → 2027-06-30'],
    ['by 06/2027', 'point: 06/2027 → 2027-06-30'],
    ['in February', 'point: in February → 2027-02-28'],
    ['by november', 'point: by november → 2026-11-30'],
    ['before March', 'point: before March → 2027-02-28'],
    ['by the first week of June', 'point: by the first week of June → 2027-06-07'],
    ['in May', 'point: in May → 2027-05-31'],
    ['in may'],
    ['by the end of may', 'point: by the end of may → 2027-05-31'],
    ['By May I may be ready', 'point: By May → 2027-05-31'],
    ['in March I may march on', 'point: in March → 2027-03-31'],
    ['all 12 may attend'],
    ['by 12 may', 'point: 12 may → 2027-05-12'],
    ['January to March', 'point: January to March → 2027-03-31'],
    ['July at the latest', 'point: July at the latest → 2027-07-31'],
    ['Submit the portfolio (April)', 'point: April → 2027-04-30'],
    ['between January and March', 'point: January and March → 2027-03-31'],
    ['with April and June from payroll'],
    ['from April'],
  ],
  'quarters and years': [
    ['by the end of Q2', 'point: Q2 → 2027-06-30'],
    ['before Q3 2027', 'point: Q3 2027 → 2027-06-30'],
    ['Q2 of the financial year', 'point: Q2 of the financial year → 2027-09-30'],
    ['end of the second quarter', 'point: second quarter → 2027-06-30'],
    ['quarter 3', 'point: quarter 3 → 2027-09-30'],
    ['three quarters of my caseload'],
    ['H1 2027', 'point: H1 2027 → 2027-06-30'],
    ['in the 2026/27 academic year', 'point: 2026/27 academic year → 2027-07-31'],
    ['financial year 2026/27', 'point: financial year 2026/27 → 2027-03-31'],
    ['tax year 2026/27', 'point: tax year 2026/27 → 2027-04-05'],
    ['2026-27', 'point: 2026-27 → 2027-07-31'],
    ['the 2025-2030 strategy'],
    ['in 2027', 'point: in 2027 → 2027-12-31'],
    ['by 2030', 'point: by 2030 → 2030-12-31'],
    ['before 2028', 'point: before 2028 → 2027-12-31'],
    ['mid-2027', 'point: mid-2027 → 2027-07-02'],
    ['goals for 2027', 'point: for 2027 → 2027-12-31'],
    ['Learn Polish (2027)', 'point: 2027 → 2027-12-31'],
    ['this academic year', 'point: this academic year → 2027-07-31'],
    ['next financial year', 'point: next financial year → 2028-03-31'],
    ['this year', 'point: this year → 2026-12-31'],
    ['by the end of next year', 'point: by the end of next year → 2027-12-31'],
    ['in 2000 words'],
    ['write 2027 words'],
  ],
  'weeks, terms and seasons': [
    ['by Friday', 'point: by Friday → 2026-11-27'],
    ['by Monday', 'point: by Monday → 2026-11-23'],
    ['next Friday', 'point: next Friday → 2026-12-04'],
    ['on Fridays', 'frequency: on Fridays'],
    ['next week', 'point: next week → 2026-12-06'],
    ['by the end of the week', 'point: by the end of the week → 2026-11-29'],
    ['during the week'],
    ['end of the month', 'point: end of the month → 2026-11-30'],
    ['next month', 'point: next month → 2026-12-31'],
    ['by week 4', 'point: by week 4'],
    ['before the 2nd week of the term', 'point: before the 2nd week of the term'],
    ['in my current term', 'point: in my current term'],
    ['during the spring term', 'point: during the spring term → 2027-03-31'],
    ['by half-term', 'point: by half-term'],
    ['October half-term', 'point: October half-term → 2027-10-31'],
    ['by summer', 'point: by summer → 2027-08-31'],
    ['before summer', 'point: before summer → 2027-05-31'],
    ['winter 2026', 'point: winter 2026 → 2027-02-28'],
    ['in month one', 'point: in month one'],
    ['from day one'],
    ['in Year 10'],
    ['spring clean the office'],
    ['teach at the summer school'],
    ['in terms of referrals'],
  ],
  feasts: [
    ['by Easter', 'point: by Easter → 2027-03-28'],
    ['by Easter 2028', 'point: by Easter 2028 → 2028-04-16'],
    ['before Christmas', 'point: before Christmas → 2026-12-24'],
    ['by the new year', 'point: by the new year → 2027-01-01'],
    ['by Eid', 'point: by Eid'],
    ['plan the Christmas party'],
  ],
  'lengths that bound the aim, and lengths of what is done': [
    ['within six weeks', 'point: within six weeks → 2027-01-04'],
    ['in the next two weeks', 'point: in the next two weeks → 2026-12-07'],
    ['over the next 3 months', 'point: over the next 3 months → 2027-02-23'],
    ['6 weeks from now', 'point: 6 weeks from now → 2027-01-04'],
    ["in three months' time", "point: in three months' time → 2027-02-23"],
    ['within my first year', 'point: within my first year → 2027-11-23'],
    ['for 8 weeks', 'point: for 8 weeks → 2027-01-18'],
    ['for the next 3 months', 'point: for the next 3 months → 2027-02-23'],
    ['for two weeks', 'unsure: for two weeks → 2026-12-07'],
    ['for 20 minutes'],
    ['30 minutes every morning', 'frequency: every morning'],
    ['over a block of group sessions (6 weeks)', 'point: 6 weeks → 2027-01-04'],
    ['attend a course (6 weeks)', 'duration: 6 weeks → 2027-01-04'],
    ['a 3-hour course', 'duration: 3-hour'],
    ['a two-week placement', 'duration: two-week → 2026-12-07'],
    ['over a two-week placement', 'duration: over a two-week → 2026-12-07'],
    ['support five people to sustain work for 26 weeks', 'duration: for 26 weeks → 2027-05-24'],
    ['people unemployed for 12 months', 'duration: for 12 months → 2027-11-23'],
    ['12 mths', 'duration: 12 mths → 2027-11-23'],
    ['3-6 months', 'duration: 3-6 months → 2027-05-23'],
    ['1 year', 'duration: 1 year → 2027-11-23'],
    ['Long-term goal (5 years): manage a team', 'point: 5 years → 2031-11-23'],
    ['within 5 days of referral', 'duration: within 5 days → 2026-11-28'],
    ['within 6 weeks of starting', 'point: within 6 weeks → 2027-01-04'],
    ['reply to employers within 2 working days', 'duration: within 2 working days → 2026-11-25'],
    ['reduce the wait by 6 weeks', 'duration: by 6 weeks → 2027-01-04'],
    ['with over 10 years in the sector', 'duration: over 10 years → 2036-11-23'],
  ],
  'events and stretches of work': [
    ['before my appraisal in May', 'point: before my appraisal', 'point: in May → 2027-05-31'],
    ['by my next supervision', 'point: by my next supervision'],
    ['at the June meeting', 'point: at the June meeting → 2027-06-30'],
    ['at the meeting'],
    ['by the June conference', 'point: by the June conference → 2027-06-30'],
    ['before each meeting', 'frequency: each meeting'],
    ['assessed by the exam board'],
    ['before I graduate', 'point: before I graduate'],
    ['before I leave the house'],
    ['before I start my new role', 'point: before I start'],
    ['before going to bed'],
    ['by the time I qualify', 'point: by the time I'],
    ['during this traineeship', 'point: during this traineeship'],
    ['during training'],
    ['by the end', 'point: by the end'],
    ['by the end user'],
    ['by the end of my placement', 'point: by the end of my placement'],
    ['by the end of each day', 'frequency: by the end of each day'],
    ['end of unit test'],
    ['by the deadline', 'unsure: by the deadline'],
    ['meet deadlines'],
    ['before applications close', 'point: before applications close'],
    ['before the client starts'],
    ['I am in my third year', 'background: in my third year'],
    ['after the audit in March 2027', 'unsure: March 2027 → 2027-03-31'],
  ],
  labels: [
    ['deadline: 12 June', 'point: 12 June → 2027-06-12'],
    ['Deadline: Easter', 'point: Deadline: Easter → 2027-03-28'],
    ['due Friday', 'point: due Friday → 2026-11-27'],
    ['no later than July', 'point: no later than July → 2027-07-31'],
    ['Target date: 2027', 'point: Target date: 2027 → 2027-12-31'],
  ],
  'no end, how often, nothing yet': [
    ['Ongoing', 'open: Ongoing'],
    ['ASAP', 'open: ASAP'],
    ['in due course', 'open: in due course'],
    ['as and when', 'open: as and when'],
    ['in the future', 'open: in the future'],
    ['One day I will manage a team', 'open: One day'],
    ['a one-day course', 'duration: one-day → 2026-11-24'],
    ['soon', 'open: soon'],
    ['as soon as a client calls'],
    ['long-term unemployed people'],
    ['weekly', 'frequency: weekly'],
    ['ten calls per month', 'frequency: per month'],
    ['twice a month', 'frequency: twice a month'],
    ['every two weeks', 'frequency: every two weeks'],
    ['on the 3rd of each month', 'frequency: on the 3rd', 'frequency: each month'],
    ['dd/mm/yyyy', 'unfilled: dd/mm/yyyy'],
    ['by [date]', 'unfilled: [date]'],
    ['201X', 'unfilled: 201X'],
    ['TBC', 'unfilled: TBC'],
  ],
  'the past': [
    ['trained since 2019', 'background: since 2019'],
    ['in 2019 I moved here', 'background: in 2019'],
    ['trained in 2015', 'background: in 2015'],
    ['get trained in May 2027', 'point: May 2027 → 2027-05-31'],
    ['which I completed in May 2026', 'background: May 2026'],
    ['to be completed in May 2027', 'point: May 2027 → 2027-05-31'],
    ['last year', 'background: last year'],
    ['two years ago', 'background: two years ago'],
    ['I have worked here for 3 years', 'background: for 3 years'],
    ['the 2018 policy'],
    ['the Equality Act 2010'],
    ['the 1999 strategy'],
    ['more than in 2025', 'background: in 2025'],
    ['(Gibbs, 1988)'],
  ],
  'what is no time': [
    ['24/7 and 3/4 of reviews'],
    ['4/5'],
    ['a 1:1 ratio, 1:4'],
    ['ISO 9001, ST0663, SFJODPS6.11.2, unit 12, Level 3'],
    ['march on'],
    ['I may ask for a second opinion'],
    ['in a second'],
    ['a 24 hour line'],
    ['£2027 or £1.50'],
    ['by 5pm, by 9:00 am'],
    ['over time, on time, in time, first time, at the same time'],
    ['reduce no-shows by 1/3'],
    ['the next level'],
  ],
};

describe('time in English', () => {
  for (const [title, rows] of Object.entries(tables)) {
    describe(title, () => {
      for (const [phrase, ...expected] of rows) {
        it(`${phrase} ⇒ ${expected.join('; ') || 'none'}`, () => {
          assert.deepEqual(read(phrase), expected.filter(Boolean));
        });
      }
    });
  }

  it('counts from the start of the plan where that is known', () => {
    const start = { year: 2027, month: 1, day: 31 };
    assert.deepEqual(read('in one month', start), ['point: in one month → 2027-02-28']);
    assert.deepEqual(read('by 30 January', start), ['point: 30 January → 2028-01-30']);
    assert.deepEqual(read('by Easter', start), ['point: by Easter → 2027-03-28']);
  });

  it('knows Easter', () => {
    const days = ['2008-03-23', '2011-04-24', '2025-04-20', '2026-04-05', '2038-04-25', '2049-04-18', '1981-04-19'];
    assert.deepEqual(
      days.map((day) => formatIsoDate(easterSunday(Number(day.slice(0, 4))))),
      days,
    );
  });
});

describe('what is found of time in any English', () => {
  const words = fc.constantFrom(
    ...'by before until in on at for within over during the my next this first last end of start mid- early'.split(' '),
    ...'May March June 2027 2026/27 Q2 30 31 1st 1/1 31/02/27 30.06.2027 six weeks months year term Friday Easter'.split(
      ' ',
    ),
    ...'spring appraisal placement weekly every ongoing soon [date] since course (6 weeks) : - \n I graduate ends'.split(
      ' ',
    ),
  );
  const phrase = fc.oneof(
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    fc.string(),
  );
  const day = fc
    .tuple(fc.integer({ min: 1970, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => ({ year, month, day }));

  it('lies inside it, in order and without overlap, and its days are in the calendar', () => {
    fc.assert(
      fc.property(phrase, day, (text, today) => {
        let last = 0;
        for (const time of findTimescales(text)) {
          assert.ok(time.start >= last && time.end > time.start && time.end <= text.length);
          last = time.end;
          const resolved = resolveTimescale(time, text, { today });
          assert.ok(!resolved || isRealDate(resolved), `${text}: ${JSON.stringify(resolved)}`);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('does not hang on case, "May" and "March" apart', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const ascii = text.replace(/\b(?:may|march)\b/gi, 'June').replace(/\P{ASCII}/gu, '');
        assert.deepEqual(findTimescales(ascii.toUpperCase()), findTimescales(ascii.toLowerCase()));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads each day of the calendar in each way of writing it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = formatIsoDate(date);
        const [year, month, number] = iso.split('-');
        const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.parse(iso));
        for (const text of [
          iso,
          `${number}/${month}/${year}`,
          `${number}.${month}.${year}`,
          `${date.day} ${name} ${year}`,
          `${name} ${date.day}, ${year}`,
        ])
          assert.deepEqual(read(`by ${text}`), [`point: ${text} → ${iso}`]);
      }),
    );
  });

  it('is the same in any time zone, since no clock is asked', () => {
    const clock = globalThis.Date;
    try {
      globalThis.Date = undefined as never;
      assert.deepEqual(read('within six weeks'), ['point: within six weeks → 2027-01-04']);
      assert.ok(parseIsoDate('2027-01-04'));
    } finally {
      globalThis.Date = clock;
    }
  });
});

function read(phrase: string, start?: typeof today): string[] {
  return findTimescales(phrase).map((time) => {
    const day = resolveTimescale(time, phrase, { today, start });
    return `${time.kind}: ${phrase.slice(time.start, time.end)}${day ? ` → ${formatIsoDate(day)}` : ''}`;
  });
}
