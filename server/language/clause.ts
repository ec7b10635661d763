import words from '../lexicon/verbs.json' with { type: 'json' };
import { alternatives } from './match.ts';

/** Where the clause that governs a statement begins: behind "I will", "My goal is to", "By June, the adviser should …". */
export function clauseStart(text: string): { at: number; led: boolean } {
  let at = openingTime.exec(text)?.[0].length ?? 0;
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

const longestLeadIns = 6;
const openingTime =
  /^(?:by|within|before|over|during|in|from|at|after|throughout) [^,:;]{1,60}(?:, ?| (?=i will|i'll|i am|i want|to ))/i;
const noun =
  '(?:goals?|aims?|objectives?|targets?|plan|intention|focus|priority|ambition|hope|wish|resolution|task|challenge)';
const modal = String.raw`(?:will be able to|would be able to|should be able to|is able to|are able to|will have to|will|shall|should|must|needs? to|is to|are to|ought to|am going to|is going to)`;
const adverb = new RegExp(`^(?:${alternatives(words.adverbs)})[\\s,]`, 'i');

const forms = [
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
