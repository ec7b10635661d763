import { parseArgs } from 'node:util';
import { figuresOf, spreadOf, type Figures } from './figures.ts';
import { judge, labels, ownSet, pairsOf, readRows, type JudgedRow, type Label } from './labelled.ts';
import { baselines } from './word-lists.ts';

/*
 * npm run accuracy -- [FILE.jsonl] [--disagreements [specific|measurable|time_bound]]
 * How well the judges agree with a file of labelled statements, beside plain word lists on the same file.
 */
const { values, positionals } = parseArgs({
  options: { disagreements: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const asked = labels.filter((label) => positionals.includes(label));
const file = positionals.find((argument) => !labels.some((label) => label === argument));
const judged = readRows(file ?? ownSet).map(judge);

printFigures();
printSources();
if (values.disagreements) (asked.length ? asked : labels).forEach(printDisagreements);

function printFigures(): void {
  console.log(`${judged.length} objectives; only “met” counts as yes\n`);
  console.log(line('', '', ['P', 'R', 'F1', 'P no', 'R no', 'F1 no', 'kappa', 'tp', 'fp', 'fn', 'tn']));
  for (const label of labels) {
    console.log(line(label, 'PDP Coach', cells(figuresOf(pairsOf(judged, label)))));
    for (const { name, says } of baselines.filter((baseline) => baseline.labels.includes(label))) {
      const pairs = judged.map(({ row }) => ({ gold: row.gold[label], judged: says(row.text) }));
      console.log(line('', name, cells(figuresOf(pairs))));
    }
  }
}

/** How much the figures hang on single sources: the accuracy on each, and on all the others. */
function printSources(): void {
  const sources = [...new Set(judged.flatMap(({ row }) => repository(row.source) ?? []))];
  if (sources.length < 2) return;
  console.log(`\n${sources.length} sources, accuracy`.padEnd(30) + ['min', 'median', 'max'].map(cell).join(''));
  for (const label of labels) {
    const each = (keeps: (own: boolean) => boolean) =>
      sources.map((source) => accuracy(label, ({ row }) => keeps(repository(row.source) === source)));
    console.log(
      spreadLine(
        label,
        'each source alone',
        each((own) => own),
      ),
    );
    console.log(
      spreadLine(
        '',
        'one source left out',
        each((own) => !own),
      ),
    );
  }
}

function printDisagreements(label: Label): void {
  const wrong = judged.filter(({ row, states }) => row.gold[label] !== (states[label] === 'met'));
  console.log(`\n${label}: ${wrong.length} disagreements`);
  for (const { row, states } of wrong)
    console.log(`  ${row.id}  label ${row.gold[label] ? 'yes' : 'no'}, judged ${states[label]}: ${row.text}`);
}

function accuracy(label: Label, keeps: (row: JudgedRow) => boolean): number {
  return figuresOf(pairsOf(judged.filter(keeps), label)).accuracy;
}

function repository(source: string | undefined): string | undefined {
  return source?.split(':')[0];
}

function cells({ met, notMet, kappa, counts }: Figures): (number | string)[] {
  const shares = [met.precision, met.recall, met.f1, notMet.precision, notMet.recall, notMet.f1, kappa].map(share);
  return [...shares, counts.truePositive, counts.falsePositive, counts.falseNegative, counts.trueNegative];
}

function spreadLine(label: string, name: string, accuracies: number[]): string {
  const { min, median, max } = spreadOf(accuracies);
  return line(label, name, [min, median, max].map(share));
}

function line(label: string, name: string, values: (number | string)[]): string {
  return label.padEnd(12) + name.padEnd(19) + values.map(cell).join('');
}

function cell(value: number | string): string {
  return String(value).padStart(7);
}

function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
