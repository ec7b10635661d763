import { fillSection, inTurn, replace, replaceAll, setColumn, setField, within, withoutSection } from './edits.ts';
import type { Mutant } from './mutants.ts';

/** What other parts say of somebody's feedback, left out. */
const noFeedbackElsewhere = inTurn(
  replace(
    'when service users told me something that my own scores had hidden (see the feedback log)',
    'when I saw that it was needed',
  ),
  replace(" My manager's remark about silences led us to add a note", ' We added a note'),
  replace('Service user feedback contradicted the 4 that my peers had given me for S4. ', ''),
  replace(' When I read the forms in September I felt ashamed, because I recognised him in the words.', ''),
  replace(', which is why my peers, who had watched me with the form, rated me higher than participants did', ''),
  replace(' A 360-degree feedback form went to my manager, two peers and four participants.', ''),
  replaceAll(/360-degree form: /g, ''),
);

export const partMutants: readonly Mutant[] = [
  { name: 'no self-assessment', rule: 'self-assessment', edit: withoutSection('## Self-assessment') },
  {
    name: 'a self-assessment without ratings',
    rule: 'self-assessment',
    edit: inTurn(
      setColumn('### Skills audit', 3, ''),
      replaceAll(/, rated \d/g, ''),
      replace(' Where the scores differed I have recorded the lowest.', ''),
    ),
  },
  {
    name: 'ratings without evidence for them',
    rule: 'self-assessment',
    edit: setColumn('### Skills audit', 4, ''),
  },
  {
    name: 'a self-assessment of strengths alone',
    rule: 'self-assessment',
    besides: { 'self-assessment-tool': 'the tools stood in it' },
    edit: fillSection('## Self-assessment', 'I am good with people and I keep accurate records.'),
  },
  {
    name: 'a self-assessment that knows no career goal, and no objective that does',
    rule: 'self-assessment',
    besides: { 'career-goals': 'nothing refers to them' },
    edit: inTurn(setColumn('### Skills audit', 5, ''), replaceAll(/(\*\*Why:\*\* S\d), .*/g, '$1')),
  },
  {
    name: 'no diagnostic tool',
    rule: 'self-assessment-tool',
    besides: { 'self-assessment': 'SWOT headings were how strengths and needs were told apart' },
    edit: inTurn(
      replaceAll(
        /^I used three diagnostic tools.*$/m,
        'I thought about my work in April 2026 and asked others what they thought.',
      ),
      replace('### SWOT analysis', '### What I found'),
      replace('### Skills audit', '### How I scored'),
      replaceAll(/360-degree form: /g, ''),
      replace('named in my SWOT', 'named in April'),
    ),
  },
  {
    name: 'no career goals, in their part or anywhere else',
    rule: 'career-goals',
    besides: { 'self-assessment': 'it can be set against none' },
    edit: inTurn(
      withoutSection('## Career goals'),
      setColumn('### Skills audit', 5, ''),
      replace('| Career goal |', '| Note |'),
      replaceAll(/(\*\*Why:\*\* S\d), .*/g, '$1, rated low'),
    ),
  },
  {
    name: 'career goals without a word on the present role',
    rule: 'career-goals',
    edit: replaceAll(/^CG1 is also what.*\n\n/m, ''),
  },
  {
    name: 'a gap that no objective takes up',
    rule: 'gap-without-objective',
    edit: replaceAll(
      /^(\| S6 \|.*\n)/m,
      '$1| S7 | Group facilitation | 1 | Two groups cancelled in March 2026 | CG2 |\n',
    ),
  },
  {
    name: 'a listed weakness with an id that no objective takes up',
    rule: 'gap-without-objective',
    edit: replaceAll(
      /^(\| S6 \|.*\n)/m,
      '$1| S8 | Welfare benefits advice | 2 | Eleven questions passed on in a quarter | CG1 |\n',
    ),
  },
  {
    name: 'O3 justified in words, where others name the finding',
    rule: 'objective-without-gap',
    besides: { 'gap-without-objective': 'S6 was taken up there' },
    edit: within('### O3', setField('Why', 'My skills audit showed that I rarely use figures.')),
  },
  {
    name: 'no account of what was done',
    rule: 'implementation-example',
    besides: {
      'timescale-passed': 'what came of the objectives is told nowhere now',
      'sector-concepts': 'the practice that touched them has gone',
    },
    edit: inTurn(
      withoutSection('## Implementation and impact'),
      withoutSection('## CPD log'),
      replaceAll(/^\*\*Outcome:\*\* .*\n\n/gm, ''),
    ),
  },
  {
    name: 'an account without its impact',
    rule: 'implementation-example',
    besides: { 'sector-concepts': 'fewer of them are touched', 'timescale-passed': 'outcomes had to go as well' },
    edit: inTurn(
      fillSection(
        '## Implementation and impact',
        'I shadowed a senior adviser in two meetings and then led six observed meetings of my own. I went to the library for the data session and I met four employers to ask about their plans.',
      ),
      withoutSection('## CPD log'),
      replaceAll(/^\*\*Outcome:\*\* .*\n\n/gm, ''),
    ),
  },
  {
    name: 'no feedback of anybody',
    rule: 'feedback-source',
    edit: inTurn(withoutSection('## Feedback log'), noFeedbackElsewhere),
  },
  {
    name: 'feedback of one person only',
    rule: 'feedback-source',
    edit: inTurn(within('## Feedback log', replaceAll(/^\| (?:7|18|12) .*\n/gm, '')), noFeedbackElsewhere),
  },
  {
    name: 'no answer to any feedback',
    rule: 'feedback-unused',
    edit: setColumn('## Feedback log', 4, ''),
  },
  {
    name: 'one answer to feedback left blank',
    rule: 'feedback-unused',
    edit: within('## Feedback log', replaceAll(/Cut 22 slides.* \|/, ' |')),
  },
  {
    name: 'another answer to feedback left blank',
    rule: 'feedback-unused',
    edit: within('## Feedback log', replaceAll(/Added a line on adjustments.* \|/, ' |')),
  },
  {
    name: 'no word of the concepts of the sector',
    rule: 'sector-concepts',
    edit: inTurn(
      withoutSection('## Implementation and impact'),
      replaceAll(/person-centred planning/gi, 'our work'),
      replaceAll(/motivational interviewing/gi, 'counselling'),
      replaceAll(/labour market (?:intelligence|briefing)|Nomis(?: and ONS)?|claimant counts/gi, 'figures'),
      replaceAll(/vocational profil\w+/gi, 'form'),
      replaceAll(/barriers to employment|disability|health condition|barriers?/gi, 'needs'),
      replaceAll(/partnerships?|employers?/gi, 'firm'),
      replaceAll(/growth sectors|hiring plans|job starts?|supported employment|referrals?/gi, 'things'),
      replaceAll(
        /in-work support|job brokerage|broker(?:ing)? jobs|reasonable adjustments?|adjustments?|anxiety|mental health|out of work|still in work/gi,
        'help',
      ),
    ),
    besides: {
      'objective-relevance': 'words were replaced all over the text',
      'objective-resources': 'words were replaced all over the text',
      'implementation-example': 'the account went with its concepts',
    },
  },
];
