import { echo, ours, parse } from './contenders.ts';
import { OpenPlan } from './open-plan.ts';
import { planOfWords } from './plans.ts';
import { number, table, times, whole, words as wordsOf } from './table.ts';
import type { SessionTopic } from './topic.ts';

/** From nothing, and from opening a plan, to its findings. */
export const opening: SessionTopic = {
  name: 'opening',

  async *measure({ contender, process, plan, words, started }) {
    // Another text, so that nothing kept of the first can help.
    const other = new OpenPlan(process, 'file:///coursework/other.md', contender.pulls);
    const open = await other.open(planOfWords(words, 2));
    other.close();
    const findings = plan.findings.length;
    yield { name: 'opening', values: { ...started, open, findings } };
  },

  section(figures) {
    const rows = figures.distinct('words').flatMap((words) => {
      const same = figures.select({ words });
      return (
        [
          ['start → first findings', 'start'],
          ['open → findings, the first plan', 'first'],
          ['open → findings, another plan', 'open'],
        ] as const
      ).map(([label, key]) => [
        `${wordsOf(words)}: ${label}`,
        ...[ours, parse, echo].map((subject) => number(same.select({ subject }).median(key))),
        times(same.ratio(key, ours, parse)),
        times(same.ratio(key, ours, echo)),
      ]);
    });
    const counts = figures
      .distinct('words')
      .map((words) => whole(figures.select({ words, subject: ours }).median('findings')));
    const head = ['ms', ours, parse, echo, '× whole parse', '× echo'];
    return `## Starting and opening\n\nThe start is a new process: spawn, initialise, open a plan, first findings. Another plan is one with another text, opened in the same server, whose code is warm by then. The plans have ${counts.join(', ')} findings.\n\n${table(head, rows)}`;
  },
};
