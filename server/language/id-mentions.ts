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

const form = /(?<![\w./&-])[A-Z]{1,3}\d{1,2}(?![\w/-]|\.\w)/g;
const separator = /^(?:,? ?(?:and|or|&)|[,;/])? ?$/;
const refers =
  /\b(?:see(?: also)?|items?|objectives?|aims?|goals?|needs?|skills?|gaps?|links?(?: back)? to|linked to|comes? from|came from)[,:]? $/i;
