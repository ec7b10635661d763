import type { FieldForm } from '../../rules/field-form.ts';
import type { Cursor } from '../cursor.ts';
import type { Range } from '../../document/place.ts';

/** A line on which nothing stands yet but the beginning of a label: what marks it, and the words so far. */
export interface Opening {
  readonly marks: string;
  readonly words: string;
  /** The whole line. */
  readonly range: Range;
}

/** The line of the cursor as the beginning of a label in this layout; undefined where it is something else. */
export function openingAt({ before, after, line }: Cursor, layout: FieldForm['layout']): Opening | undefined {
  const marks = openers[layout].exec(before)?.[0] ?? '';
  const words = before.slice(marks.length);
  if (!/^[ \t*_|]{0,20}$/.test(after) || !/^[\p{L}\p{N} ’'?/-]{0,60}$/u.test(words)) return undefined;
  return { marks, words, range: line };
}

/** Whether a label may be what is being typed. */
export function isBegunBy(label: string, { words }: Opening): boolean {
  return label.toLowerCase().startsWith(words.toLowerCase());
}

const openers: Readonly<Record<FieldForm['layout'], RegExp>> = {
  item: /^[ \t]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,5}(?:\[[ x]?\]?[ \t]{0,5})?)?[*_]{0,2}/i,
  paragraph: /^ {0,3}[*_]{0,2}/,
  heading: /^ {0,3}#{0,6}[ \t]{0,5}/,
  row: /^[ \t]{0,20}\|?[ \t]{0,5}/,
};
