import { change } from './timescale-date-forms.ts';
import * as cue from './timescale-cues.ts';
import { by, count, form, unit, type Form, type Found } from './timescale-pieces.ts';
import words from '../lexicon/timescales.json' with { type: 'json' };
import { alternatives } from './match.ts';
import { jointed } from './joints.ts';

const narrowing = String.raw`(?:(?:the|my|our|a|an|about|around|approximately|roughly|just|only|at most|no more than|less than|under|fewer than|(?:the )?space of|(?:total |further |set )?period of|(?:the )?span of|(?:the )?course of|next|first|coming|following|initial|another|a maximum of|last|past|previous) ){0,5}`;

/** Lengths of time, as a period by which, or as no more than a length. */
export const lengthForms: readonly Form[] = [
  [form(`(?:(?:over|about|almost|nearly) )?${count} ${unit} ago(?!\\w)`, cue.unit, [' ago ']), 'background'],
  [
    form(
      `(?:(?:over|in|during|within|for) )?(?:the )?(?=\\S)(?:last|past|previous) (?:(?:few|several|couple of|${count}) )?(?:academic |financial |school |calendar )?(?:days|weeks?|months?|quarters?|terms?|semesters?|years?|spring|summer|autumn|winter)(?![\\w-])`,
      [' last ', ' past ', ' previous '],
    ),
    ({ before }) => (/\b(?:by|before|until|end of|my|our)\s$/.test(before) ? undefined : 'background'),
  ],
  [
    form(
      String.raw`(?<lead>within|inside|in|over|across|during|throughout|through|for|after|by|at|${by}) ${narrowing}${count}[-\s]{0,2}${unit}(?:'s?)?(?: time)?(?![\w-])`,
      cue.unit,
    ),
    spanned,
  ],
  [
    form(`within ${count} (?:more )?(?:sessions|lessons|visits|meetings|appointments|supervisions|shifts)(?![\\w-])`, [
      ' within ',
    ]),
    'point',
  ],
  [
    form(
      `(?:the |my |our )?(?:next|coming|upcoming|following) (?:${count} )?${unit}(?:' time)?(?![\\w-])`,
      cue.unit,
      cue.next,
    ),
    nextLength,
  ],
  [
    form(
      String.raw`${count}[-\s]?${unit} (?:from (?:now|today|(?:the )?start(?:ing)?|my start date|the date)|into|after (?:the )?(?:start|joining|i (?:start|join))(?:ing)?|or less|or sooner)(?!\w)`,
      cue.unit,
      [' from ', ' into ', ' after ', ' or less ', ' or sooner '],
    ),
    'point',
  ],
  [
    form(
      String.raw`(?<=\(\s?(?:~|approx\.?\s|about\s|within\s|over\s|next\s|first\s)?)${count}[-\s]?${unit}(?=\s?[),/;])`,
      cue.unit,
    ),
    bracketed,
  ],
  [form(String.raw`(?<=(?:[,;]|\s-)\s)(?:in )?${count}[-\s]?${unit}(?=\s?\.?$)`, cue.unit), bracketed],
  [
    form(
      String.raw`(?<=^\s{0,3})(?:(?:in |within )?(?:the |my )?(?:first|next) |(?:in|within) )?${count}[-\s]?${unit}(?=\s?(?::|\s-\s))`,
      cue.unit,
    ),
    'point',
  ],
  [form(String.raw`${count}[-\s]${unit} (?:goals?|targets?|objectives?|aims?)(?!\w)`, cue.unit, cue.aim), 'point'],
];

/** "The coming months" may be any number of them; "the following day" tells of a routine. */
function nextLength({ words: said, groups }: Found): 'point' | 'unsure' | undefined {
  if (groups['count']) return 'point';
  if (/following/.test(said)) return undefined;
  return /s$/.test(groups['unit'] ?? '') ? 'unsure' : 'point';
}

/** A length after a preposition: by when, how long an activity lasts, or what has been. */
function spanned(found: Found): 'point' | 'unsure' | 'duration' | 'frequency' | 'background' | undefined {
  const { words: said, before, after, groups } = found;
  const lead = (groups['lead'] ?? '').toLowerCase();
  const [length = '', of = ''] = [groups['count'], groups['unit']];
  if (/\b(?:last|past|previous)\b/.test(said)) return 'background';
  if (ownLength(found)) return 'duration';
  if (/^ ?-?(?:old|olds)\b/.test(after)) return undefined;
  if (lead === 'by' && change.test(before)) return 'duration';
  if (lead === 'at' || lead === 'up to') return 'unsure';
  if (lead === 'over' && /\b(?:with|have|has|had|of|for|is|are|aged?|lasting|just|well|not)\s$/.test(before))
    return 'duration';
  if (lead === 'for') return forLength(found);
  if (lead === 'within' && /^(?:an?|one|1)$/.test(length) && /^day/.test(of)) return 'duration';
  if (/^in$/.test(lead) && /\b(?:next|coming|first|following)\b/.test(said) === false && /^an?$|^one$/.test(length))
    return /^day/.test(of) ? 'duration' : /^week/.test(of) && !/time$/.test(said) ? 'unsure' : 'point';
  if (/^an?$|^one$/.test(length) && /\b(?:times|once|twice)\s$/.test(before)) return 'frequency';
  return service(found) ? 'duration' : 'point';
}

const ofWhat = jointed(/^(?:'| of| worth)? ?(?:experience|notice|in advance|worth|salary|pay|membership)\b/);

/** The length of a thing: "a two-week placement", "6 months of experience". */
function ownLength({ words: said, after }: Found): boolean {
  const thing = ofWhat.test(after);
  const compound =
    /(?:^\w+|\bover|\bwithin) (?:an? |their |each )?[\w.]+-[a-z]+$| an? \d[\w.]* [a-z]+$/.test(said) &&
    /^ (?!(?:period|window|span|time|timeframe|timescale|cycle|and|or|by|to|of|from|for|with|in|on|at|the|i|so|as|using|through)\b)[a-z]/.test(
      after,
    );
  return thing || compound;
}

/** "For eight weeks" bounds the whole aim; "for ten days" and "a course for ten weeks" only what is done. */
function forLength({ words: said, before, groups }: Found): 'point' | 'unsure' | 'duration' | 'background' {
  if (/$(?<=\b(?:have|has|had|been|'ve|was|were|worked|lived|since)\b[^.;,]{0,40})/.test(before)) return 'background';
  if (/\b(?:next|coming|following|first)\b/.test(said)) return 'point';
  if (belongsToThing.test(before) || /consecutive/.test(said)) return 'duration';
  const amount = Number.parseInt(groups['count'] ?? '', 10) || wordValue(groups['count'] ?? '');
  const days = /^d/.test(groups['unit'] ?? '');
  const weeks = /^w/.test(groups['unit'] ?? '');
  if (days) return amount >= 21 ? 'point' : 'duration';
  return weeks && amount <= 2 ? 'unsure' : 'point';
}

/** How soon each client is answered is a standard of service, not a deadline of the aim. */
function service({ before, after, groups }: Found): boolean {
  if (!/^(?:d|w)/.test(groups['unit'] ?? '')) return false;
  return (
    serviceEvent.test(after) ||
    (/^d/.test(groups['unit'] ?? '') &&
      /$(?<=\b(?:respon[ds]\w*|repl(?:y|ies)|return|answer|acknowledge|contact|follow(?:ed)? up|chase)\b[^.;]{0,60})/.test(
        before,
      ))
  );
}

function bracketed({ before }: Found): 'point' | 'duration' {
  return belongsToThing.test(before.replace(/\($/, '')) ? 'duration' : 'point';
}

function wordValue(word: string): number {
  return (words.numbers as Record<string, number>)[word.toLowerCase()] ?? 1;
}

const serviceEvent = new RegExp(
  `^ (?:of|after|following) (?:(?:an?|the|each|every|their|any|first|initial|clients?|customers?|being|receiving|making) ){0,3}(?:${alternatives(words.serviceEvents)})`,
);
const belongsToThing =
  /$(?<=\b(?:courses?|placements?|programmes?|programs?|class(?:es)?|workshops?|training|trips?|holidays?|sustain\w*(?: [\w-]+){0,3}|employment|employed|unemployed|in work|out of work|jobs?|valid|last(?:s|ing)?|notice)\s?)/;
