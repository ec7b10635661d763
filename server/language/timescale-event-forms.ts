import words from '../lexicon/timescales.json' with { type: 'json' };
import { alternatives, piece } from './match.ts';
import * as cue from './timescale-cues.ts';
import { by, form, which, whose, type Form, type Found } from './timescale-pieces.ts';

const event = piece(`(?:${alternatives(words.events)})(?![\\w-]|'s)`);
const engagement = piece(`(?:${alternatives(words.engagements)})(?![\\w-])`);
const milestone = piece(`(?:${alternatives(words.milestones)})(?![\\w-])`);
/** A word of the noun phrase: no preposition, which would begin another. */
const free = String.raw`(?!(?:at|in|on|after|for|with|to|and|of|by|or|is|are|from|as|the|a|i|we)\s)[a-z\d'/-]{2,20}`;

const ofHappening = [...cue.event, ...cue.engagement];

/** What happens or goes on at a time that only its people know: an appraisal, a placement, "before I graduate". */
export const eventForms: readonly Form[] = [
  [
    form(
      `(?:during|throughout|over the course of|in the course of|for the (?:duration|length|remainder|rest|whole) of|for the entirety of|over) ${whose} (?:${free} ){0,3}?${engagement}`,
      cue.engagement,
    ),
    engaged,
  ],
  [form(`(?:during|throughout|in|over) my time (?:at|here|in|with|as)(?!\\w)`, [' my time ']), 'point'],
  [form(`(?:in|as part of) this (?:${free} ){0,2}?${engagement}`, cue.engagement, [' this ']), 'unsure'],
  [
    form(
      `(?:before|until|till|prior to|ahead of|in time for|ready for|leading up to|no later than) ${whose} (?:${free} ){0,3}?(?:${event}|${engagement})`,
      ofHappening,
      [
        ' before ',
        ' until ',
        ' till ',
        ' prior to ',
        ' ahead of ',
        ' in time for ',
        ' ready for ',
        ' leading up to ',
        ' no later than ',
      ],
    ),
    happening,
  ],
  [
    form(`(?:by|due at) (?:${whose}|next) ${which('0,3')}(?:${free} )?${event}`, cue.event, [' by ', ' due at ']),
    happening,
  ],
  [form(`by ${which('1,2')}${event}`, cue.event, [' by ']), happening],
  [form(`by (?:${whose} )?next (?:${free} )?(?:${event}|${engagement})`, ofHappening, [' by '], [' next ']), happening],
  [form(`${by} (?:the |my |our |next )?${which('0,2')}${milestone}`, cue.milestone), 'point'],
  [
    form(
      `(?:by|at|before|until) (?:the )?(?:time|date|point) of (?:${whose} )?(?:${free} )?(?:${event}|${milestone})`,
      [' time of ', ' date of ', ' point of '],
    ),
    'point',
  ],
  [
    form(
      `up?on (?:successful )?(?:graduation|discharge|(?:completion of|completing|finishing|graduating from) ${whose} [a-z-]{2,20})(?![\\w-])`,
      [' upon ', ' uon '],
    ),
    'point',
  ],
  [
    form(`at (?:graduation|discharge|half[-\\s]term|year[-\\s]end)(?![\\w-])`, [
      ' at graduation ',
      ' at discharge ',
      ' at half',
      ' at year',
    ]),
    'point',
  ],
  [
    form(
      String.raw`(?:by|before) (?:the )?age (?:of )?\d\d(?!\d)|before (?:turning|i turn|i'm|i am|the age of) \d\d(?!\d)`,
      cue.digits,
      [' age ', ' turning ', ' i '],
    ),
    'point',
  ],
  [form(`(?:at|for|in|during) (?:${whose} )?${which('1,1')}(?:${free} ){0,2}?${event}`, cue.event), datedEvent],
  [form(String.raw`by the time (?!of )[a-z']{1,20}`, [' by the time ']), 'point'],
  [
    form(
      String.raw`(?:before|until|till) (?:i|we|he|she|they)(?:'ve|'m|'re)? (?:have |am |are |is )?(?<verb>graduate|finish|complete|leave|start|return|retire|move|qualify|begin|go back|turn|reach|become|apply|end|enter|submit|take up|join)(?:s|es|ed|d)?(?![\w-])`,
      [' before ', ' until ', ' till '],
    ),
    beforeI,
  ],
  [
    form(
      `before (?:${whose} |next )?(?:${free} ){1,3}?(?:ends?|finish(?:es)?|starts?|begins?|closes?|expires?|opens?|is over|concludes?|is due)(?![\\w-])`,
      [' before '],
    ),
    ({ words: found }) =>
      /\b(?:each|every|an?|lessons?|sessions?|class|shifts?|day|meetings?|clients?|customers?|work)\b/.test(found)
        ? undefined
        : 'point',
  ],
  [
    form(
      '(?:before|until) (?:starting|leaving|finishing|graduating|returning|retiring|completing|qualifying|joining)(?: (?:to|from))? (?:my|the|this|university|college|school|uni|work)(?![\\w-])',
      [' before ', ' until '],
    ),
    ({ words: found }) => (/\bwork$/.test(found) ? undefined : 'point'),
  ],
];

/** The words that follow may show that it is not the whole of it: "during the course workshops". */
function engaged({ words: found, after }: Found): 'point' | undefined {
  return /^ (?:of|sessions?|meetings?|visits?|days?|teams?|staff|provider|work|managers?|planning)\b/.test(after) ||
    /\b(?:each|every|an?)\b/.test(found)
    ? undefined
    : 'point';
}

function happening({ words: found, before, after }: Found): 'point' | 'unsure' | undefined {
  if (/^by\b/.test(found) && shown.test(before)) return undefined;
  if (/^(?:before|prior to|ahead of) the (?:meeting|session|visit|event|workshop|presentation|test|show)$/.test(found))
    return 'unsure';
  const doer = /^ (?:team|board|panel|centre|provider|manager|officer|group|committee|body|tutor|lead|staff)s?\b/;
  return doer.test(after) || /\b(?:each|every)\b/.test(found) ? undefined : 'point';
}

function datedEvent({ words: found, after }: Found): 'point' | 'unsure' | undefined {
  return /\b(?:each|every|training) \w+$/.test(found) ||
    !/\b(?:next|upcoming|coming|annual|yearly|mid|end|half|final|20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|easter|christmas|\w+[-\s](?:week|month|year))/.test(
      found,
    )
    ? undefined
    : happening({ words: found, written: found, before: '', after, groups: {} });
}

/** What is shown by a review is not to be done by then. */
const shown =
  /\b(?:measured|assessed|evaluated|evidenced|confirmed|shown|demonstrated|determined|monitored|supported|reviewed|judged|verified|indicated|approved|led|funded|run|marked|observed)\s$/;

/** Leaving the house, a shift, a task: what recurs is no deadline. */
function beforeI({ after }: Found): 'point' | undefined {
  return /^(?: \w+)? (?:the house|home|for work|work|an?|each|every|any|my (?:shift|day)|the (?:day|shift|office|room|task|lesson|session))\b/.test(
    after,
  )
    ? undefined
    : 'point';
}
