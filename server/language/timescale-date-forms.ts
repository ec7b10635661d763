import words from '../lexicon/timescales.json' with { type: 'json' };
import { phraseCue, type Cue } from './cues.ts';
import { alternatives } from './match.ts';
import * as cue from './timescale-cues.ts';
import { by, day, edge, form, month, weekday, year, type Form, type Found } from './timescale-pieces.ts';

const within = '(?:in|during|within|over|through|throughout|for|around|across|this|next)';
const splitYear = String.raw`(?<year>20\d\d) ?[-/] ?(?<next>(?:20)?\d\d)(?![\d/-])`;
const yearNames = ['academic', 'financial', 'fiscal', 'school', 'college', 'tax', 'placement', 'contract'];
const yearName = `(?:${yearNames.join('|')})`;
const numericDate: Cue = ['0 0 00', '0 00 00'];
const dayOrdinal: Cue = ['0st ', '0nd ', '0rd ', '0th '];
const inYear = String.raw`(?:,? (?:of )?(?:the )?(?:${splitYear}|(?:financial |fiscal |fy ?)?(?:20)?\d\d(?![\w%]|[,.]\d)|'\d\d|(?:financial |fiscal |calendar |academic )?year|fy))?`;

const document = new RegExp(`^ (?:${alternatives(words.documents)})\\b`);
const event = new RegExp(`^ (?:[a-z-]+ )?(?:${alternatives(words.events)})\\b`);

/** Days, months, quarters and years of the calendar, the most exact first. */
export const dateForms: readonly Form[] = [
  [form(`(?:${alternatives(words.unfilled)})(?!\\w)`, phraseCue(words.unfilled)), 'unfilled'],
  [form(String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`, ['0000 00 00']), 'point'],
  [
    form(String.raw`(?<day>\d{1,2})(?<mark>[/-])(?<month>\d{1,2})\k<mark>(?:\d{4}|\d{2})(?![\d/])`, numericDate),
    'point',
  ],
  [form(String.raw`\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{2}\.\d{2}\.\d{2}(?![\d.])`, numericDate), 'point'],
  [
    form(
      String.raw`(?:${weekday},? (?:the )?)?(?:\d{1,2}(?:st|nd|rd|th)?\s?(?:-|to|and|&)\s?)?${day}(?: of)?[-\s]${month}(?:(?:,? |-)(?:${year}|(?<two>\d\d)(?![\w%:]|[.,]\d| [a-z])))?(?![a-z])`,
      cue.digits,
      cue.month,
    ),
    dayOfMonth,
  ],
  [
    form(
      String.raw`(?:${weekday},? )?${month} (?:the )?${day}(?![\d%:/]|-\d)(?:,? ${year})?(?![a-z%])`,
      cue.digits,
      cue.month,
    ),
    monthName,
  ],
  [
    form(String.raw`${month}(?:,? |-|/)(?:of )?(?:${year}|(?<=-)(?<two>\d\d)(?![\w-]))`, cue.digits, cue.month),
    'point',
  ],
  [form(String.raw`(?:0?[1-9]|1[0-2])/20\d\d(?![\d/])`, ['0 0000']), 'point'],
  [
    form(
      String.raw`20\d\d[-\s]?q[1-4]|(?:(?:financial|fiscal|calendar) (?:year )?)?(?:q[1-4]|quarter [1-4]|(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th) quarter)(?![\w%])${inYear}|h[12](?:,? (?:of )?(?:fy ?)?(?:20\d\d|'\d\d|\d\d))|(?<=\b(?:by|in|of|for|during|before) )h[12]`,
      ['q0', 'h0', ' quarter'],
    ),
    ({ words }) => (/^last quarter$/.test(words) ? 'background' : 'point'),
  ],
  [
    form(
      String.raw`(?:(?:${yearName} year|${yearName}|fy|ay) ?)?${splitYear}(?: ${yearName} year)?|(?:fy|ay) ?(?:20)?\d\d(?:/\d\d)?(?![\d/])|(?:${yearName} year|${yearName}) (?:20)?\d\d(?:/\d\d)?(?![\d/])`,
      ['0000 ', ' fy', ' ay', ...phraseCue(yearNames)],
    ),
    splitYears,
  ],
  [
    form(
      String.raw`(?:(?:${by}|${within}) (?:the |this |next )?(?:${edge})?|${edge}|at ${edge})${month}(?:'s)?(?![\w'])`,
      cue.month,
    ),
    monthName,
  ],
  [
    form(
      String.raw`(?:${month}\s?(?:-|to|/)\s?|(?<=between )${month.replace('<month>', '<from>')} and )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?!\w)`,
      cue.month,
    ),
    monthName,
  ],
  [form(`${month},? (?:at the latest|latest)(?!\\w)`, cue.month, [' latest ']), monthName],
  [
    form(
      `(?:eoy|year(?:'s)?[-\\s]end|(?:end|close) of (?:the )?(?:academic |financial |fiscal |calendar )?year),? ${year}`,
      cue.year,
      [' eoy ', 'year'],
    ),
    'point',
  ],
  [
    form(
      String.raw`(?:(?:${by}|in|during|through|throughout|for|within|all of|rest of|remainder of|course of) (?:the )?(?:(?:year|rest of|remainder of|course of) )?(?:${edge})?|${edge})${year}`,
      cue.year,
    ),
    yearAlone,
  ],
  [
    form(`(?:(?:my|our|new year) )?${year} (?:goals?|resolutions?|targets?|objectives?)(?!\\w)`, cue.year, cue.aim),
    'point',
  ],
  [
    form(`(?:since|back in|as of|dated) (?:the year )?${year}`, cue.year, [
      ' since ',
      ' back in ',
      ' as of ',
      ' dated ',
    ]),
    'background',
  ],
  [
    form(
      String.raw`(?:${by}|on) (?:the )?\d{1,2}(?:st|nd|rd|th)(?: of (?:this|next|the) month)?(?!\w| (?!(?:and|or|at|to|then|if|so|in|with|when|each|every|of each|of every|i|we)(?!\w))[a-z])`,
      dayOrdinal,
    ),
    ({ after }) => (/^ (?:of )?(?:each|every)/.test(after) ? 'frequency' : 'point'),
  ],
  [form(String.raw`(?:${by}|on) (?:the )?(?<day>\d{1,2})/(?<month>\d{1,2})(?![\w/%]|\.\d| of)`, ['0 0']), dayAndMonth],
];

/**
 * "May" and "March" are verbs too: without a day, a year or an "of" only a capital letter tells the month. "By the June
 * conference" names the conference.
 */
function monthName({ words: found, written, groups, after }: Found): 'point' | undefined {
  if (/\bthe \w+$/.test(found) && event.test(after)) return undefined;
  const verb = /\b(?:may|march)\b/.test(written);
  return verb && !groups['year'] && !/\b(?:of|early|late|mid)\b/.test(found) ? undefined : 'point';
}

/** "All 12 may attend" and "the 12th may": only an ordinal or a preposition makes a day of it. */
function dayOfMonth(found: Found): 'point' | undefined {
  const said = /\d(?:st|nd|rd|th)/.test(found.words) || /\b(?:by|on|before|until|due)\s$/.test(found.before);
  return said ? 'point' : monthName(found);
}

/** "2026-11" is a month, "2026/27" a year of two halves; the 2025-2030 strategy is a document. */
function splitYears({ words: found, groups, after }: Found): 'point' | undefined {
  const { year: first, next } = groups;
  if (document.test(after)) return undefined;
  if (!first || !next) return 'point';
  const later = next.length === 4 ? Number(next) > Number(first) : Number(next) > Number(first) % 100;
  return later || (/-/.test(found) && Number(next) <= 12) ? 'point' : undefined;
}

function yearAlone({ words: found, groups, after }: Found): 'point' | 'background' | undefined {
  const written = Number(groups['year'] ?? 2001);
  if (/\bthe \d{4}$/.test(found) && /^ (?!and\b|or\b|to\b|i\b)[a-z]/.test(after)) return undefined;
  if (written === 2000 || document.test(after)) return undefined;
  return written < 2000 ? 'background' : 'point';
}

/** "By 1/3" is a third where something is to fall or rise. */
function dayAndMonth({ before, groups: { day, month } }: Found): 'point' | undefined {
  if (change.test(before)) return undefined;
  const [first, second] = [Number(day), Number(month)];
  return (first <= 31 && second <= 12) || (second <= 31 && first <= 12) ? 'point' : undefined;
}

/** What goes up or down by an amount; it looks back from the end, so that it takes no longer where there are many such words. */
export const change =
  /$(?<=\b(?:reduc|increas|cut|decreas|improv|rais|lower|drop|grow|boost|shorten|lengthen|extend|exceed|ris|fall|delay|push)\w*\b[^.;,]{0,60})/;
