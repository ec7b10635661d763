import {
  emptySection,
  fillSection,
  inTurn,
  replace,
  replaceAll,
  swapSections,
  within,
  withoutSection,
} from './edits.ts';
import type { Mutant } from './mutants.ts';

const stages = ['Description', 'Feelings', 'Evaluation', 'Analysis', 'Conclusion', 'Action plan'];
const thin = { 'reflection-descriptive': 'what is left may only retell' };

export const reflectionMutants: readonly Mutant[] = [
  ...stages.map((stage) => ({
    name: `a reflection without its stage ${stage}`,
    rule: 'reflection-stages',
    besides: thin,
    edit: withoutSection(`### ${stage}`),
  })),
  ...stages.map((stage) => ({
    name: `nothing under the stage ${stage}`,
    rule: 'reflection-stages',
    besides: thin,
    edit: emptySection(`### ${stage}`),
  })),
  ...[
    ['Description', 'Feelings'],
    ['Analysis', 'Action plan'],
  ].map(([first, second]) => ({
    name: `the stages ${first} and ${second} swapped`,
    rule: 'reflection-stages',
    edit: swapSections(`### ${first}`, `### ${second}`),
  })),
  {
    name: 'Gibbs in the year 1998',
    rule: 'reflection-citation',
    besides: { 'citation-unlisted': 'the list of references has 1988' },
    edit: replace('I have used Gibbs (1988)', 'I have used Gibbs (1998)'),
  },
  {
    name: 'Gibbs without a year',
    rule: 'reflection-citation',
    edit: inTurn(
      replace('I have used Gibbs (1988)', "I have used Gibbs' cycle"),
      replaceAll(/^Gibbs, G\. .*\n\n/m, ''),
    ),
  },
  {
    name: 'a model that is not named',
    rule: 'reflection-model',
    edit: inTurn(
      replace('I have used Gibbs (1988) to look at', 'I want to look at'),
      replaceAll(/^Gibbs, G\. .*\n\n/m, ''),
    ),
  },
  { name: 'no reflection', rule: 'reflection-model', edit: withoutSection('## Reflection') },
  {
    name: 'a reflection that only tells what happened',
    rule: 'reflection-descriptive',
    besides: { 'reflection-stages': 'running text has no stages' },
    edit: fillSection(
      '## Reflection',
      `I have used Gibbs (1988) for a meeting on 16 July 2026 with Participant C. He arrived at ten o'clock and sat down by the window. We said hello. There was a vacancy at a supermarket two streets from his home and I told him the hours, the discount and the name of the manager. He said "I suppose so" twice. I opened the form and typed his name, his address and his last three jobs. He gave me the dates. Then we did the part on availability and I printed the form. He signed it at the bottom of the second page. It took 25 minutes. I walked with him to the door and gave him the bus times. The interview was on the Tuesday. He was not there. The supermarket rang me at noon and I rang him at two. The next appointment was on the Friday and the one after it was a week later. In September a colleague collected the forms from the participants and put them on my desk in a brown envelope.`,
    ),
  },
  {
    name: 'a stage with a prompt and nothing else',
    rule: 'placeholder-left',
    besides: { 'reflection-stages': 'a prompt says nothing' },
    edit: fillSection('### Conclusion', '[What have you learned, and what else could you have done?]'),
  },
  {
    name: 'feelings under a heading of another model',
    rule: 'reflection-stages',
    besides: thin,
    edit: within('## Reflection', replace('### Feelings', '### Reflective observation')),
  },
];
