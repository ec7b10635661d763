import type { Cursor } from '../help/cursor.ts';
import type { Fix } from '../rules/rule.ts';

/** A change that a learner may ask for where nothing was found. Its id is its file's name, and the end of its kind in an editor. */
export interface Move {
  readonly id: string;
  /** What it would do here; empty where it does not apply. Pure, and nothing is thought of before it is asked for. */
  at(place: MoveCursor): readonly Fix[];
}

/** Where a move is asked for. */
export interface MoveCursor extends Cursor {
  /** The text as it was saved last, or opened since; undefined where nobody knows. */
  readonly saved?: string | undefined;
}

/** Texts longer than this (UTF-16 code units) are not read a second time to know what a move would come to. */
export const longestMoved = 300_000;
