import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../built.ts';
import { planOfWords } from './plans.ts';
import { runProcess } from './run-process.ts';
import { number, table, times } from './table.ts';
import type { Topic } from './topic.ts';

/** How soon `pdp` is done where there is little to do. */
export const commands: Topic = {
  name: 'commands',

  async *measure({ node, folder, effort, say }) {
    const plan = join(folder, 'small.md');
    writeFileSync(plan, planOfWords(1000));
    const all = [
      { subject: floor, args: ['-e', '0'], status: 0 },
      { subject: 'pdp --version', args: [built('pdp.cjs'), '--version'], status: 0 },
      { subject: 'pdp check, 1,000 words', args: [built('pdp.cjs'), 'check', plan], status: 1 },
    ];
    say('commands');
    for (let round = 1; round <= effort.runs * 4; round += 1)
      for (const { subject, args, status } of round % 2 ? all : all.toReversed()) {
        const run = await runProcess(node, args);
        if (run.status !== status) throw new Error(`“${subject}” ended with ${run.status}.`);
        yield { subject, name: 'command', round, values: { milliseconds: run.milliseconds } };
      }
  },

  section(figures) {
    const rows = figures.distinct('subject').map((subject) => {
      const own = figures.select({ subject });
      return [
        subject,
        number(own.median('milliseconds')),
        number(own.largest('milliseconds')),
        times(figures.ratio('milliseconds', subject, floor)),
      ];
    });
    return `## Start of the command line\n\n${table(['Command', 'median ms', 'max ms', '× node -e 0'], rows)}`;
  },
};

const floor = 'node -e 0';
