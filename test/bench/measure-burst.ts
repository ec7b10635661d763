import { setTimeout as delay } from 'node:timers/promises';
import { echo, ours } from './contenders.ts';
import { typingInProse } from './edits.ts';
import { isStale } from './open-plan.ts';
import { number, table, times, words as wordsOf } from './table.ts';
import type { Session, SessionTopic } from './topic.ts';

/** Many edits in quick succession: from the last of them to the findings for the final text. */
export const burst: SessionTopic = {
  name: 'burst',

  async *measure(session) {
    // A server that parses all at every edit falls behind for minutes.
    if (session.contender.name !== ours && session.contender.name !== echo) return;
    // Nor does one that is slow for a single edit come to an end in good time.
    const one = typingInProse(session.text).edits.next().value;
    if ((await session.plan.edit(one.changes)) > tooSlow) return;
    yield { name: 'burst', values: { last: await type(session) } };
  },

  section(figures) {
    const rows = figures.distinct('words').map((words) => {
      const same = figures.select({ words });
      const own = [ours, echo].map((subject) => number(same.select({ subject }).median('last')));
      return [wordsOf(words), ...own, times(same.ratio('last', ours, echo))];
    });
    return `## A burst of ${edits} edits\n\nA letter every ${pause} ms, as from a key held down. While findings are awaited, a further edit cancels the request, as VS Code does. From the last edit to its findings; left out where a single edit takes more than half a second:\n\n${table(['ms', ours, echo, '× echo'], rows)}`;
  },
};

const edits = 50;
const pause = 20;
const tooSlow = 500;

async function type({ plan, text }: Session): Promise<number> {
  const letters = typingInProse(text).edits;
  let last = 0;
  let following: Promise<number> | undefined;
  let cancel = () => {};
  /** Findings are asked for one request at a time, until those of the newest text are there. */
  const follow = async (): Promise<number> => {
    for (;;) {
      const { version } = plan;
      const request = plan.pull();
      cancel = () => plan.server.notify('$/cancelRequest', { id: request.id });
      const { at, message } = await request.answer;
      if (!isStale(message) && version === plan.version) return at;
    }
  };
  for (let made = 0; made < edits; made += 1) {
    if (made) await delay(pause);
    const { changes } = letters.next().value;
    last = performance.now();
    plan.send(changes);
    cancel();
    following ??= follow().finally(() => (following = undefined));
  }
  return (await (following ?? follow())) - last;
}
