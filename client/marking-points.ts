import type { Checklist, ChecklistCriterion, State } from '../server/protocol.ts';
import { stateWords, type Translate } from './words.ts';

/** One row of the tree: a marking point, a part of one, what was found for it, or what was not found yet. */
export interface PointRow {
  /** The same for the same row of a later checklist, so that it stays open or chosen. */
  id: string;
  kind: State | 'evidence' | 'gap';
  label: string;
  /** Beside the label: the state in words, or the line. */
  description?: string;
  tooltip: string;
  /** All of the row, for screen readers. */
  spoken: string;
  /** The line (1-based) that a click goes to. */
  line?: number;
  rows: PointRow[];
}

/** The marking points of a checklist as rows, each with its own rows below it. */
export function pointRows({ criteria }: Checklist, t: Translate): PointRow[] {
  return criteria.map((criterion, index) => criterionRow(criterion, `${index + 1}`, t));
}

function criterionRow(criterion: ChecklistCriterion, key: string, t: Translate): PointRow {
  const { id, title, quote, state, evidence, gaps, parts = [] } = criterion;
  const [label, word] = [`${id} ${title}`, stateWords(t)[state]];
  const found = evidence.map(({ line, text }, index) => {
    const spoken = t('Found in line {0}: {1}', line, text);
    return leaf({ id: `${key} found ${index + 1}`, kind: 'evidence', label: text, spoken, line }, t);
  });
  const missing = gaps.map(({ rule, line, message }, index) => {
    // Line 1 without a rule stands for the plan as a whole, and leads nowhere.
    const place = rule !== null || line > 1 ? { line } : {};
    const spoken = place.line ? t('Not found yet, line {0}: {1}', line, message) : t('Not found yet: {0}', message);
    return leaf({ id: `${key} gap ${index + 1}`, kind: 'gap', label: message, spoken, ...place }, t);
  });
  return {
    id: key,
    kind: state,
    label,
    description: word,
    tooltip: `${label}: ${word}\n\n${quote}`,
    spoken: `${label}: ${word}`,
    rows: [...found, ...missing, ...parts.map((part, index) => criterionRow(part, `${key} part ${index + 1}`, t))],
  };
}

function leaf(row: Omit<PointRow, 'tooltip' | 'rows'>, t: Translate): PointRow {
  const description = row.line === undefined ? {} : { description: t('Line {0}', row.line) };
  return { ...row, ...description, tooltip: row.spoken, rows: [] };
}
