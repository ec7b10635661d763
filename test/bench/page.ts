import { cpus, totalmem, type } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { Figures, type Figure } from './figures.ts';
import { whole } from './table.ts';

/** What a run was, and all that it measured: the JSON. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  /** The Node that ran what was measured. */
  readonly node: string;
  readonly figures: readonly Figure[];
}

/** A section for each topic that was measured. */
export type Section = { readonly name: string; readonly section: (figures: Figures) => string };

/** The page of results in Markdown, formatted as the project’s other pages are. */
export async function page(results: Results, sections: readonly Section[]): Promise<string> {
  const figures = new Figures(results.figures);
  const parts = sections.map(({ name, section }) => section(figures.select({ topic: name })));
  return format([introduction(results), ...parts].join('\n\n'), {
    ...(await resolveConfig('docs/performance.md')),
    parser: 'markdown',
  });
}

/** The machine in a few words. */
export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${whole(totalmem() / 2 ** 30)} GiB, ${type()}`;
}

function introduction({ date, machine, node, figures }: Results): string {
  const counts = [...roundsOf(figures)].map(([words, count]) => `${count} at ${whole(words)} words`);
  return `# Performance

Written by \`npm run bench\` from one run of the built bundles. Everything is measured as a process of its own, over the protocol or the command line, never
inside; the servers take turns within each round, in changing order. What is shown is the **median of the rounds**, for “max” the largest of all. Milliseconds
differ from machine to machine and from hour to hour, so look at the **ratios**: each is taken within a round, beside a floor of the same round.

- **echo** is the least a server can do: vscode-languageserver with its documents, and empty answers.
- **whole parse** is the same with the whole text parsed by unified at every change (CommonMark, frontmatter, tables, task lists, footnotes), and nothing judged.

The plans are generated (\`test/bench/plans.ts\`) and hold several findings in every thousand words; a run without findings is refused.

| | |
| --- | --- |
| Date | ${date.slice(0, 10)} |
| Machine | ${machine} |
| Node | ${node} |
| Rounds | ${counts.join(', ')} |`;
}

/** How many rounds there were with each size of plan in a server. */
function roundsOf(figures: readonly Figure[]): Map<number, number> {
  const rounds = new Map<number, number>();
  for (const { topic, words, round } of figures)
    if (words !== undefined && topic === 'typing') rounds.set(words, Math.max(rounds.get(words) ?? 0, round));
  return rounds;
}
