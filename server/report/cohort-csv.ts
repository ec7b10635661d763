import { text } from '../messages/index.ts';
import { lineText } from './line-text.ts';
import { countOf, type Cohort, type CohortPlan } from './cohort.ts';

/** A report as a table for a spreadsheet: a row for each plan, in the order of need; RFC 4180, with the mark by which Excel knows UTF-8. */
export function cohortCsv({ plans }: Cohort): string {
  const schemes = new Map(plans.map((plan) => [plan.scheme, plan]));
  const columns = [...schemes.values()].flatMap(({ scheme, criteria }) =>
    criteria.map(({ id, title }) => ({
      scheme,
      id,
      title: schemes.size > 1 ? `${scheme}: ${id} ${title}` : `${id} ${title}`,
    })),
  );
  const stateIn = ({ scheme, criteria }: CohortPlan, column: (typeof columns)[number]) => {
    const state = scheme === column.scheme ? criteria.find(({ id }) => id === column.id)?.state : undefined;
    return state ? text(`checklist.${state}`) : '';
  };
  const header = ['plan', 'scheme', 'met', 'of', 'warnings', 'notes', 'first', 'line', 'checklist'];
  const rows = plans.map((plan) => [
    plan.path,
    plan.schemeTitle,
    countOf(plan.criteria, 'met'),
    plan.criteria.length,
    plan.warnings,
    plan.notes,
    plan.first ? `${plan.first.criterion}: ${plan.first.message}` : text('cohort.nothingFirst'),
    plan.first?.file === undefined ? (plan.first?.line ?? '') : lineText(plan.first),
    plan.checklist ?? '',
    ...columns.map((column) => stateIn(plan, column)),
  ]);
  const lines = [[...header.map((key) => text(`cohort.csv.${key}`)), ...columns.map(({ title }) => title)], ...rows];
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet takes what begins with one of these signs for a formula; behind an apostrophe it is text. */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return `${value}`;
  const harmless = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
