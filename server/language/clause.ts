import words from '../lexicon/verbs.json' with { type: 'json' };
import { alternatives } from './match.ts';
import { findTimescales } from './timescales.ts';

/** Where the clause that governs a statement begins: behind "I will", "My goal is to", "By June, the adviser should …". */
export function clauseStart(text: string): { at: number; led: boolean } {
  let at = openingTime.exec(text)?.[0].length ?? timeAtStart(text);
  let led = false;
  for (let times = 0; times < longestLeadIns; times += 1) {
    const rest = text.slice(at);
    const found = forms
      .map((form) => form.exec(rest)?.[0].length ?? 0)
      .find((length) => length > 0 && at + length < text.length);
    if (!found) break;
    // An adverb ("successfully") leads on, but does not show that a verb follows.
    led ||= !adverb.test(rest);
    at += found;
  }
  return { at, led };
}

/** The stretches of a statement that say what is intended: the whole, and what stands behind "…, so I am going to". */
export function intentions(text: string): { start: number; words: string }[] {
  const later = [...text.matchAll(intention)].map(({ index, 0: found }) => index + found.length);
  const starts = later.length && reason.test(text) ? later : [0, ...later];
  return starts.map((start) => ({ start, words: text.slice(start) }));
}

/** What stands in front is then no intention, but why there is one. */
const reason =
  /^(?:since|as|because|after|when|although|while|at the moment|currently|at present|i have|i['’]ve|my manager|in my) /i;
const intention =
  /(?:[;:.,!?]|\b(?:so|and|but)) (?:so |and |therefore |instead )?(?=(?:I|we)(?:['’](?:m|ll|d|re)| am| are| will| want| plan| intend| aim| need| would) )/gi;

/** "By the end of Q2 hand in …": a time in front needs no comma. */
function timeAtStart(text: string): number {
  const [first] = findTimescales(text);
  const end =
    first && /^(?:by |before |within |over |in |during )?(?:the )?$/i.test(text.slice(0, first.start)) ? first.end : 0;
  return end ? end + (/^[\s,:–-]{0,3}/.exec(text.slice(end))?.[0].length ?? 0) : 0;
}

const longestLeadIns = 6;
const openingTime =
  /^(?:by|within|before|over|during|in|from|at|after|throughout|since|following|having|due to|as part of|in line with) [^,:;]{1,60}(?:, (?:19|20)\d\d)?(?:, ?| (?=i will|i'll|i am|i want|to ))/i;
const noun =
  '(?:goals?|aims?|objectives?|targets?|plan|intention|focus|priority|ambition|hope|wish|resolution|task|challenge)';
const modal = String.raw`(?:will be able to|would be able to|should be able to|is able to|are able to|will have to|will be|must be|should be|will|shall|should|must|needs? to|is to|are to|ought to|am going to|is going to)`;
const adverb = new RegExp(`^(?:${alternatives(words.adverbs)})[\\s,]`, 'i');

const forms = [
  // A label in front: "Target date 7 May: submit …".
  /^[^:.,;?!]{1,40}: ?(?=[a-z])/i,
  /^(?:start|begin|continue|keep|go on|carry on|get)(?:ing)? (?:on |to )?(?=[a-z-]+ing\b)/i,
  /^(?:continue|continuing|carry on|go on) to /i,
  /^have (?=[a-z]+(?:ed|en|wn|un|ne|de|ld|ilt|ght|ent|et)\b)/i,
  // An emoji, a dash, a box to tick.
  /^[^\p{L}\d[(“"'£]{1,10}/u,
  /^(?:finally|firstly|first|secondly|also|next|then|additionally|lastly|overall|eventually|one day|ideally|this year|now)[\s,]{1,2}/i,
  new RegExp(String.raw`^(?:[\w'’-]+ ){0,4}?${noun} (?:[\w'’-]+ ){0,6}?(?:is|are|was|would be|will be)(?: to)? `, 'i'),
  /^(?:i|we)(?:['’]\w{1,2})? (?:[\w'’-]+ ){0,4}?to (?=[a-z])/i,
  /^(?:i|we)(?:['’](?:ll|d))? (?:will|shall|can|could|might|may|must|should|would|am|are)? ?(?:be )?(?=[a-z])/i,
  new RegExp(String.raw`^(?:${alternatives(words.leadIns)})\b[\s,]{1,2}`, 'i'),
  new RegExp(String.raw`^(?:[\w'’()/-]+ ){1,8}?${modal} (?=[a-z])`, 'i'),
  new RegExp(`^(?:${alternatives(words.adverbs)})\\b[\\s,]{1,2}`, 'i'),
];
