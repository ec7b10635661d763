import type { CivilDate } from './calendar.ts';
import { isRealDate } from './calendar.ts';
import { findAll } from './match.ts';
import { finder, type Phrase } from './phrase.ts';
import { Taken } from './taken.ts';
import { dateForms } from './timescale-date-forms.ts';
import { eventForms } from './timescale-event-forms.ts';
import { lengthForms } from './timescale-length-forms.ts';
import { looseForms } from './timescale-loose-forms.ts';
import { periodForms } from './timescale-period-forms.ts';
import { tellApart, type Kind } from './timescale-pieces.ts';
import { readPeriod } from './timescale-periods.ts';
import { jointed } from './joints.ts';

/**
 * What a phrase says of time. `point`: a day, month or event by which, or a bounded period; `unsure`: this may be one ("for two
 * weeks", "by the deadline"); `duration`: a length such as "12 mths", a time-scale only where one is asked for; `open`: no end
 * ("ongoing"); `frequency`: how often, which is no deadline; `unfilled`: a template's "dd/mm/yy"; `impossible`: no such day;
 * `background`: a date that tells of the past ("since 2019").
 */
export interface Timescale {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** The last day it can mean, where the words alone say it. */
  readonly date?: CivilDate | undefined;
}

/** Every mention of time in an English phrase, in order, none inside another. Offsets count from the start of its text. */
export const findTimescales = finder(timescalesOf);

function timescalesOf({ text, plain, cues }: Phrase): readonly Timescale[] {
  const taken = new Taken(text.length);
  const found: Timescale[] = [];
  for (const [form, kind] of timescaleForms) {
    if (!form.mayMatch(cues)) continue;
    for (const { text: words, start, end, groups } of findAll(form.expression, plain)) {
      if (!taken.isFree(start, end) || !tellApart(groups['which'] ?? '')) continue;
      const before = plain.slice(Math.max(0, start - reach), start);
      const after = plain.slice(end, end + reach);
      const read =
        typeof kind === 'string' ? kind : kind({ words, written: text.slice(start, end), before, after, groups });
      if (!read) continue;
      taken.take(start, end);
      found.push({ start, end, ...(read === 'point' ? settle(words, before, after) : { kind: read }) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The forms, the most exact first: what one has taken no later one reads. */
export const timescaleForms = [...dateForms, ...periodForms, ...eventForms, ...lengthForms, ...looseForms];
/** How far the words around are looked at. */
const reach = 80;

/** What becomes of a point of time: a day that the calendar does not have, a date of the past, a start without an end. */
function settle(words: string, before: string, after: string): Pick<Timescale, 'kind' | 'date'> {
  const last = readPeriod(words)?.last;
  if (last && !isRealDate(last)) return { kind: 'impossible' };
  const date = last && { date: last };
  if (tellsOfPast(words, before, after)) return { kind: 'background', ...date };
  return { kind: startsSomething(words, before, after) ? 'unsure' : 'point', ...date };
}

function tellsOfPast(words: string, before: string, after: string): boolean {
  if (since.test(before)) return true;
  if (!/^(?:in|on|during|at)\b/.test(words) && !/\b(?:in|on|during|at|from|between)\s$/.test(before)) return false;
  return history.test(before) || told.test(before) || saysWhatWas.test(after);
}

/** "From 1 May" begins something; an end must follow. */
function startsSomething(words: string, before: string, after: string): boolean {
  return !/\s(?:to|-)\s|-/.test(words) && fromThen.test(before) && !/^\s?(?:to|until|till|-|through)/.test(after);
}

const saysWhatWas = jointed(/^,? (?:i|we|it) (?:was|were|had|did|[a-z]+ed|began|took|got|became|left|went)\b/);
const fromThen = jointed(
  /$(?<=\b(?:from|starting(?: on)?|after|with effect from|effective)\s(?:the\s)?|\b(?:after|following)\s(?:the|my|our|an?)\s(?:[\w-]+\s){1,3}(?:(?:in|on)\s)?)/,
);
const since =
  /\b(?:since|dated|(?<!later |sooner )than|compared (?:to|with)|as of|back in|published in|updated in|introduced in|passed in)\s(?:the\s)?$/;
/** What somebody did, unless it is still to be done ("get trained in May"). Such expressions look back from the end, so that they are tried once. */
const history = jointed(
  /$(?<=(?<!\b(?:be|get|to be|being|is|are|fully) )\b(?:trained|qualified|graduated|joined|born|studied|worked|started)(?: [\w'-]+){0,3}?(?: (?:in|on|during|at|from))?\s?)/,
);
const told = jointed(
  /$(?<=\b(?:i|we|he|she|it|was|were|which|who|had|have|has|'ve)(?: [\w'-]+)? (?:completed|passed|attended|gained|obtained|earned|did|took|began|became|moved|left|written|founded|launched|introduced|published|finished|enrolled|received|achieved|led|ran|was|were|had)(?: [\w'-]+){0,5}(?: (?:in|on|during|at))?\s?)/,
);
