import type { Place } from '../document/place.ts';
import type { Entry, Field, Objective, Part, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { filled, wordsOf } from '../evidence/evidence.ts';
import { addDays, compareDates, dayNumber, formatIsoDate, parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { daysIn, daysInAnswer, type Days } from '../smart/days.ts';
import { objectivesNamedIn } from './named-objectives.ts';
import { startOf } from './under-way.ts';

/** The day from which records count those without a year: when the plan began, or a year ago. */
export function countedFrom(plan: Plan, today: CivilDate): string {
  return formatIsoDate(startOf(plan) ?? addDays(today, -365));
}

/** The last day up to `today` on which a part on reviews records something, as a number; minus infinity where it records nothing. */
export const latestRecord = remember((part: Part, from: string, today: string): number =>
  Math.max(...part.entries.map((entry) => lastDayOf(entry, from, today))),
);

/** The same of an account of what was done: it records days where it is kept as a log, or goes back to the plan. */
export const latestLogged = remember((part: Part, from: string, today: string): number => {
  const logged = part.entries.filter((entry) => ownDaysOf(entry, from).length > 0 || goesBack(entry));
  return Math.max(...logged.map((entry) => lastDayOf(entry, from, today)));
});

/** Whether an entry goes back to the plan: to an objective by its number, to how far things are, or to a talk with somebody about it. */
export const goesBack = remember((entry: Entry): boolean => {
  const words = wordsOf(entry);
  return objectivesNamedIn(entry).length > 0 || looksBack.test(words) || (talks.test(words) && superior.test(words));
});

const looksBack = /\b(?:review(?:ed)?|progress|on track)\b/i;
const talks = /\b(?:met|meeting|went through|discussed|agreed)\b/i;
const superior = /\b(?:manager|supervisor|team leader|mentor|tutor)\b/i;

/** Whether an entry names days, all of them still to come: then it is a plan and no record. */
export const isToCome = remember((entry: Entry, from: string, today: string): boolean => {
  const days = daysOf(entry, from);
  return days.length > 0 && days.every(({ first }) => formatIsoDate(first) > today);
});

const lastDayOf = remember((entry: Entry, from: string, today: string): number => {
  // A bare date is a plan.
  if (wordsOf(entry).split(/\s+/).length < 5) return -Infinity;
  const own = ownDaysOf(entry, from);
  // Where an entry is dated, other days in it are what it tells of: "moved from June to September".
  const past = (own.length ? own : daysOf(entry, from)).filter(({ first }) => formatIsoDate(first) <= today);
  return Math.max(...past.map(({ last }) => dayNumber(last)));
});

const daysOf = remember((entry: Entry, from: string): Days[] => textsIn(entry).flatMap((prose) => daysIn(prose, from)));

/** The days that an entry is dated with: in its heading, under a label for it, or where a text in it begins. */
export const ownDaysOf = remember((entry: Entry, from: string): Days[] => {
  const dates = entry.fields.filter(({ kind }) => kind === 'date' || kind === 'review').map(({ value }) => value);
  const named = [...(entry.heading ? [entry.heading] : []), ...dates].flatMap((prose) => daysIn(prose, from));
  return [...named, ...textsIn(entry).flatMap((prose) => daysIn(prose, from).filter((day) => leads(day, prose)))];
});

/** "15 October 2026. Two groups led", "On Monday 3 May we met", "Review 2, 4 June 2026: …". */
function leads({ words }: Days, { text: said }: Prose): boolean {
  const at = said.indexOf(words);
  return at <= 20 && !/[.!?]\s/.test(said.slice(0, at));
}

function textsIn({ heading, fields, prose }: Entry): Prose[] {
  const labels = fields.filter(({ layout }) => layout !== 'cell').map(({ label }) => label);
  return [...(heading ? [heading] : []), ...labels, ...fields.map(({ value }) => value), ...prose];
}

/** A day on which a review is planned. */
export interface Planned {
  readonly date: CivilDate;
  readonly range: Place;
}

/** The reviews that a plan names a day for, at its top or in an objective; `from` as in `daysIn`. */
export function plannedIn({ frontmatter, objectives }: Plan, from: string): Planned[] {
  const listed = (frontmatter.values['reviews'] ?? []).flatMap((value) => {
    const date = parseIsoDate(value.text);
    return date ? [{ date, range: value.range }] : [];
  });
  return [...listed, ...objectives.flatMap((objective) => plannedFor(objective, from))];
}

/** The days on which an objective is to be reviewed, unless it tells what came of it. */
const plannedFor = remember((objective: Objective, from: string): Planned[] => {
  if (filled(objective, 'outcome', 'status', 'change').length) return [];
  return objective.fields
    .filter(isPlan)
    .flatMap(({ value }) => daysInAnswer(value, from).map(({ due, range }) => ({ date: due, range })));
});

/** A day and a few words; more of them tell of a review that took place. */
function isPlan({ kind, label, value }: Field): boolean {
  const names = label.text.toLowerCase();
  const isDate =
    names.includes('review') && !/reviewed (?:on|with)|date reviewed|comment|progress|completion/.test(names);
  return kind === 'review' && isDate && value.text.split(' ').length <= 8;
}

/** The first day from `today` on for which a review is planned: at the plan's top, in an objective, or in a part on reviews. */
export function nextReview(plan: Plan, today: CivilDate): CivilDate | undefined {
  const start = startOf(plan);
  const from = start ? formatIsoDate(start) : '';
  const entries = reviewsOf(plan).flatMap((part) => part.entries);
  const noted = entries
    .filter((entry) => isToCome(entry, from, formatIsoDate(today)))
    .flatMap((entry) => ownDaysOf(entry, from).map(({ first }) => first));
  const days = [...plannedIn(plan, from).map(({ date }) => date), ...noted];
  return days.filter((day) => compareDates(day, today) >= 0).sort(compareDates)[0];
}

/** The parts in which this plan is reviewed: an appraisal begins with a review of the year before. */
export function reviewsOf({ reviews }: Plan): Part[] {
  return reviews.filter((part) => !isOfTheYearBefore(part));
}

const isOfTheYearBefore = remember(({ heading }: Part) => ofTheYearBefore.test(heading.text));

const ofTheYearBefore =
  /\b(?:last|previous|past|prior) (?:year|period|plan|pdp|appraisal|objectives|targets|goals)|\bof 20\d\d\b/i;
