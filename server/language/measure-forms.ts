import words from '../lexicon/measures.json' with { type: 'json' };
import { phraseCue, type Cue } from './cues.ts';
import { alternatives } from './match.ts';
import { adjectives, amount, bounds, figure, more, number, percent, plural } from './measure-pieces.ts';
import { Pattern } from './pattern.ts';

/**
 * What in a phrase can be counted or checked afterwards. `target`: a number that is to be reached ("from 22% to 30%", "four of five");
 * `count`: so many things, or a thing so often ("three interviews", "ten calls a week"); `product`: a named thing that will then be there
 * or done ("pass the Level 3 certificate"); `confirmation`: somebody or something shows it ("signed off by my manager").
 */
export type MeasureKind = 'target' | 'count' | 'product' | 'confirmation';

const recurrences = ['daily', 'weekly', 'fortnightly', 'bi-weekly', 'monthly', 'quarterly', 'termly'];
const finished = ['signed', 'completed', 'published', 'approved', 'agreed', 'finished', 'finalised'];
const reaching = ['to', 'reach', 'reaching', 'hit', 'exceed', 'exceeding', 'above', 'below', 'under', 'over'];

const digits: Cue = [' 0'];
const each: Cue = [' a ', ' an ', ' per ', ' each ', ' every '];
const numbers: Cue = [...digits, ...phraseCue(words.numbers)];

const occasion =
  '(?:meetings?|supervisions?|sessions?|reviews?|calls?|visits?|updates?|briefings?|catch-ups?|check-ins?|clubs?|observations?|audits?|reports?|logs?|one-to-ones?|1:1s?|appointments?|lessons?|newsletters?|posts?|emails?|bulletins?|groups?|drop-ins?|summaries|summary)';

/** Numbers and what else is a measure by its form, the most exact first: what one has taken no later one reads. */
export const measureForms: readonly [MeasureKind, Pattern][] = [
  ['target', form('at least an? [a-e](?![a-z])', [' at least a ', ' at least an '])],
  [
    'target',
    form(
      String.raw`from (?:${alternatives(words.named)}) \d{1,2} to (?:(?:${alternatives(words.named)}) )?\d{1,2}`,
      phraseCue(words.named.map((name) => `from ${name} `)),
    ),
  ],
  ['count', form(`(?:${recurrences.join('|')}) (?:[a-z]{2,20} ){0,2}${occasion}(?![a-z])`, phraseCue(recurrences))],
  [
    'count',
    form(
      String.raw`(?:half an hour|an hour|a morning|an afternoon|half a day|\d{1,3} (?:minutes|mins|hours)) (?:a|per|each|every|on) [a-z]+`,
      [' hour ', ' morning ', ' afternoon ', ' half a day ', ' minutes ', ' mins ', ' hours '],
    ),
  ],
  [
    'target',
    form(
      String.raw`(?:down |up )?to (?:under |below |less than |within )?${number} (?:working )?(?:days|weeks|minutes|hours)(?![a-z])`,
      numbers,
      [' days', ' weeks', ' minutes', ' hours'],
    ),
  ],
  [
    'count',
    form(
      String.raw`(?:${alternatives(words.completions)}) (?:at least )?(?:${alternatives(words.numbers)}|\d{1,3})(?= on | of |,|\.|$)`,
      numbers,
      phraseCue(words.completions),
    ),
  ],
  [
    'product',
    form(
      String.raw`(?:${finished.join('|')}) (?:[a-z][\w'’-]{1,20} ){0,4}(?:${alternatives(words.products)})s?(?![a-z])`,
      phraseCue(finished),
    ),
  ],
  [
    'target',
    form(
      String.raw`(?:${reaching.join('|')}) (?:at least |about |around )?${figure}(?!\s?(?:%|per ?cent|[a-z]+ (?:more|ago)))(?! (?:days|weeks|months|years|hours)\b)`,
      digits,
      phraseCue(reaching),
    ),
  ],
  ['target', form(String.raw`(?:from )?${amount}${percent}(?:(?: to |\s?[-–]\s?)${amount}(?:${percent})?)?`, digits)],
  [
    'target',
    form(String.raw`from (?:an? )?(?:average of )?[£$€]?${number}(?: [a-z]+){0,3} to [£$€]?${number}`, numbers, [
      ' from ',
    ]),
  ],
  ['target', form(String.raw`[£$€]${amount}(?:k|m|bn)?`, digits)],
  [
    'target',
    form(String.raw`${number} (?:in|of|out of|out of every)(?: the| my| every)? ${number}(?: [a-z]+)?`, numbers, [
      ' in ',
      ' of ',
      ' out of ',
    ]),
  ],
  ['target', form(String.raw`\d{1,3}\s?/\s?(?:5|10|20|25|50|100)(?!\d|/)`, digits)],
  [
    'target',
    form(
      String.raw`(?:scor(?:e|es|ing)|rat(?:e|ed|ing|ings)|grade|mark|distinction|merit|gpa|average)(?: [a-z]+){0,3} (?:of |to |at |above |at least |over )?${number}`,
      numbers,
      [
        ' scor',
        ' rate ',
        ' rated ',
        ' rating ',
        ' ratings ',
        ' grade ',
        ' mark ',
        ' distinction ',
        ' merit ',
        ' gpa ',
        ' average ',
      ],
    ),
  ],
  [
    'target',
    form(String.raw`(?:by (?:half|a (?:third|quarter|fifth))|halve|double|straight a['’]?s)(?![a-z])`, [
      ' by half',
      ' by a ',
      ' halve',
      ' double',
      ' straight a',
    ]),
  ],
  ['target', form(String.raw`(?:[≥≤><~]\s?)?${amount}\s?(?:°|degrees\b)`, digits)],
  [
    'count',
    form(
      String.raw`${more}?${number} (?:of (?:the |my )?)?(?:new |more |further |different |other )?${adjectives}${plural}`,
      numbers,
    ),
  ],
  [
    'count',
    form(
      String.raw`(?:${more}|[≥≤><~]\s?)?(?:${amount}\s?[-–]\s?)?${figure}\s?(?:${alternatives(words.units)})(?![a-z])`,
      digits,
    ),
  ],
  ['count', form(String.raw`${more}${number}`, numbers, phraseCue(bounds.split('|')))],
  [
    'count',
    form(
      String.raw`(?:one|1)(?: [a-z][\w'’-]{1,24}){1,3} (?:a|per|each|every) (?:day|week|fortnight|month|term|quarter|year)`,
      [' one ', ' 0 '],
      each,
    ),
  ],
  [
    'count',
    form(String.raw`(?:once|twice|three times|\d{1,2} times|\d{1,2}x)(?: (?:a|per|each|every) [a-z]+)?`, [
      ' once',
      ' twice',
      ' three times',
      '0 times',
      '0x',
    ]),
  ],
  [
    'count',
    form(String.raw`(?:${amount}\s?[-–]\s?)?${figure} [a-z-]{2,24} (?:per|a|an|each|every) [a-z]+`, digits, each),
  ],
  [
    'count',
    form(
      String.raw`(?:at least )?(?:one|1) (?!of\b|day\b|or\b|another\b|to\b|thing\b|way\b|that\b|who\b|and\b|in\b|on\b|at\b|by\b)[a-z][\w'’-]{2,24}`,
      [' one ', ' 0 '],
    ),
  ],
  [
    'target',
    form(String.raw`(?:before|by|ahead of) (?:the |my |their |all |agreed |set )?deadlines?(?![a-z])`, [' deadline']),
  ],
  [
    'target',
    form(
      String.raw`without (?:any |being |further )?(?:[a-z]+ing|errors?|mistakes?|help|support|supervision|prompts?|prompting|reminders?|pain)(?![a-z])`,
      [' without '],
    ),
  ],
  ['target', form(String.raw`(?:${alternatives(words.confirmedBy)}) (?=[\w“"'])`, phraseCue(words.confirmedBy))],
];

/** Somebody or something shows it. */
export const confirmation = form(`(?:${alternatives(words.confirmations)})(?![a-z])`, phraseCue(words.confirmations));

/** An expression for a text in small letters. */
function form(source: string, ...cues: readonly Cue[]): Pattern {
  return new Pattern(String.raw`(?<![\w.,/:-])${source}`, cues);
}
