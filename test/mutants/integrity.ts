import { inTurn, replace, replaceAll, setField, within, withoutField, withoutSection, type Edit } from './edits.ts';
import type { Mutant } from './mutants.ts';

const entries = [
  'British Association',
  'Career Development Institute \\(2014',
  'Doran',
  'Gibbs',
  'Miller',
  'Skills for Justice',
];

const private_: Readonly<Record<string, string>> = {
  'an NI number': 'Her number is JG 12 34 56 C.',
  'a telephone number': 'She can be reached on 07700 900461.',
  'an e-mail address': 'She wrote to me from dee.moss79@mail.example afterwards.',
  'a postcode': 'She lives at 14 Hazel Grove, NG6 8QJ.',
  'a name': 'My client Darren Whitlock was with her.',
  'a date of birth': 'Her date of birth is 14/03/1989.',
};

export const integrityMutants: readonly Mutant[] = [
  ...entries.map((entry) => ({
    name: `the reference ${entry} left out`,
    rule: 'citation-unlisted',
    edit: within('## References', replaceAll(new RegExp(`^${entry}.*\\n\\n`, 'm'), '')),
  })),
  ...Object.entries(private_).map(([what, sentence]) => ({
    name: `${what} in the account of what was done`,
    rule: 'confidentiality',
    edit: replace(
      'the participant writes or dictates the first page.',
      `the participant writes the first page. ${sentence}`,
    ),
  })),
  {
    name: 'a finding that the self-assessment does not have',
    rule: 'reference-unknown',
    besides: {
      'gap-without-objective': 'the finding that was meant is taken up by none',
      'objective-evidence': 'what is named is no finding',
    },
    edit: within('### O2', setField('Why', 'S9, rated 2, is the skill that CG2 depends on.')),
  },
  {
    name: 'an aim that the organisation does not have',
    rule: 'reference-unknown',
    besides: { 'objective-relevance': 'what is named is no aim' },
    edit: within('### O1', setField('Link to organisational aims', 'A7, because a job can only match a profile.')),
  },
  {
    name: 'a career goal that the plan does not have',
    rule: 'reference-unknown',
    edit: within('### Skills audit', replaceAll(/team figure 15 \| CG2 \|/, 'team figure 15 | CG7 |')),
  },
  {
    name: 'an objective of the action plan that is none',
    rule: 'reference-unknown',
    edit: within('## Action plan', replace('| O2 | Map the steps', '| O8 | Map the steps')),
  },
  {
    name: 'two findings with one id',
    rule: 'id-duplicate',
    besides: { 'reference-unknown': 'S3 is no longer there to be named' },
    edit: replace('| S3 | Labour market intelligence', '| S2 | Labour market intelligence'),
  },
  {
    name: 'two career goals with one id',
    rule: 'id-duplicate',
    besides: { 'reference-unknown': 'CG3 is no longer there to be named' },
    edit: replace('- **CG3, within', '- **CG2, within'),
  },
  {
    name: 'two aims with one id',
    rule: 'id-duplicate',
    besides: { 'reference-unknown': 'A3 is no longer there to be named' },
    edit: inTurn(replace('  - id: A3', '  - id: A2'), replace('- **A3:**', '- **A2:**')),
  },
  {
    name: 'a listed standard with a number that the suite does not have',
    rule: 'standards-unknown',
    besides: { 'standards-unlinked': 'nothing else names it' },
    edit: replace('  - SKA SE03', '  - SKA SE13'),
  },
  {
    name: 'a standard with two letters the wrong way round',
    rule: 'standards-unknown',
    besides: { 'standards-unlinked': 'the right code is named nowhere else' },
    edit: replace('and CDICRD02, which', 'and CDICDR02, which'),
  },
  {
    name: 'a listed standard that is used nowhere',
    rule: 'standards-unlinked',
    edit: replace('  - LSIAG15', '  - LSIAG15\n  - LSIAG21'),
  },
  {
    name: 'no standard at all',
    rule: 'standards-reference',
    besides: { 'citation-unlisted': 'the entries for standards are gone' },
    edit: withoutStandards(),
  },
  {
    name: 'no declaration',
    rule: 'declaration',
    edit: inTurn(replaceAll(/^declaration: .*\n/m, ''), withoutSection('## Declaration')),
  },
  { name: 'a word limit far below', rule: 'word-limit', edit: replace('word-limit: 4000', 'word-limit: 900') },
  {
    name: 'a prompt left in a field',
    rule: 'placeholder-left',
    besides: { 'timescale-passed': 'what came of it is asked, not told' },
    edit: within('### O4', setField('Resources', '[What do you need, and who can help?]')),
  },
  {
    name: 'a prompt left in prose',
    rule: 'placeholder-left',
    edit: replace('I carry a caseload of 34 participants', 'I carry a caseload of [insert number] participants'),
  },
  {
    name: 'a key of the frontmatter misspelt',
    rule: 'frontmatter',
    edit: replace('organisation: Northmere', 'organistion: Northmere'),
  },
  { name: 'no role in the frontmatter', rule: 'frontmatter', edit: replaceAll(/^role: .*\n/m, '') },
  {
    name: 'a start that is no date',
    rule: 'frontmatter',
    edit: replace('start: 2026-04-13', 'start: mid April'),
  },
  { name: 'a stage that there is not', rule: 'frontmatter', edit: replace('stage: final', 'stage: finished') },
  {
    name: 'frontmatter that is never closed',
    rule: 'frontmatter',
    besides: {
      'standards-unlinked': 'the frontmatter is not read',
      'word-limit': 'the frontmatter is not read',
      declaration: 'the frontmatter is not read',
    },
    edit: replace('2026-11-20\n---\n', '2026-11-20\n'),
  },
  {
    name: 'a quotation eighty deep',
    rule: 'document-too-complex',
    edit: replace('## Career goals\n', `${'> '.repeat(80)}Deep\n\n## Career goals\n`),
  },
];

/** Codes, suites and the entries for them. */
function withoutStandards(): Edit {
  return inTurn(
    replaceAll(/^standards:\n(?: {2}- .*\n)+/m, ''),
    withoutSection('## Standards and frameworks'),
    ...['### O1', '### O2', '### O3', '### O4'].map((own) => within(own, withoutField('Standards'))),
    replaceAll(/^(?:British Association|Career Development Institute|Skills for Justice).*\n\n?/gm, ''),
  );
}
