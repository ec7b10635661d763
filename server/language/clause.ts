import words from '../lexicon/verbs.json' with { type: 'json' };
import { PhraseList } from './phrase-list.ts';
import { Phrase } from './phrase.ts';
import { findTimescales } from './timescales.ts';

/** Where the clause that governs a statement begins: behind "I will", "My goal is to", "By June, the adviser should …". */
export function clauseStart(phrase: Phrase): { at: number; led: boolean } {
  const { lower } = phrase;
  let at = openingTime.exec(lower)?.[0].length ?? timeAtStart(phrase);
  let led = false;
  for (let times = 0; times < longestLeadIns; times += 1) {
    const rest = lower.slice(at);
    const length = leadInAt(rest);
    if (!length) break;
    // An adverb ("successfully") leads on, but does not show that a verb follows.
    led ||= !adverbAt(rest);
    at += length;
  }
  return { at, led };
}

/** The stretches of a statement that say what is intended: the whole, and what stands behind "…, so I am going to". */
export function intentions(phrase: Phrase): { start: number; clause: Phrase }[] {
  const { text, lower } = phrase;
  const later = Array.from(lower.matchAll(intention)).map(({ index, 0: found }) => index + found.length);
  const starts = later.length && reason.test(lower) ? later : [0, ...later];
  return starts
    .slice(0, mostIntentions)
    .map((start) => ({ start, clause: start ? new Phrase(text.slice(start)) : phrase }));
}

/** No statement has so many; each is read from its start to the end of the text. */
const mostIntentions = 10;
/** What stands in front is then no intention, but why there is one. */
const reason =
  /^(?:since|as|because|after|when|although|while|at the moment|currently|at present|i have|i['’]ve|my manager|in my) /;
const intention =
  /(?:[;:.,!?]|\b(?:so|and|but)) (?:so |and |therefore |instead )?(?=(?:i|we)(?:['’](?:m|ll|d|re)| am| are| will| want| plan| intend| aim| need| would) )/g;

/** "By the end of Q2 hand in …": a time in front needs no comma. */
function timeAtStart(phrase: Phrase): number {
  const [first] = findTimescales(phrase);
  const { lower } = phrase;
  const end =
    first && /^(?:by |before |within |over |in |during )?(?:the )?$/.test(lower.slice(0, first.start)) ? first.end : 0;
  return end ? end + (/^[\s,:–-]{0,3}/.exec(lower.slice(end))?.[0].length ?? 0) : 0;
}

const longestLeadIns = 6;
const openingTime =
  /^(?:by|within|before|over|during|in|from|at|after|throughout|since|following|having|due to|as part of|in line with) [^,:;]{1,60}(?:, (?:19|20)\d\d)?(?:, ?| (?=i will|i'll|i am|i want|to ))/;

/** How long a lead-in at the start of a text is, more text behind it; 0 where there is none. */
function leadInAt(text: string): number {
  for (const lengthOf of leadIns) {
    const length = lengthOf(text);
    if (length && length < text.length) return length;
  }
  return 0;
}

type LeadIn = (text: string) => number;

function matching(form: RegExp): LeadIn {
  return (text) => form.exec(text)?.[0].length ?? 0;
}

function listed(phrases: readonly string[]): LeadIn {
  const list = new PhraseList(phrases);
  return (text) => {
    for (const { length } of list.startsOf(text)) {
      const gap = /^[\s,]{1,2}/.exec(text.slice(length));
      if (gap) return length + gap[0].length;
    }
    return 0;
  };
}

const noun =
  '(?:goals?|aims?|objectives?|targets?|plan|intention|focus|priority|ambition|hope|wish|resolution|task|challenge)';
const modal = String.raw`(?:will be able to|would be able to|should be able to|is able to|are able to|will have to|will be|must be|should be|will|shall|should|must|needs? to|is to|are to|ought to|am going to|is going to)`;
const adverbAt = listed(words.adverbs);
const signsAt = matching(/^[^\p{L}\d[(“"'£]{1,10}/u);

const leadIns: readonly LeadIn[] = [
  // A label in front: "Target date 7 May: submit …".
  matching(/^[^:.,;?!]{1,40}: ?(?=[a-z])/),
  matching(/^(?:start|begin|continue|keep|go on|carry on|get)(?:ing)? (?:on |to )?(?=[a-z-]+ing\b)/),
  matching(/^(?:continue|continuing|carry on|go on) to /),
  matching(/^have (?=[a-z]+(?:ed|en|wn|un|ne|de|ld|ilt|ght|ent|et)\b)/),
  // An emoji, a dash, a box to tick. Few texts begin so, and the expression is dear.
  (text) => (/^[a-z]/.test(text) ? 0 : signsAt(text)),
  matching(
    /^(?:finally|firstly|first|secondly|also|next|then|additionally|lastly|overall|eventually|one day|ideally|this year|now)[\s,]{1,2}/,
  ),
  matching(
    new RegExp(String.raw`^(?:[\w'’-]+ ){0,4}?${noun} (?:[\w'’-]+ ){0,6}?(?:is|are|was|would be|will be)(?: to)? `),
  ),
  matching(/^(?:i|we)(?:['’]\w{1,2})? (?:[\w'’-]+ ){0,4}?to (?=[a-z])/),
  matching(
    /^(?:i|we)(?:['’](?:ll|d))? (?:will|shall|can|could|might|may|must|should|would|am|are)? ?(?:be )?(?=[a-z])/,
  ),
  listed(words.leadIns),
  matching(new RegExp(String.raw`^(?:[\w'’()/-]+ ){1,8}?${modal} (?=[a-z])`)),
  adverbAt,
];
