import { echo, ours, parse, published } from './contenders.ts';
import { enough } from './effort.ts';
import { inProse, scenarios, typingInProse, type Scenario } from './edits.ts';
import type { Figures } from './figures.ts';
import { summary } from './statistics.ts';
import { number, table, times, words as wordsOf } from './table.ts';
import type { Reading, Session, SessionTopic } from './topic.ts';

/** From an edit to the findings for the new text. */
export const typing: SessionTopic = {
  name: 'typing',

  async *measure(session) {
    const { contender, text, process } = session;
    // The first edits make a server warm; they do not count.
    await carryOut(typingInProse(text), session, warming);
    // How findings are delivered is told by one scenario; the others need not be run twice.
    const all = contender.name === published ? [typingInProse(text)] : scenarios(text);
    for (const scenario of all) yield* measureScenario(scenario, session);
    yield { name: afterwards, values: { memory: process.memory } };
  },

  section(figures) {
    const sizes = figures.distinct('words');
    const tables = sizes.map((words) => `### ${wordsOf(words)}\n\n${editTable(figures.select({ words }))}`);
    return ['## Typing', note, growthTable(figures), ...tables, memoryTable(figures)].join('\n\n');
  },
};

/** As much typing as it takes until the code of a server that is fast runs compiled. */
const warming = { samples: 200, patience: 1500 };

type HowMany = Parameters<typeof enough>[0];

const afterwards = 'memory after the edits';

const note = `From just before an edit is sent, as VS Code sends it, to the last byte of the findings, which are pulled after it; where it says “published”, the server sends them by itself. All edits but those of the frontmatter are made in the middle of the plan. CPU is that of the whole process for an edit, the mean over a scenario.`;

async function* measureScenario(scenario: Scenario, session: Session): AsyncIterable<Reading> {
  const { process } = session;
  const before = process.cpu;
  const { made, samples } = await carryOut(scenario, session);
  const after = process.cpu;
  const cpu = before === undefined || after === undefined ? undefined : (after - before) / made;
  for (const [name, milliseconds] of samples) yield { name, values: { ...summary(milliseconds), cpu } };
}

/** How many edits were made, and what those that count took, by their names. */
async function carryOut({ edits, cycle }: Scenario, { plan, effort }: Session, howMany: HowMany = effort) {
  const samples = new Map<string, number[]>();
  const isEnough = enough(howMany);
  let made = 0;
  for (const { name, changes } of edits) {
    const milliseconds = await plan.edit(changes);
    if (name !== undefined) samples.set(name, [...(samples.get(name) ?? []), milliseconds]);
    made += 1;
    if (made % cycle === 0 && isEnough(made / cycle)) break;
  }
  return { made, samples };
}

function growthTable(figures: Figures): string {
  const sizes = figures.distinct('words');
  const prose = figures.select({ name: inProse });
  const rows = [ours, published, parse, echo].map((subject) => [
    subject,
    ...sizes.map((words) => number(prose.select({ subject, words }).median('p50'))),
  ]);
  const own = prose.select({ subject: ours });
  const growth = sizes.map((words) => {
    const [one, smallest] = [words, sizes[0]].map((size) => own.select({ words: size }).median('p50'));
    return times(one && smallest ? one / smallest : undefined);
  });
  rows.push([`${ours} ÷ its own at ${wordsOf(sizes[0] ?? 0)}`, ...growth]);
  return table(['A letter in prose, p50 in ms', ...sizes.map(wordsOf)], rows);
}

function editTable(figures: Figures): string {
  const names = figures.distinct('name').filter((name) => name !== afterwards);
  const rows = names.map((name) => {
    const same = figures.select({ name });
    const own = same.select({ subject: ours });
    return [
      name,
      number(own.median('p50')),
      number(own.median('p95')),
      number(own.largest('max')),
      number(own.median('cpu')),
      times(same.ratio('p50', ours, parse)),
      times(same.ratio('cpu', ours, parse)),
      times(same.ratio('p50', ours, echo)),
    ];
  });
  return table(
    ['Edit', 'p50 ms', 'p95 ms', 'max ms', 'CPU ms', 'p50 × whole parse', 'CPU × whole parse', 'p50 × echo'],
    rows,
  );
}

function memoryTable(figures: Figures): string {
  const rows = figures.distinct('words').map((words) => {
    const same = figures.select({ words, name: afterwards });
    const each = [ours, parse, echo].map((subject) => number(same.select({ subject }).median('memory')));
    return [wordsOf(words), ...each, times(same.ratio('memory', ours, parse))];
  });
  return `### Memory after these edits\n\n${table(['Resident, MiB', ours, parse, echo, '× whole parse'], rows)}`;
}
