import { answerBefore, isProse, kindsAt, type Cursor } from '../cursor.ts';
import { allStandards, type Standard } from '../standards.ts';
import type { Offer } from './offer.ts';

/** Codes with their titles: where standards are asked for, and anywhere once a code is begun. */
export function standards(cursor: Cursor): Offer[] {
  if (!isProse(cursor)) return [];
  const isAsked = kindsAt(cursor).has('standards');
  if (isAsked) return standardOffers(cursor, lastOf(answerBefore(cursor)));
  const begun = /(?<![\w&])[A-Z][A-Za-z&]{1,7}(?: [A-Z]{0,3}\d{0,2})?$/.exec(cursor.before)?.[0];
  return begun === undefined ? [] : standardOffers(cursor, begun, ({ code }) => isBegun(code, begun));
}

/** The standards for what has been typed of one: a code, or words of its title. */
export function standardOffers(cursor: Cursor, typed: string, isMeant = matching(typed)): Offer[] {
  const range = { start: cursor.offset - typed.length, end: cursor.offset };
  return allStandards()
    .filter(isMeant)
    .map(({ code, title, suite }) => ({
      label: code,
      kind: 'standard',
      detail: title ?? suite,
      about: suite,
      range,
      text: code,
      filter: `${code} ${title ?? ''}`.trim(),
    }));
}

/** What stands behind the last comma: several may be named. */
export function lastOf(answer: string): string {
  const last = answer.slice(-60).split(/[,;/]/).at(-1) ?? '';
  return last.replace(/^\s{1,9}(?:and |& )?/, '');
}

function matching(typed: string): (standard: Standard) => boolean {
  const words = typed.toLowerCase();
  return ({ code, title = '' }) => `${code} ${title}`.toLowerCase().includes(words);
}

function isBegun(code: string, begun: string): boolean {
  return code.replaceAll(' ', '').toLowerCase().startsWith(begun.replaceAll(' ', '').toLowerCase());
}
