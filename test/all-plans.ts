import { filesIn, readProjectFile } from './helpers.ts';
import { readMarkedPlan } from './marked-plan.ts';

/** Every plan of the tests and of the examples, as a learner would have it: without the marks of what is expected. */
export const allPlans: readonly { readonly path: string; readonly source: string }[] = [
  ...filesIn('test/plans').map((path) => ({ path, source: readMarkedPlan(readProjectFile(path)).source })),
  ...filesIn('examples')
    .filter((path) => path.endsWith('.md') && !path.endsWith('README.md'))
    .map((path) => ({ path, source: readProjectFile(path) })),
];
