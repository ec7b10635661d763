import type { Plan, Value } from '../document/plan.ts';
import { wordsIn } from '../document/word-count.ts';
import { parseIsoDate } from '../language/calendar.ts';
import { findPrompts } from '../language/prompts.ts';
import { text as message } from '../messages/index.ts';
import { longDate } from '../report/dates.ts';
import { cleanText } from './clean-text.ts';
import type { CoverRow } from './hand-in.ts';

/** The cover sheet: what the frontmatter says that an assessor looks for, and how long the plan is. */
export function coverRows(plan: Plan): CoverRow[] {
  const { root } = plan;
  const { values } = plan.frontmatter;
  const rows = keys.map((key) => ({
    label: message(`export.cover.${key}`),
    values: inOneLine.has(key) ? joined(values[key]) : (values[key] ?? []).flatMap(valueText),
  }));
  const limit = coverValue(plan, 'word-limit');
  const words = { count: wordsIn(root).toLocaleString('en-GB'), limit };
  const count = message(limit ? 'export.words' : 'export.wordsAlone', words);
  const declaration = rows.pop();
  rows.push({ label: message('export.cover.words'), values: [count] }, ...(declaration ? [declaration] : []));
  return rows.filter((row) => row.values.length);
}

/** A key's first answer, or nothing where it is still a prompt. */
export function coverValue({ frontmatter: { values } }: Plan, key: string): string {
  return (values[key] ?? []).flatMap(valueText)[0] ?? '';
}

const keys = [
  ...['learner', 'uln', 'role', 'organisation', 'centre', 'qualification', 'unit', 'level', 'awarding-body'],
  ...['assessor', 'iqa', 'start', 'end', 'submission', 'reviews', 'standards', 'aims', 'declaration'],
];

/** Short values, of which there may be many. */
const inOneLine = new Set(['reviews', 'standards']);

function joined(values: readonly Value[] = []): string[] {
  const all = values.flatMap(valueText).join(', ');
  return all ? [all] : [];
}

function valueText({ text, id }: Value): string[] {
  const clean = cleanText(text).trim();
  const date = parseIsoDate(clean);
  if (!clean || /^(?:null|~)$/.test(clean) || findPrompts(`[${clean}]`).length) return [];
  return [date ? longDate(date) : id ? `${id}: ${clean}` : clean];
}
