import type { Position } from 'vscode-languageserver-protocol/node';
import { echo, ours } from './contenders.ts';
import { typingInProse } from './edits.ts';
import { enough } from './effort.ts';
import { summary } from './statistics.ts';
import { number, table, times, words as wordsOf } from './table.ts';
import type { Session, SessionTopic } from './topic.ts';

/** Requests that an editor makes while a learner reads and writes. */
export const requests: SessionTopic = {
  name: 'requests',

  async *measure(session) {
    if (session.contender.name !== ours && session.contender.name !== echo) return;
    yield { name: 'hover', values: await repeated(session, hover) };
    yield { name: 'code actions', values: await repeated(session, codeActions) };
    yield { name: 'symbols after an edit', values: await symbolsAfterEdits(session) };
  },

  section(figures) {
    const rows = figures.distinct('words').flatMap((words) =>
      figures.distinct('name').map((name) => {
        const same = figures.select({ words, name });
        const own = same.select({ subject: ours });
        return [
          `${wordsOf(words)}: ${name}`,
          number(own.median('p50')),
          number(own.median('p95')),
          times(same.ratio('p50', ours, echo)),
        ];
      }),
    );
    return `## Requests\n\nHover and code actions are asked for at one finding after the other, in a plan whose findings are shown. Document symbols are asked for right after an edit, whose cost counts.\n\n${table(['Request', 'p50 ms', 'p95 ms', 'p50 × echo'], rows)}`;
  },
};

type Ask = (session: Session, position: Position) => Promise<number>;

const hover: Ask = ({ plan }, position) => plan.ask('textDocument/hover', { position });

const codeActions: Ask = ({ plan }, position) =>
  plan.ask('textDocument/codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } });

async function repeated(session: Session, ask: Ask) {
  const places = session.plan.findings.map(({ range }) => range.start);
  const samples: number[] = [];
  for (const isEnough = enough(session.effort); !isEnough(samples.length);) {
    const place = places[samples.length % places.length] ?? { line: 0, character: 0 };
    samples.push(await ask(session, place));
  }
  return summary(samples);
}

async function symbolsAfterEdits({ plan, text, effort }: Session) {
  const samples: number[] = [];
  const isEnough = enough(effort);
  for (const { changes } of typingInProse(text).edits) {
    const from = performance.now();
    plan.send(changes);
    await plan.ask('textDocument/documentSymbol');
    samples.push(performance.now() - from);
    // What an editor does next; it leaves the server with nothing to catch up on.
    await plan.untilFindings();
    if (isEnough(samples.length)) break;
  }
  return summary(samples);
}
