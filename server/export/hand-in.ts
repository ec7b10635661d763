/**
 * A plan as it is handed in, before it takes a format. It holds text and nothing else: no markup of the plan can reach a format's own, and the
 * only addresses in it have passed `safeLink`.
 */
export interface HandIn {
  readonly title: Runs;
  /** Who wrote it; empty where the plan does not say. */
  readonly author: string;
  /** YYYY-MM-DD: the day that the file says it was made. */
  readonly day: string;
  readonly cover: readonly CoverRow[];
  readonly blocks: readonly HandInBlock[];
  /** The footnotes, in the order in which the text calls them; the first is number 1. */
  readonly notes: readonly (readonly HandInBlock[])[];
}

/** A line of the cover sheet: what is asked, and one answer or several. */
export interface CoverRow {
  readonly label: string;
  readonly values: readonly string[];
}

export type HandInBlock =
  | Heading
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | List
  | Table
  | { readonly kind: 'quote'; readonly blocks: readonly HandInBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

export interface Heading {
  readonly kind: 'heading';
  /** From 1, and never more than one below the heading before it. */
  readonly level: number;
  readonly runs: Runs;
  /** What links inside the document go to. */
  readonly id: string;
  /** The line of the source that it stands in, from 1. */
  readonly line: number;
}

export interface List {
  readonly kind: 'list';
  /** The number of the first item; undefined where the items have none. */
  readonly start: number | undefined;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Whether its box is ticked; undefined where it has none. */
  readonly checked: boolean | undefined;
  readonly blocks: readonly HandInBlock[];
}

/** The first row is its header. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Runs[])[];
}

export type Runs = readonly Run[];

/** A stretch of text in one dress; "\n" in it is a line break. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** An address outside, which has passed `safeLink`. */
  readonly link?: string;
  /** The id of a heading that it leads to. */
  readonly heading?: string;
  /** The number of a footnote that is called here; `text` is empty then. */
  readonly note?: number;
}

/** The formats that there are. */
export const handInFormats = ['docx', 'pdf', 'html'] as const;

export type HandInFormat = (typeof handInFormats)[number];

/** What a stretch says, without its dress. */
export function plainText(runs: Runs): string {
  return runs.map(({ text }) => text).join('');
}
