import {
  inTurn,
  replace,
  replaceAll,
  setField,
  within,
  withoutField,
  withoutRows,
  withoutSection,
  type Edit,
} from './edits.ts';
import type { Mutant } from './mutants.ts';

interface Known {
  readonly id: string;
  readonly statement: string;
  /** What the paragraph under the heading begins with; it may give support and reasons in words. */
  readonly paragraph: string;
  readonly unmeasured: string;
  readonly vague: string;
  readonly code: string;
}

/** All that a plan says of reviews as a whole. */
const withoutReviews: Edit = inTurn(
  replaceAll(/^reviews:\n(?: {2}- .*\n)+/m, ''),
  replaceAll(/^My manager and I check this table.*\n\n/m, ''),
  replaceAll(/ \| Review and status \|$/m, ' | Status |'),
  withoutSection('## Review log'),
);

const objectives: readonly Known[] = [
  {
    id: 'O1',
    statement:
      "Lead six vocational profiling meetings, each rated at least 4 out of 5 on the service's observation form",
    paragraph: 'A profile is where',
    unmeasured: 'Run vocational profiling meetings for new participants',
    vague: 'Improve my vocational profiling',
    code: 'SKA SE03',
  },
  {
    id: 'O2',
    statement:
      'Reduce the average time from first employer contact to participant interview from 23 to 15 working days',
    paragraph: 'Participants told us',
    unmeasured: 'Broker jobs for participants with local employers',
    vague: 'Become better at job brokerage',
    code: 'SKA SE06',
  },
  {
    id: 'O3',
    statement:
      'Present a labour market briefing on three local growth sectors to the adviser team, with an average rating of at least 4 out of 5',
    paragraph: 'Figures alone',
    unmeasured: 'Use local labour market data with participants',
    vague: 'Keep up to date with the labour market',
    code: 'CDICRD07',
  },
  {
    id: 'O4',
    statement:
      'Complete the 30-hour motivational interviewing course and pass both recorded-session assessments at 70% or above',
    paragraph: 'I added this objective',
    unmeasured: 'Practise motivational interviewing with a peer adviser',
    vague: 'Understand motivational interviewing',
    code: 'LSIAG04',
  },
];

export const objectiveMutants: readonly Mutant[] = [
  ...objectives.flatMap(perObjective),
  {
    name: 'O1 to be done "ongoing"',
    rule: 'objective-timescale',
    edit: within('### O1', setField('Timescale', 'Ongoing')),
  },
  {
    name: 'O3 to be done "as soon as possible"',
    rule: 'objective-timescale',
    edit: within('### O3', setField('Timescale', 'As soon as possible')),
  },
  {
    name: 'O2 a second time, as O5',
    rule: 'objective-duplicate',
    edit: addCopy('O2', 'O5'),
  },
  {
    name: 'O3 a second time, as O5',
    rule: 'objective-duplicate',
    edit: addCopy('O3', 'O5'),
  },
  {
    name: 'O4 a second time under its own id',
    rule: ['id-duplicate', 'objective-duplicate'],
    besides: {
      'id-duplicate': 'the same id and the same words are two faults of one copy',
      'objective-duplicate': 'the same id and the same words are two faults of one copy',
    },
    edit: addCopy('O4', 'O4'),
  },
  {
    name: 'another aim inside O1',
    rule: 'objective-compound',
    edit: replace(
      "each rated at least 4 out of 5 on the service's observation form\n",
      "each rated at least 4 out of 5 on the service's observation form, and complete a first-aid course\n",
    ),
  },
  {
    name: 'another aim inside O3',
    rule: 'objective-compound',
    edit: replace(
      'to the adviser team, with an average rating of at least 4 out of 5\n',
      'to the adviser team and write a handbook on data protection\n',
    ),
  },
];

function perObjective({ id, statement, paragraph, unmeasured, vague, code }: Known): Mutant[] {
  const own = `### ${id}`;
  const noRows = within('## Action plan', withoutRows(id));
  const noWords = within(own, replaceAll(new RegExp(`${paragraph}.*\\n\\n`), ''));
  const named = (what: string) => `${id} without ${what}`;
  const restate = (words: string): Edit =>
    words === statement ? (text) => text : replace(`${own}: ${statement}`, `${own}: ${words}`);
  const noLog = 'the reviews had to go with it, which each objective could fall back on';
  return [
    { name: named('its time-scale'), rule: 'objective-timescale', edit: within(own, withoutField('Timescale')) },
    {
      name: named('a measure and criteria'),
      rule: 'objective-success-criteria',
      besides: { 'objective-vague': 'the measure was part of what made it exact' },
      edit: inTurn(restate(unmeasured), within(own, withoutField('Success criteria'))),
    },
    {
      name: `${id} in vague words and without criteria`,
      rule: 'objective-vague',
      besides: { 'objective-success-criteria': 'with the exact words the measure has gone' },
      edit: inTurn(restate(vague), within(own, withoutField('Success criteria'))),
    },
    {
      name: named('activities, its rows and whatever else tells of one included'),
      rule: 'objective-activity',
      edit: inTurn(
        restate(statement.replace('Complete the 30-hour motivational interviewing course and pass', 'Pass')),
        within(own, inTurn(withoutField('Activities'), setField('Resources', 'Time in my diary'))),
        noWords,
        noRows,
      ),
    },
    {
      name: named('resources, its rows and whatever else names somebody who helps included'),
      rule: 'objective-resources',
      edit: inTurn(
        within(
          own,
          inTurn(
            withoutField('Resources'),
            withoutField('Success criteria'),
            setField('Activities', 'Practise every week and keep a note of it.'),
          ),
        ),
        noWords,
        noRows,
      ),
    },
    {
      name: named('its link to the role'),
      rule: 'objective-relevance',
      edit: within(own, withoutField('Link to role')),
    },
    {
      name: named('its link to an aim'),
      rule: 'objective-relevance',
      edit: within(own, withoutField('Link to organisational aims')),
    },
    {
      name: named('any link'),
      rule: 'objective-relevance',
      edit: within(own, inTurn(withoutField('Link to role'), withoutField('Link to organisational aims'))),
    },
    {
      name: named('a reason from the self-assessment'),
      // The softer of the two where its words still show which finding it answers; never both.
      rule: ['objective-evidence', 'objective-without-gap'],
      besides: { 'gap-without-objective': 'the finding it answered is taken up by none now' },
      edit: inTurn(noWords, within(own, withoutField('Why'))),
    },
    {
      name: named('a review, the dates and the log of the plan included'),
      rule: 'objective-review',
      besides: {
        'plan-never-revised': noLog,
        'review-overdue': noLog,
        'reflection-model': noLog,
        'timescale-passed': noLog,
      },
      edit: inTurn(within(own, withoutField('Review date')), noRows, withoutReviews),
    },
    {
      name: named('its standard, which stays listed'),
      rule: 'standards-unlinked',
      edit: within(own, withoutField('Standards')),
    },
    {
      name: named(`its own code: ${code} with a slip`),
      rule: 'standards-unknown',
      besides: { 'standards-unlinked': 'the code that is listed is not the one that is used' },
      edit: within(own, setField('Standards', slipIn(code))),
    },
  ];
}

/** Two letters of the prefix the wrong way round: SKA SE03 → SAK SE03. */
function slipIn(code: string): string {
  return code.replace(/^(.)(.)(.)/, '$1$3$2');
}

function addCopy(id: string, as: string): Edit {
  return (text) => {
    const start = text.indexOf(`### ${id}`);
    const next = /\n(?=#{2,3} )/g;
    next.lastIndex = start;
    const end = (next.exec(text)?.index ?? text.length) + 1;
    const copy = text.slice(start, end).replace(id, as);
    return text.replace('## Action plan', () => `${copy}\n## Action plan`);
  };
}
