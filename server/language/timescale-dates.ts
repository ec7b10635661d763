import words from '../lexicon/timescales.json' with { type: 'json' };
import { addDays, dayNumber, isRealDate, type CivilDate } from './calendar.ts';
import { readPeriod, type Period } from './timescale-periods.ts';
import { Phrase } from './phrase.ts';
import type { Timescale } from './timescales.ts';
import { jointed } from './joints.ts';

/** The days that a time-scale is counted from. */
export interface Reckoning {
  readonly today: CivilDate;
  /** When the plan begins: its time-scales were written then, so they count from it where it is known. */
  readonly start?: CivilDate | undefined;
}

/**
 * The last day that a time-scale means; undefined where no calendar tells ("by my appraisal"). "By June" is the end of June,
 * "before June" the day before it, "by the start of June" its first day, "mid-June" its middle. A day or month without a year is
 * the next from the start of the plan on (else from today), "within six weeks" counts from there. Days are read day first;
 * quarters are those of the calendar unless "financial"; an academic year ends on 31 July, a financial year on 31 March.
 */
export function resolveTimescale(
  { kind, start: at, end }: Timescale,
  text: string,
  { today, start }: Reckoning,
): CivilDate | undefined {
  if (!['point', 'unsure', 'duration'].includes(kind)) return undefined;
  const from = Math.max(0, at - reach);
  const { plain } = new Phrase(text.slice(from, end));
  const phrase = plain.slice(at - from);
  const period = readPeriod(phrase, start ?? today);
  if (!period || !isRealDate(period.last)) return undefined;
  const lead = plain.slice(0, at - from + period.at);
  const over = /\b(?:ends?|finish(?:es)?|closes?|is over)$/.test(phrase);
  return over ? period.last : lastDay(period, lead);
}

/** How far back the words are looked at that tell which edge of a period is meant. */
const reach = 40;
const edges = jointed(
  /\b(?:the |my )?(?:very )?(?<edge>(?:first|1st) half|start|beginning|middle|early|mid|end|close|late)(?: of| point of)?(?: the)?[-\s]{0,2}$/,
);
const nthWeek = /\b(first|second|third|fourth) week (?:of|in)(?: the)? $/;
const ordinals: Record<string, number | undefined> = words.ordinals;
const prior = /(?<!\bon or )\b(?:before|prior to|ahead of)(?: (?:the|my|this|next|of))*\s?$/;

function lastDay({ first, last }: Period, lead: string): CivilDate {
  const week = ordinals[nthWeek.exec(lead)?.[1]?.toLowerCase() ?? ''];
  if (week) return addDays(first, week * 7 - 1);
  const found = edges.exec(lead);
  const edge = found?.groups?.['edge']?.toLowerCase() ?? '';
  const isStart = edge === 'start' || edge === 'beginning';
  if ((!edge || isStart) && prior.test(lead.slice(0, found?.index))) return addDays(first, -1);
  if (isStart) return first;
  const share = { early: 1 / 3, mid: 1 / 2, middle: 1 / 2, 'first half': 1 / 2, '1st half': 1 / 2 }[edge] ?? 1;
  return addDays(first, Math.floor((dayNumber(last) - dayNumber(first)) * share));
}
