import plan from '../../snippets/plan.json' with { type: 'json' };
import { frontmatterKeys } from '../document/frontmatter-keys.ts';
import { formatIsoDate, isRealDate } from '../language/calendar.ts';
import { readPeriod } from '../language/timescale-periods.ts';
import labels from '../lexicon/cover.json' with { type: 'json' };
import type { Cover, CoverKey } from './cover.ts';

/** The frontmatter of an imported plan: what its cover says, and the prompts of a new plan for the rest that every plan should say. */
export function frontmatterWith(cover: Cover): string {
  const said = (Object.keys(labels) as CoverKey[]).flatMap((key) => linesOf(key, cover[key]) ?? prompts.get(key) ?? []);
  return ['---', 'type: pdp', ...said, '---', ''].join('\n');
}

/** An answer of the cover as lines of frontmatter; undefined where there is none, or none of the form that its key has. */
export function linesOf(key: CoverKey, answer: string | undefined): readonly string[] | undefined {
  const form = frontmatterKeys.get(key)?.form;
  return answer === undefined || form === undefined ? undefined : written[form]?.(key, answer);
}

const written: Readonly<Record<string, (key: string, answer: string) => string[] | undefined>> = {
  text: (key, answer) => (answer.includes('\n') ? undefined : [`${key}: ${JSON.stringify(answer)}`]),
  date: (key, answer) => {
    const day = isoDay(answer);
    return day === undefined ? undefined : [`${key}: ${day}`];
  },
  dates: (key, answer) => {
    const days = answer.split(/[,\n]/).map(isoDay);
    return days.every((day) => day !== undefined) ? listOf(key, days) : undefined;
  },
  texts: (key, answer) => listOf(key, answer.split(/[,\n]/).map(item)),
  aims: (key, answer) => listOf(key, answer.split('\n').map(item)),
  // How many words there are is counted anew.
  count: (key, answer) => {
    if (/^[\d ,]+$/.test(answer)) return [];
    const limit = /limit:? (\d[\d ,]{0,9})/i.exec(answer)?.[1]?.replace(/\D/g, '');
    return limit ? [`${key}: ${limit}`] : undefined;
  },
};

function listOf(key: string, items: readonly string[]): string[] {
  return [`${key}:`, ...items.map((words) => `  - ${words}`)];
}

/** "A1: Raise job starts" has an id. */
function item(words: string): string {
  const [, id, text] = /^([A-Z]{1,3}\d{1,3}): (.+)$/.exec(words.trim()) ?? [];
  return id && text ? `${id}: ${JSON.stringify(text)}` : JSON.stringify(words.trim());
}

/** YYYY-MM-DD of one day in words or figures that is written in full. */
function isoDay(words: string): string | undefined {
  const { first, last } = readPeriod(words.trim().toLowerCase()) ?? {};
  if (!first || !last || !isRealDate(first) || formatIsoDate(first) !== formatIsoDate(last)) return undefined;
  return formatIsoDate(first);
}

/** The lines of a new plan's frontmatter by their key, as prompts to be filled; the day that it starts on is no prompt. */
const prompts = promptsOf(plan['Personal development plan'].body);

function promptsOf(body: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let key = '';
  for (const line of body.slice(1, body.indexOf('---', 1))) {
    key = /^([a-z-]{1,30}):/.exec(line)?.[1] ?? key;
    if (key !== 'start')
      found.set(key, [...(found.get(key) ?? []), line.replace(/\$\{\d{1,3}:/g, '').replaceAll(']}', ']')]);
  }
  return found;
}
