import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { ours, type Contender } from './contenders.ts';
import type { Figure } from './figures.ts';
import { OpenPlan } from './open-plan.ts';
import { planOfWords } from './plans.ts';
import { ServerProcess } from './server-process.ts';
import { words as wordsOf } from './table.ts';
import type { Session, SessionTopic, Setting } from './topic.ts';

/** Every server with every size of plan, each in a new process; the servers take turns within a round, each time in another order. */
export async function* measureSessions(setting: Setting, topics: readonly SessionTopic[]): AsyncIterable<Figure> {
  for (const words of setting.effort.sizes) {
    const { rounds, patienceWithSize } = setting.effort;
    const text = planOfWords(words);
    const from = performance.now();
    for (let round = 1; round <= rounds; round += 1) {
      if (round > 1 && performance.now() - from > patienceWithSize) break;
      setting.say(`${wordsOf(words)}, round ${round} of ${rounds}`);
      for (const contender of rotated(setting.contenders, round)) {
        const session = await start(contender, text, words, setting);
        for (const topic of topics)
          for await (const reading of topic.measure(session))
            yield { topic: topic.name, subject: contender.name, words, round, ...reading };
        await session.process.stop();
      }
    }
  }
}

/** Starts a server as VS Code does, and opens a plan in it. */
export async function start(
  contender: Contender,
  text: string,
  words: number,
  { effort, node }: Setting,
): Promise<Session> {
  const process = new ServerProcess(node, contender.args);
  await process.initialize(capabilities(contender.pulls));
  const plan = new OpenPlan(process, 'file:///coursework/plan.md', contender.pulls);
  const openedAt = performance.now();
  const first = await plan.open(text);
  const start = openedAt - process.spawnedAt + first;
  if (contender.name === ours && !plan.findings.length) throw new Error('A run without findings measures nothing.');
  return { contender, process, plan, text, words, effort, started: { start, first, memory: process.memory } };
}

/** What VS Code says of itself, as far as it matters here. */
function capabilities(pulls: boolean): ClientCapabilities {
  return {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    textDocument: {
      ...(pulls && { diagnostic: { dynamicRegistration: true } }),
      publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { contentFormat: ['markdown', 'plaintext'] },
    },
  };
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const shift = by % items.length;
  return [...items.slice(shift), ...items.slice(0, shift)];
}
