import { parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { readPeriod } from '../language/timescale-periods.ts';
import phrases from '../lexicon/date-phrases.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import type { Cursor } from './cursor.ts';
import type { Offer } from './offers/offer.ts';

/**
 * Days for what stands before the cursor, as far as it is the beginning of a phrase: "end of next month" gives the day. A phrase may follow
 * "the", and "in six weeks" is "within six weeks" too. `write` says how the day is written, told the words that were typed.
 */
export function daysFor(cursor: Cursor, typed: string, write: (day: CivilDate, words: string) => string): Offer[] {
  const plain = typed.toLowerCase();
  const counted = [...phrases.flatMap((phrase) => phraseDay(phrase, cursor.today)), ...daysOfPlan(cursor)];
  return counted.flatMap(({ label, day }): Offer[] => {
    const words = namesOf(label).find((name) => name.startsWith(plain));
    if (words === undefined) return [];
    const written = write(day, words);
    const range = { start: cursor.offset - typed.length, end: cursor.offset };
    return [{ label, kind: 'date', detail: written, range, text: written, filter: words }];
  });
}

/** How much of a text's end is the beginning of a phrase: the longest that begins with a word; empty where none is. */
export function begunPhrase(before: string): string {
  const words = /(?:(?<!\S)\S{1,12} ?){0,5}$/.exec(before.slice(-reach))?.[0] ?? '';
  for (let at = 0; at < words.length; at = nextWord(words, at)) {
    const rest = words.slice(at).toLowerCase();
    if (phrases.some((phrase) => namesOf(phrase).some((name) => name.startsWith(rest)))) return words.slice(at);
  }
  return '';
}

interface Day {
  readonly label: string;
  readonly day: CivilDate;
}

/** No phrase is longer. */
const reach = 40;

function nextWord(words: string, at: number): number {
  const blank = words.indexOf(' ', at);
  return blank < 0 ? words.length : blank + 1;
}

function phraseDay(phrase: string, today: CivilDate): Day[] {
  const day = readPeriod(phrase, today)?.last;
  return day ? [{ label: phrase, day }] : [];
}

/** The days that the plan itself gives at its top. */
function daysOfPlan({ plan }: Cursor): Day[] {
  return ['reviews', 'end', 'submission'].flatMap((key) =>
    (plan.frontmatter.values[key] ?? []).flatMap((value) => {
      const day = parseIsoDate(value.text);
      return day ? [{ label: `${text('help.planDate', { key })} ${value.text}`, day }] : [];
    }),
  );
}

/** What may be typed for it. */
function namesOf(phrase: string): string[] {
  if (phrase.startsWith('in ')) return [phrase, `with${phrase}`, phrase.slice(3)];
  return phrase.startsWith('end ') ? [phrase, `the ${phrase}`] : [phrase];
}
