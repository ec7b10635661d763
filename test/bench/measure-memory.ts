import { echo, ours } from './contenders.ts';
import { scenarios, takenAway } from './edits.ts';
import { planOfWords } from './plans.ts';
import { start } from './sessions.ts';
import { number, table, whole } from './table.ts';
import type { Session, Topic } from './topic.ts';

/** What a server keeps when one plan is edited for a long time. */
export const memory: Topic = {
  name: 'memory',

  async *measure(setting) {
    const text = planOfWords(words);
    for (const contender of setting.contenders.filter(({ name }) => name === ours || name === echo)) {
      setting.say(`memory over ${whole(setting.effort.memoryEdits)} edits, ${contender.name}`);
      const session = await start(contender, text, words, setting);
      for await (const values of editedForLong(session))
        yield { subject: contender.name, name: 'memory', words, round: 1, values };
      await session.process.stop();
    }
  },

  section(figures) {
    const rows = figures.distinct('subject').map((subject) => {
      const own = figures.select({ subject });
      const memory = own.all.map(({ values }) => values['memory'] ?? NaN);
      const [opened, tenth, last] = [memory.at(0), memory.at(1), memory.at(-1)];
      const growth = tenth === undefined || last === undefined ? undefined : last / tenth;
      return [
        subject,
        number(opened),
        number(tenth),
        number(last),
        number(own.largest('memory')),
        `${number(growth)} ×`,
      ];
    });
    const made = whole(figures.largest('made'));
    const head = ['Resident, MiB', 'opened', 'after a tenth', 'at the end', 'most', 'end ÷ tenth'];
    return `## Memory over ${made} edits\n\n${whole(words)} words; letters typed and taken away again in prose, a statement, a table cell and the frontmatter. ${ours} was asked for its findings after ${whole(figures.select({ subject: ours }).largest('pulled'))} of the edits.\n\n${table(head, rows)}`;
  },
};

const words = 5000;

/** After these milliseconds findings are pulled after some edits only, so that a slow server comes to an end as well. */
const patience = 30_000;

async function* editedForLong({ plan, process, text, effort }: Session): AsyncIterable<Values> {
  const letters = scenarios(text)
    .slice(0, 4)
    .map(({ edits }) => edits.next().value.changes);
  const from = performance.now();
  let pulled = 0;
  yield { made: 0, pulled, memory: process.memory };
  for (let made = 2; made <= effort.memoryEdits; made += 2) {
    const letter = letters[(made / 2) % letters.length] ?? [];
    const pulls = performance.now() - from < patience || made % 40 === 0;
    if (pulls) pulled += 2;
    for (const changes of [letter, letter.map(takenAway)]) {
      if (pulls) await plan.edit(changes);
      else plan.send(changes);
    }
    if (made % (effort.memoryEdits / 10) === 0) yield { made, pulled, memory: process.memory };
  }
}

type Values = Record<string, number | undefined>;
