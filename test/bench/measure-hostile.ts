import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../built.ts';
import { hostileTexts, type HostileText } from '../hostile-texts.ts';
import { echo, ours } from './contenders.ts';
import { typingInProse } from './edits.ts';
import { OpenPlan } from './open-plan.ts';
import { planOfWords } from './plans.ts';
import { runProcess } from './run-process.ts';
import { start } from './sessions.ts';
import { number, table, whole } from './table.ts';
import type { Setting, Topic } from './topic.ts';

/** What hostile texts cost: on the command line, and whoever types in another plan that the server has open. */
export const hostile: Topic = {
  name: 'hostile',

  async *measure(setting) {
    for (let round = 1; round <= setting.effort.runs; round += 1)
      for (const { name, content, status } of hostileTexts) {
        setting.say(`hostile, round ${round} of ${setting.effort.runs}: ${name}`);
        const path = join(setting.folder, 'hostile.md');
        writeFileSync(path, content);
        const run = await runProcess(setting.node, [built('pdp.cjs'), 'check', path]);
        if (run.status !== status) throw new Error(`“${name}” ended with ${run.status}.`);
        const { open, wait } = await waitBeside(content, ours, setting);
        const { wait: floor } = await waitBeside(content, echo, setting);
        const values = { length: content.length, status, check: run.milliseconds, open, wait, floor };
        yield { subject: name, name: 'hostile', round, values };
      }
  },

  section(figures) {
    const rows = figures
      .distinct('subject')
      .map((subject) => figures.select({ subject }))
      .map((own) => [
        own.distinct('subject')[0] ?? '',
        number((own.median('length') ?? NaN) / 1000),
        whole(own.median('status')),
        whole(own.median('check')),
        number(own.median('open')),
        number(own.median('wait')),
        number(own.median('floor')),
      ]);
    const head = ['Text', '1,000 characters', 'exit status', 'pdp check, ms', 'opened, ms', 'longest wait, ms', echo];
    return `## Hostile texts\n\nEach is checked by a new \`pdp check\`, and opened in a server while somebody types in another plan: the longest wait is that plan’s, for the findings of a letter (a large text takes part of it to arrive, as the wait in ${echo} shows). What is no text no editor opens.\n\n${table(head, rows)}`;
  },
};

/** How long it takes to open a text, and the longest that an edit of another plan waits for its findings meanwhile. */
async function waitBeside(content: HostileText['content'], server: string, setting: Setting): Promise<Beside> {
  const contender = setting.contenders.find(({ name }) => name === server);
  if (!contender || typeof content !== 'string') return {};
  const text = planOfWords(1000);
  const { process, plan } = await start(contender, text, 1000, setting);
  const { edits } = typingInProse(text);
  // What is measured is the hostile text's doing, not that of code which has never run.
  for (let warming = 0; warming < 20; warming += 1) await plan.edit(edits.next().value.changes);
  let open: number | undefined;
  let wait = 0;
  const opened = new OpenPlan(process, 'file:///coursework/hostile.md', contender.pulls).open(content);
  const done = opened.then((milliseconds) => (open = milliseconds));
  do wait = Math.max(wait, await plan.edit(edits.next().value.changes));
  while (open === undefined);
  await done;
  await process.stop();
  return { open, wait };
}

interface Beside {
  readonly open?: number;
  readonly wait?: number;
}
