import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../built.ts';
import { planOfWords } from './plans.ts';
import { runProcess } from './run-process.ts';
import { number, table, whole } from './table.ts';
import type { Topic } from './topic.ts';

/** How the time of `pdp check` grows with the size of the plan. */
export const growth: Topic = {
  name: 'growth',

  async *measure({ node, folder, effort, say }) {
    const path = join(folder, 'growing.md');
    for (let round = 1; round <= effort.runs; round += 1)
      for (const words of sizes) {
        say(`growth, round ${round} of ${effort.runs}: ${whole(words)} words`);
        const text = planOfWords(words);
        writeFileSync(path, text);
        const { milliseconds, status } = await runProcess(node, [built('pdp.cjs'), 'check', path]);
        if (status !== 1) throw new Error(`A plan of ${words} words ended with ${status}.`);
        yield { subject: 'pdp check', name: 'growth', words, round, values: { length: text.length, milliseconds } };
      }
  },

  section(figures) {
    const points = figures.distinct('words').map((words) => {
      const own = figures.select({ words });
      return { length: own.median('length') ?? NaN, milliseconds: own.median('milliseconds') ?? NaN };
    });
    const rows = points.map(({ length, milliseconds }) => [`${whole(length / 1000)} KB`, whole(milliseconds)]);
    return `## Growth\n\nThe time of \`pdp check\`, its start included, for one plan. It grows with the size to the power of **${number(exponent(points))}**; between the two largest, where the start no longer counts, of ${number(exponent(points.slice(-2)))}.\n\n${table(['Plan', 'ms'], rows)}`;
  },
};

/** Some 10 KB to 4 MB. */
const sizes = [1_500, 6_000, 24_000, 96_000, 200_000, 400_000, 660_000];

/** The slope of the straight line that lies nearest to the points where both scales are logarithmic. */
function exponent(points: readonly { length: number; milliseconds: number }[]): number {
  const logs = points.map(({ length, milliseconds }) => ({ x: Math.log(length), y: Math.log(milliseconds) }));
  const mean = (of: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)];
  return mean((log) => (log.x - x) * (log.y - y)) / mean((log) => (log.x - x) ** 2);
}
