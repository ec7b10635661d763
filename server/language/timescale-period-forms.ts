import words from '../lexicon/timescales.json' with { type: 'json' };
import { alternatives, piece } from './match.ts';
import * as cue from './timescale-cues.ts';
import {
  by,
  edge,
  feast,
  form,
  nth,
  season,
  weekday,
  which,
  whose,
  year,
  type Form,
  type Found,
  numbered,
} from './timescale-pieces.ts';

const period = piece(`(?:${alternatives(words.periods)})(?![\\w-])`);
const within = '(?:in|during|within|over|through|throughout|for|around|across|this|next|by this|by next)';

const edges = 'end|middle|midpoint|half-way point|halfway point|start|beginning|conclusion|first';

/** Weeks, terms, seasons, feasts and the year that runs: what only its setting dates. */
export const periodForms: readonly Form[] = [
  [
    form(
      String.raw`(?:${by}|in|during|at|within|for|from|end of) (?:the )?(?:${edge})?(?<name>${numbered})s? (?<from>\d{1,3}|${alternatives(Object.keys(words.numbers))})(?:\s?(?:-|to|&)\s?\d{1,3})?(?![\w%:]|[.,]\d)`,
      cue.numberedPeriod,
      cue.number,
    ),
    numberedPeriod,
  ],
  [
    form(
      String.raw`(?:${by}|in|during|at|within|for|after) (?:the |my |our )(?:${edge})?(?:${nth} (?:full |academic |school |calendar )?(?:${alternatives([...words.periods, 'day', 'session'])})|(?:first|second|latter) half)(?: of (?:${whose} )?(?:(?:next|first|second|third|final) )?[a-z-]{3,20})?(?![\w-])`,
      cue.nth,
      [...cue.period, ' day ', ' session ', ' half '],
    ),
    ordinalPeriod,
  ],
  [
    form(
      String.raw`(?:(?:${by}|${within}) (?:the )?(?:${edge})?(?:(?:my|our|this|next|the|coming|following) ){0,2}|${edge})${season}(?: (?:term|half[-\s]term|semester|break|holidays?|vacation|quarter|season|recess))?(?: \d(?!\d))?(?:,?(?: of)? ${year})?(?![\w-])`,
      cue.season,
    ),
    seasonal,
  ],
  [
    form(String.raw`${season}(?: (?:term|half[-\s]term|semester|quarter))?,?(?: of)? ${year}`, cue.season, cue.year),
    'point',
  ],
  [form(String.raw`${season} (?:term|half[-\s]term|semester) \d(?!\d)`, cue.season, cue.digits), 'point'],
  [form('(?:october|february|may|whitsun) half[-\\s]term', ['half term']), 'point'],
  [
    form(
      String.raw`(?:(?:${by}|${within}|at) (?:the )?(?:${edge})?(?:(?:this|next|the|coming) ){0,2})${feast}(?: (?:holidays?|break|vacation))?(?: ${year})?(?![\w-])`,
      cue.feast,
    ),
    ({ after }) =>
      /^(?:'s| (?:party|tree|cards?|dinner|fair|event|campaign|resolution|market))/.test(after) ? undefined : 'point',
  ],
  [
    form(
      String.raw`(?:${by} (?:(?:this|next|the|end of|end of day|eod|close of play|close of business|cop|cob|noon|midday|midnight) (?:on )?){0,2}|(?:this|next|on) (?:coming )?)${weekday}(?![\w-])`,
      cue.weekday,
    ),
    ({ after }) =>
      /^(?: \w+)? (?:each|every)\b|^ (?:morning|afternoon|evening|night)s\b/.test(after) ? 'frequency' : 'point',
  ],
  [
    form(`${by} (?:tomorrow|tonight|today|(?:the|this|next) weekend)(?![\\w-])`, [
      ' tomorrow ',
      ' tonight ',
      ' today ',
      ' weekend ',
    ]),
    'point',
  ],
  [
    form(
      String.raw`(?:(?:by|at|until|till|before|towards?|on|come|to|through|near) )?(?:the |my )?(?:very )?(?:end|close) of (?:[a-z\d'/-]{1,15} ){0,4}?(?:${alternatives([...words.periods, ...words.engagements, ...words.sittings])})(?![\w-])`,
      [' end of ', ' close of '],
    ),
    endOf,
  ],
  [
    form(
      `(?:by|before|until|till|at|towards) (?:the |my )?(?:very )?(?:${edges}) of (?!(?:each|every|an?|all)\\s|the day\\b)(?:${whose} )?[a-z\\d-]{2,20}`,
      edges.split('|').map((edge) => `${edge} of `),
    ),
    'point',
  ],
  [
    form(
      'by (?:the )?(?:mid[-\\s]?(?:semester|term|year|point|way|season|month|week|quarter)|half-?way(?: point| mark)?)(?![\\w-])',
      [' mid', ' half'],
    ),
    'point',
  ],
  [
    form(
      `by (?:the )?(?:very )?end(?![\\w-]| (?:users?|results?|clients?|customers?|products?|goals?|points?|of|to)(?!\\w))`,
      [' end '],
    ),
    'point',
  ],
  [
    form(
      `(?:this|(?:the|my|our) (?:current|present)|(?:in|for|during|throughout|through|over|within) (?:this|the|my|our)|(?:the )?(?:whole|rest|remainder|course) of (?:this|the|my|our)) ${which('0,2')}${period}`,
      cue.period,
    ),
    thisPeriod,
  ],
  [
    form(
      `(?:in|during|throughout|over|by|before|in time for|ready for) (?:the |my )?${which('1,2')}${period}`,
      cue.period,
    ),
    thisPeriod,
  ],
  [
    form(
      String.raw`(?:by|before|until) (?!(?:each|every|an?|the|my|our)\s)[a-z]{3,15} (?:season|week|term|year|semester)(?![\w-])`,
      [' season ', ' week ', ' term ', ' year ', ' semester '],
    ),
    'point',
  ],
  [
    form(`(?:the |my |our )?(?:next|coming|upcoming|following) (?:[a-z-]{3,15} )?${period}`, cue.period, cue.next),
    nextPeriod,
  ],
];

/** "In Year 10" is a class of a school; the first years of something may be of a plan. */
function numberedPeriod({
  words: found,
  before,
  after,
  groups: { name = '', from },
}: Found): 'point' | 'unsure' | undefined {
  if (/^ (?:pupils?|students?|class|group|learners?|children)\b/.test(after) || nowIn.test(before)) return undefined;
  if (/^from (?:the )?\w+ \w+$/.test(found)) return undefined;
  if (/^(?:session|lesson)$/.test(name)) return /^(?:by|before|until)\b/.test(found) ? 'point' : undefined;
  if (!/^year$/.test(name)) return 'point';
  return Number(from) > 5 ? undefined : /^(?:in|for|at|from)\b/.test(found) ? 'unsure' : 'point';
}

function ordinalPeriod({ words: found, before, after }: Found): 'point' | 'background' | undefined {
  if (nowIn.test(before) || /^ as\b/.test(after)) return 'background';
  if (/\b(?:last|past) \w+$/.test(found) && !/^(?:by|before|until)/.test(found)) return 'background';
  return /^(?:in|at|during|for) .*\b(?:session|day)$/.test(found) ? undefined : 'point';
}

/** "Spring clean" and "summer school" are no seasons; of Lent and Hilary only the term is meant. */
function seasonal({ words: found, groups, after }: Found): 'point' | undefined {
  if (
    /^[-\s]?(?:clean|school|camp|roll|onion|intern|jobs?\b|placement|fair|conference|program|course|party|show|review|appraisal|supervision|meeting|training|workshop|behind)/.test(
      after,
    )
  )
    return undefined;
  return Object.hasOwn(words.seasons, (groups['season'] ?? '').toLowerCase()) || /term/.test(found)
    ? 'point'
    : undefined;
}

function endOf({ words: found, before, after }: Found): 'point' | 'unsure' | 'frequency' | undefined {
  if (/ of (?:each|every|the working|all) /.test(`${found} `) && !/working year/.test(found)) return 'frequency';
  const led = /^(?:by|at|until|till|before|toward|on|come|to|through|near)/.test(found);
  if (/^ (?:each|every)\b/.test(after)) return 'frequency';
  if (/ of an? /.test(found) || /^at the end of the day$/.test(found)) return undefined;
  if (/^at .* the (?:session|class|shift|meeting|lesson|working day)$/.test(found) && before.trim()) return 'unsure';
  return led ||
    !/^ (?:tests?|reports?|exams?|assessments?|projects?|reviews?|results?|grades?|scores?|targets?|accounts|shows?|party|evaluation|surveys?|presentation)\b/.test(
      after,
    )
    ? 'point'
    : undefined;
}

function thisPeriod({ words: found, before }: Found): 'point' | 'background' | undefined {
  if (/^(?:in|for|during|through|throughout|over|within) the (?:week|month|season)$/.test(found)) return undefined;
  if (/^(?:in|during|for) the weekend$|^throughout the year$/.test(found)) return undefined;
  if (/\b(?:so far|earlier|already)\s$/.test(before)) return 'background';
  return /^in /.test(found) && nowIn.test(before) ? 'background' : 'point';
}

function nextPeriod({ words: found }: Found): 'point' | undefined {
  return /following/.test(found) ? undefined : 'point';
}

/** Says where somebody is now, not by when: "I am in my third year". */
const nowIn = /\b(?:am|'m|currently|now|is|are|was|while|as a student)\s(?:\w+\s)?$/;
