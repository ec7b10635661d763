import words from '../lexicon/timescales.json' with { type: 'json' };
import { phraseCue } from './cues.ts';
import { alternatives, piece } from './match.ts';
import * as cue from './timescale-cues.ts';
import {
  count,
  day,
  edge,
  feast,
  form,
  month,
  season,
  unit,
  weekday,
  which,
  year,
  type Form,
  type Found,
} from './timescale-pieces.ts';

const event = piece(`(?:${alternatives(words.events)})`);

/** What stands alone or sets no end: the last to be read. */
export const looseForms: readonly Form[] = [
  [
    form(
      String.raw`(?:${edge}|(?:the |my )?(?:next|this) )?(?:${month}|${season}(?: (?:term|half[-\s]term|semester|holidays?))?|${feast}|${weekday}|${year}|(?:${alternatives(words.milestones)})|tomorrow|tonight|today)(?![\w%-])`,
      [
        ...cue.month,
        ...cue.season,
        ...cue.feast,
        ...cue.weekday,
        ...cue.year,
        ...cue.behindEdge([...words.milestones, 'tomorrow', 'tonight', 'today']),
      ],
    ),
    standsAlone,
  ],
  [
    form('tomorrow|tonight', [' tomorrow', ' tonight']),
    ({ before, after }) => (/\bof\s$/.test(before) || !/^\s?(?:$|[.,;)])/.test(after) ? undefined : 'point'),
  ],
  [form(`(?:the |my |our )?${which('1,2')}${event}(?![\\w-])`, cue.event), standsAlone],
  [
    form(
      `(?:week|month|day|term|semester|sprint|year)s? \\d{1,3}(?:\\s?(?:-|to|&)\\s?\\d{1,3})?(?!\\d)`,
      cue.digits,
      cue.numberedPeriod,
    ),
    standsAlone,
  ],
  [form(String.raw`${day}/(?<other>\d{1,2})(?![\w/%])`, ['0 0', '0st 0', '0nd 0', '0rd 0', '0th 0']), dayAndMonthAlone],
  [form(`(?:${alternatives(words.unsure)})(?![\\w-])`, phraseCue(words.unsure)), 'unsure'],
  [
    form(`(?:in|over|during|within) the (?:coming|next|following) (?:days|weeks|months|years|terms)(?![\\w-])`, [
      ' the coming ',
      ' the next ',
      ' the following ',
    ]),
    'unsure',
  ],
  [
    form(`(?:${alternatives(words.openEnded)})(?![\\w-])`, phraseCue(words.openEnded)),
    ({ words: found, before, after }) =>
      (/^one day$/.test(found) &&
        /^(?: (?:an?|per|each|every|of|course|workshop|training|event|session|off|this|next)\b|')/.test(after)) ||
      (/^soon$/.test(found) && (/^ as\b/.test(after) || /\bas\s$/.test(before)))
        ? undefined
        : 'open',
  ],
  [
    form('(?:in the |over the )?(?:long|medium|short)[-\\s]term(?![\\w-])', [
      'long term ',
      'medium term ',
      'short term ',
    ]),
    ({ words: found, after }) => (/^(?:in|over) /.test(found) || /^ ?(?:$|[.,;:)])/.test(after) ? 'open' : undefined),
  ],
  [form(`(?:${alternatives(words.frequencies)})(?![\\w-])`, phraseCue(words.frequencies)), 'frequency'],
  [
    form(
      String.raw`(?:every|each|per) (?:single |other |second |${count} )?(?:${alternatives(words.recurring)})s?(?![\w-])`,
      phraseCue(words.recurring),
      [' every ', ' each ', ' per '],
    ),
    'frequency',
  ],
  [
    form(
      String.raw`(?:once|twice|times|x) (?:an?|in an?|within an?) (?:day|week|fortnight|month|quarter|term|semester|year)(?!\w)|(?:${count} (?:days?|hours?|hrs?|mornings?|afternoons?|evenings?|sessions?) |(?<=\d [a-z]{2,15} ))an? (?:day|week|month|year)(?!\w)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:on )?weekdays|at weekends`,
      phraseCue(words.recurring),
      [' a ', ' an ', ' on ', ' weekdays', ' at '],
    ),
    'frequency',
  ],
  [
    form(String.raw`${count}[-\s]?(?:${unit}|hours?|hrs?)(?:'s?)?(?![\w-])`, [...cue.unit, 'hour', 'hr ', 'hrs ']),
    ({ words: found }) => (/^(?:24|twenty[-\s]four)[-\s]?h/.test(found) ? undefined : 'duration'),
  ],
];

/** A cell, a line or a bracket of its own, or behind a label: no preposition is needed there. */
function standsAlone({ words: found, written, before, after, groups }: Found): 'point' | undefined {
  if (/\b(?:may|march)\b/.test(written)) return undefined;
  if (Number(groups['year'] ?? 2001) <= 2000) return undefined;
  if (/^[a-z]{3}$/.test(groups['weekday'] ?? '') && !/day/.test(found) && before.trim()) return undefined;
  return opens.test(before) && /^ ?(?:$|[).;:|\n]|- )/.test(after) ? 'point' : undefined;
}

/** "24/7" and marks such as "4/5" are no days. */
function dayAndMonthAlone({ before, after, groups: { day, other } }: Found): 'point' | undefined {
  const [first, second] = [Number(day), Number(other)];
  const isDay = first <= 31 && second >= 1 && second <= 12 && (first > second || second === 1);
  return isDay && !(first === 24 && second === 7) && !before.trim() && /^\s?\.?$/.test(after) ? 'point' : undefined;
}

const opens = /(?:^|[:(|\n]|\s-)\s?$/;
