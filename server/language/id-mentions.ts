/** An id such as S1, O12 or CG3 as it stands in a text. */
export interface IdMention {
  readonly id: string;
  readonly at: number;
}

/** All that look like ids; codes of standards ("SKA SE08", "S1-4", "K/506/1") do not. */
export function findIds(text: string): IdMention[] {
  return Array.from(text.matchAll(form), ({ 0: id, index }) => ({ id, at: index }));
}

/**
 * Where a text refers to an item by an id, and nothing else can be meant: beside a known id in a list of them ("S1, S2 and S9"), or after
 * words such as "see" and "linked to". Gives the indexes at which such ids begin.
 */
export function certainIds(text: string, known: ReadonlySet<string>): Set<number> {
  const meant = new Set<number>();
  let end = 0;
  let isInList = false;
  for (const { id, at } of findIds(text)) {
    isInList =
      known.has(id) ||
      refers.test(text.slice(Math.max(0, at - 30), at)) ||
      (isInList && separator.test(text.slice(end, at)));
    if (isInList) meant.add(at);
    end = at + id.length;
  }
  return meant;
}

/**
 * Every id that a text writes, those joined by a stroke among them ("S1/S2"), and the numbers of objectives as people say them: of
 * "objectives 1 and 2" both, as O1 and O2, where `at` and `end` are those of the number alone.
 */
export function findAllIds(text: string): WrittenMention[] {
  const found: WrittenMention[] = [];
  for (const { 0: joined, index } of text.matchAll(joinedForm))
    for (const { 0: id, index: at } of joined.matchAll(/[A-Z]{1,3}\d{1,2}/g)) found.push(mention(id, index + at, id));
  for (const { 0: said, index } of text.matchAll(saidForm))
    for (const { 0: number, index: at } of said.matchAll(/\d{1,2}/g))
      found.push(mention(`O${number}`, index + at, number));
  return found.sort((one, other) => one.at - other.at);
}

/** An id, and where what is written of it stands: all of it, or only its number. */
export interface WrittenMention extends IdMention {
  readonly end: number;
  readonly isNumber: boolean;
}

function mention(id: string, at: number, written: string): WrittenMention {
  return { id, at, end: at + written.length, isNumber: written !== id };
}

/** Paper sizes, levels of English, bands, the codes of an apprenticeship …: what looks like an id and is none. */
export function meansOtherwise(text: string, { id, at }: IdMention): boolean {
  const isKsb = /^[KSB]\d/.test(id) && ksb.test(text);
  return (
    isKsb || otherBefore.test(before(text, at)) || otherAfter.test(text.slice(at + id.length, at + id.length + 30))
  );
}

/** The same, where the text before it leaves that open: "in S9", "the A64". */
export function mayMeanOtherwise(text: string, mention: IdMention): boolean {
  return meansOtherwise(text, mention) || looselyBefore.test(before(text, mention.at));
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at);
}

const ksb = /\bKSBs?\b|\bST0\d{3}\b|apprenticeship|knowledge, skills and behaviours/i;
const otherBefore =
  /(?:^|\W)(?:levels?|bands?|grades?|years?|units?|rooms?|zones?|tables?|figures?|appendix|forms?|sections?|pages?|vitamins?|versions?|criteri(?:a|on)|outcomes?|CEFR|English|ESOL|street|road)\s$/i;
const looselyBefore = /(?:^|\W)(?:the|on|in)\s$/i;
const otherAfter =
  /^\s(?:paper|posters?|sheets?|size|pages?|sides?|folders?|cards?|notebooks?|flyers?|leaflets?|English|ESOL|level|levels|road|motorway|bypass|corridor|bus|route)\b/i;
const joinedForm = /(?<![\w./&-])[A-Z]{1,3}\d{1,2}(?:\/[A-Z]{1,3}\d{1,2})*(?![\w/-]|\.\w)/g;
const saidForm = /\bobjectives?\s(?:no\.?\s|number\s)?\d{1,2}(?:(?:,\s|,?\sand\s|\s&\s)\d{1,2}){0,9}(?!\w|[.-]\d)/gi;
const form = /(?<![\w./&-])[A-Z]{1,3}\d{1,2}(?![\w/-]|\.\w)/g;
const separator = /^(?:,? ?(?:and|or|&)|[,;/])? ?$/;
const refers =
  /\b(?:see(?: also)?|items?|objectives?|aims?|goals?|needs?|skills?|gaps?|links?(?: back)? to|linked to|comes? from|came from)[,:]? $/i;
