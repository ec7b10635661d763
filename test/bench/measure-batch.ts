import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../built.ts';
import { bundleFloor } from './contenders.ts';
import { countWords, planOfWords } from './plans.ts';
import { runProcess } from './run-process.ts';
import { number, table, times, whole } from './table.ts';
import type { Setting, Topic } from './topic.ts';

/** `pdp check` over a folder of plans. */
export const batch: Topic = {
  name: 'batch',

  async *measure(setting) {
    const { folder, words, files } = writeCohort(setting);
    const worker = await workerOption(setting.node);
    const commands = [
      { subject: check, args: [built('pdp.cjs'), 'check', folder], findsSomething: true },
      ...(worker
        ? [{ subject: alone, args: [built('pdp.cjs'), 'check', folder, worker, '1'], findsSomething: true }]
        : []),
      { subject: floor, args: [await bundleFloor('parse-files', setting.folder), folder], findsSomething: false },
    ];
    for (let round = 1; round <= setting.effort.runs; round += 1) {
      setting.say(`batch, round ${round} of ${setting.effort.runs}`);
      for (const { subject, args, findsSomething } of round % 2 ? commands : commands.toReversed()) {
        const { status, milliseconds, cpu, peak } = await runProcess(setting.node, args);
        if (status !== (findsSomething ? 1 : 0)) throw new Error(`“${subject}” ended with ${status}.`);
        const rate = (words / milliseconds) * 1000;
        yield { subject, name: 'cohort', words, round, values: { files, milliseconds, cpu, peak, rate } };
      }
    }
  },

  section(figures) {
    const [words = 0] = figures.distinct('words');
    const rows = figures.distinct('subject').map((subject) => {
      const own = figures.select({ subject });
      return [
        subject,
        whole(own.median('rate')),
        times(figures.ratio('rate', subject, floor)),
        number((own.median('milliseconds') ?? NaN) / 1000),
        number((own.median('cpu') ?? NaN) / 1000),
        number(own.largest('peak')),
      ];
    });
    const head = ['Command', 'words/s', '× parse alone', 'wall s', 'CPU s', 'peak MiB'];
    return `## Batch\n\n${whole(figures.largest('files'))} plans, ${whole(words)} words, each time in a new process.\n\n${table(head, rows)}`;
  },
};

const check = 'pdp check';
const alone = 'pdp check, one worker';
const floor = 'parse alone, one thread';

function writeCohort({ folder, effort }: Setting) {
  const cohort = join(folder, 'cohort');
  mkdirSync(cohort);
  const plans = Array.from({ length: effort.cohort }, (_, index) => planOfWords(3000, index + 1));
  for (const [index, plan] of plans.entries()) writeFileSync(join(cohort, `plan-${index}.md`), plan);
  return { folder: cohort, files: plans.length, words: plans.reduce((sum, plan) => sum + countWords(plan), 0) };
}

/** The option of `pdp check` that says how many workers there are, where its help names one; without it there is one. */
async function workerOption(node: string): Promise<string | undefined> {
  const { output } = await runProcess(node, [built('pdp.cjs'), '--help']);
  return /--(?:workers|jobs|threads)\b/.exec(output)?.[0];
}
