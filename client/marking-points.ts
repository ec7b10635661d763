import type { Checklist, ChecklistCriterion, State } from '../server/checklist-shape.ts';
import { stateWords, type Translate } from './words.ts';

/** One row of the tree: a marking point or a part of one, a heading below it, something found, or a gap. */
export interface PointRow {
  /** The same for the same row of a later checklist, so that it stays open or chosen. */
  id: string;
  kind: State | 'evidence' | 'gap';
  /** What must stay in sight where the tree is narrow. */
  label: string;
  /** Beside the label, in a quieter colour. */
  description: string;
  tooltip: string;
  /** All of the row, for screen readers. */
  spoken: string;
  /** The line (1-based) that a click goes to. */
  line?: number;
  /** The file beside the plan that the line is in, as the checklist has it. */
  file?: string;
  isOpen?: boolean;
  rows: PointRow[];
}

/** The marking points of a checklist as rows, each with what was found and the gaps below it. */
export function pointRows({ criteria }: Checklist, t: Translate): PointRow[] {
  return criteria.map((criterion, index) => criterionRow(criterion, `${index + 1}`, t));
}

function criterionRow(criterion: ChecklistCriterion, key: string, t: Translate): PointRow {
  const { id, title, quote, state, evidence, gaps, parts = [] } = criterion;
  const word = stateWords(t)[state];
  const found = evidence.map((one, index) => evidenceRow(one, `${key} found ${index + 1}`, t));
  const missing = gaps.map((gap, index) => gapRow(gap, `${key} gap ${index + 1}`, t));
  return {
    id: key,
    kind: state,
    label: t('{0}: {1}', id, word),
    description: title,
    tooltip: `${id} ${title}: ${word}\n\n${quote}`,
    spoken: `${id} ${title}: ${word}`,
    rows: [
      ...heading('gap', missing, { id: `${key} gaps`, label: t('Not found yet'), isOpen: true }),
      ...heading('evidence', found, { id: `${key} found`, label: t('Found in your plan'), isOpen: false }),
      ...parts.map((part, index) => criterionRow(part, `${key} part ${index + 1}`, t)),
    ],
  };
}

/** None where nothing stands below it. */
function heading(
  kind: PointRow['kind'],
  rows: PointRow[],
  { id, label, isOpen }: { id: string; label: string; isOpen: boolean },
): PointRow[] {
  const spoken = `${label}: ${rows.length}`;
  return rows.length ? [{ id, kind, label, description: `${rows.length}`, tooltip: '', spoken, isOpen, rows }] : [];
}

function evidenceRow({ line, text, file }: ChecklistCriterion['evidence'][number], id: string, t: Translate): PointRow {
  const row = { id, kind: 'evidence', description: text, tooltip: text, line } as const;
  if (file === undefined)
    return { ...row, label: t('Line {0}', line), spoken: t('Found in line {0}: {1}', line, text), rows: [] };
  return {
    ...row,
    label: t('{0}, line {1}', file, line),
    spoken: t('Found in {0}, line {1}: {2}', file, line, text),
    file,
    rows: [],
  };
}

function gapRow({ rule, line, message, file }: ChecklistCriterion['gaps'][number], id: string, t: Translate): PointRow {
  const row = { id, kind: 'gap', label: message, tooltip: message } as const;
  // Line 1 without a rule stands for the plan as a whole, and leads nowhere.
  if (rule === null && line === 1)
    return { ...row, description: '', spoken: t('Not found yet: {0}', message), rows: [] };
  if (file !== undefined) {
    const spoken = t('Not found yet, {0}, line {1}: {2}', file, line, message);
    return { ...row, description: t('{0}, line {1}', file, line), spoken, line, file, rows: [] };
  }
  const spoken = t('Not found yet, line {0}: {1}', line, message);
  return { ...row, description: t('Line {0}', line), spoken, line, rows: [] };
}
