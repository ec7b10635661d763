import type { Scheme } from '../server/schemes/scheme.ts';

/** A scheme as a tutor may write it. */
export const tutors: Scheme = {
  id: 'unit-9',
  title: 'Unit 9: Developing myself',
  source: 'Centre handbook, version 3',
  criteria: [
    {
      id: '1.1',
      title: 'Objectives',
      quote: 'The learner states objectives that can be measured.',
      evidence: ['success-criteria'],
      rules: ['objective-vague'],
    },
    {
      id: '2.1a',
      title: 'Help from others',
      quote: 'The learner uses feedback, or shares what was learnt.',
      evidence: ['feedback', 'learning-shared'],
      needs: 'any',
    },
    {
      id: '3',
      title: 'Review',
      quote: 'The learner reviews the plan.',
      parts: [
        { id: '3.1', title: 'Method', quote: 'How and when.', evidence: ['review-method'] },
        { id: '3.2', title: 'Entries', quote: 'What came of it.', evidence: ['review-entry'] },
      ],
    },
  ],
  severities: { 'objective-timescale': 'hint', 'objective-vague': 'off' },
  bands: [
    { id: 'P', title: 'Pass', needs: 1 },
    { id: 'M', title: 'Merit', needs: ['1.1', '3.2'] },
  ],
};

export const tutorsFile = `${JSON.stringify(tutors, undefined, 2)}\n`;

/** With a rule that there is not. */
export const brokenFile = tutorsFile.replace(
  '"rules": [\n        "objective-vague"',
  '"rules": [\n        "objective-vage"',
);
