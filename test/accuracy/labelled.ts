import { readFileSync } from 'node:fs';
import { analyse } from '../../server/analysis.ts';
import type { SmartLetter, State } from '../../server/checklist-shape.ts';
import { failOnBroken, today } from '../helpers.ts';
import type { Pair } from './figures.ts';

/** One line of a file of labelled statements. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly gold: Readonly<Record<Label | 'is_objective', boolean>>;
  /** Where the text is from: a repository, then a colon and the path. */
  readonly source?: string;
}

/** What the labels call the letters of SMART that a statement alone can show. */
export type Label = 'specific' | 'measurable' | 'time_bound';

export const labels: readonly Label[] = ['specific', 'measurable', 'time_bound'];

/** A row and what the project says of it. */
export interface JudgedRow {
  readonly row: Row;
  readonly states: Readonly<Record<Label, State>>;
}

/** Our own statements, as learners in employment services write them. */
export const ownSet = new URL('objectives.jsonl', import.meta.url);

/** The objectives of a file: what its labels call no objective is left out. */
export function readRows(path: string | URL): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const rows = lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Row);
  return rows.filter((row) => row.gold.is_objective);
}

export function judge(row: Row): JudgedRow {
  const smart = smartOf(row.text);
  const states = labels.map((label): [Label, State] => [label, smart[letters[label]].state]);
  return { row, states: Object.fromEntries(states) as Record<Label, State> };
}

/** Only `met` is a yes. */
export function pairsOf(judged: readonly JudgedRow[], label: Label): Pair[] {
  return judged.map(({ row, states }) => ({ gold: row.gold[label], judged: states[label] === 'met' }));
}

const letters: Readonly<Record<Label, SmartLetter>> = {
  specific: 'specific',
  measurable: 'measurable',
  time_bound: 'timeBound',
};

function smartOf(text: string) {
  const statement = text.replace(/\s+/g, ' ').trim();
  const source = `## Objectives\n\n### Objective 1\n\n${escapeMarkdown(statement)}\n`;
  const { objectives } = analyse(source, today, failOnBroken).checklist();
  const [objective] = objectives;
  // Were the text read as anything else than the statement, the figures would be about something else.
  if (objectives.length !== 1 || objective?.statement !== statement)
    throw new Error(`not read as one objective: ${statement}`);
  return objective.smart;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\p{P}\p{S}]/gu, (sign) => (sign < '\u{80}' ? `\\${sign}` : sign));
}
