import { inTurn, replace, setField, within, withoutSection } from './edits.ts';
import type { Mutant } from './mutants.ts';

const either = ['timescale-impossible', 'objective-timescale'];
const inHeader = ['timescale-impossible', 'frontmatter'];
const afterEnd = 'every later date lies outside the plan now';

export const dateMutants: readonly Mutant[] = [
  {
    name: 'O1 to be done by 31/02/2027',
    rule: either,
    edit: within('### O1', setField('Timescale', '31/02/2027')),
  },
  {
    name: 'O3 to be done by 31 June 2026',
    rule: either,
    edit: within('### O3', setField('Timescale', 'By 31 June 2026')),
  },
  {
    name: 'a wrong weekday: Monday 31 July 2026',
    rule: 'timescale-impossible',
    edit: within('### O1', setField('Timescale', 'By Monday 31 July 2026')),
  },
  {
    name: 'a target before the start',
    rule: 'timescale-impossible',
    edit: within('### O1', setField('Timescale', 'By 31 July 2025')),
  },
  {
    name: 'a target after the end',
    rule: 'timescale-impossible',
    edit: within('### O4', setField('Timescale', 'By 26 February 2028')),
  },
  {
    name: 'a day of the action plan that no calendar has',
    rule: 'timescale-impossible',
    edit: within('## Action plan', replace('| 12 June 2026 |', '| 31 June 2026 |')),
  },
  {
    name: 'a review date of an objective that no calendar has',
    rule: 'timescale-impossible',
    edit: within('### O2', setField('Review date', '31 September 2026')),
  },
  {
    name: 'a review of the log on a day that no calendar has',
    rule: 'timescale-impossible',
    besides: { 'review-overdue': 'the review of that date is not to be found' },
    edit: replace('### 25 June 2026: plan kept', '### 31 June 2026: plan kept'),
  },
  {
    name: 'an end before the start',
    rule: 'timescale-impossible',
    besides: { 'timescale-passed': afterEnd },
    edit: replace('end: 2027-03-31', 'end: 2026-03-31'),
  },
  {
    name: 'a review date of the frontmatter that no calendar has',
    rule: inHeader,
    edit: replace('  - 2026-09-24', '  - 2026-09-31'),
  },
  {
    name: 'a target that has passed, of which nothing is told',
    rule: 'timescale-passed',
    edit: replace(
      '\n\n## Action plan',
      `

### O5: Present two case studies to the adviser team by 30 October 2026

**Why:** S6, rated 2, is needed for CG2.

**Success criteria:** Two case studies presented and six feedback forms returned.

**Activities:** Write both case studies and rehearse them with a peer.

**Resources:** A slot at the team meeting.

**Link to role:** Sharing practice is in my job description.

**Link to organisational aims:** A1

**Standards:** LSIAG15

## Action plan`,
    ),
  },
  {
    name: 'O1 without outcome, in its section or anywhere else',
    rule: 'timescale-passed',
    edit: inTurn(
      within('### O1', (text) => text.replace(/\*\*Outcome:\*\* .*\n\n/, '')),
      (text) => text.replace(/^\| O1 \|.*\n/gm, '').replace(/^\| 12 May 2026 \|.*\n/m, ''),
      within('## Review log', (text) =>
        text.replace('O1 was on track', 'We were on track').replace('O1 was complete, and I', 'I'),
      ),
      replace('It matters that O1 was going well', 'It matters that profiling was going well'),
    ),
  },
  {
    name: 'the last two reviews and every other record left out',
    rule: 'review-overdue',
    besides: {
      'implementation-example': 'the account is a record of later days as well',
      'sector-concepts': 'the practice that touched them has gone',
    },
    edit: inTurn(
      withoutSection('## CPD log'),
      withoutSection('## Implementation and impact'),
      within('## Review log', (text) => text.slice(0, text.indexOf('### 24 September')) + '\n'),
    ),
  },
  {
    name: 'a plan that nobody came back to',
    rule: 'plan-never-revised',
    besides: {
      'review-overdue': 'no review has taken place at all',
      'reflection-model': 'the reflection may be asked for where reviews are',
    },
    edit: inTurn(
      replace(
        ' It is version 3, revised on 19 November 2026; what changed between versions, and why, is in the review log.',
        '',
      ),
      within('## Review log', () => ''),
      replace('I have moved my in-work support calls from', 'My in-work support calls go from'),
      replace(
        'Lowered S4 to 2, added O4, and reflected on one of the meetings below',
        'Talked it over with my manager',
      ),
      replace('I added this objective on 24 September 2026, when service users', 'It is here since service users'),
    ),
  },
  {
    name: 'a revision without its reason',
    rule: 'change-without-reason',
    besides: { 'review-overdue': 'less is said at that review' },
    edit: within('## Review log', (text) =>
      text.replace(
        /(### 24 September 2026.*\n\n)[^#]*/,
        '$1O2 stood at 18 working days. The date was moved from 30 September to 13 November.\n\n',
      ),
    ),
  },
  {
    name: 'another revision without its reason',
    rule: 'change-without-reason',
    edit: within('## Review log', (text) =>
      text.replace(
        /(### 19 November 2026.*\n\n)[^#]*/,
        '$1O2 and O3 were complete. The deadline was moved to 26 February 2027.\n\n',
      ),
    ),
  },
];
