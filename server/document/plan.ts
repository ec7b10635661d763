import type { DocumentKind } from '../is-plan.ts';
import type { Place } from './place.ts';
import type { Prose } from './prose.ts';
import type { Section } from './sections.ts';

/**
 * A plan as it is read from a text. What the text does not have is `undefined` or empty; offsets are UTF-16 code units. An edit makes a new
 * plan, which takes over the parts, objectives and blocks that the edit left alone.
 */
export interface Plan extends Record<PartKind, Part[]> {
  /** Put together when asked for: what is looked at whenever a key is pressed does without. */
  readonly text: string;
  /** What the text begins with: its frontmatter, or else all up to the end of the first stretch that is not blank. */
  readonly head: string;
  /** A file of type `pdp-reflection` is read as a plan too: all of it is one part, a reflection. */
  readonly kind: DocumentKind;
  /** Other files that bear on this one, as they are now: of a plan the reflections on it, of a reflection the plans that it is on. */
  readonly near: readonly Plan[];
  /** The line ending of the text: what an edit must use. */
  readonly eol: '\n' | '\r\n';
  readonly frontmatter: Frontmatter;
  /** The plan's first heading of level 1. */
  readonly title: Prose | undefined;
  readonly objectives: Objective[];
  /** The whole text as a section without a heading. */
  readonly root: Section;
  /** All headings, paragraphs, list items and table cells in the order of the text; code and comments are no prose. */
  readonly prose: readonly Prose[];
}

/** A part of the plan that its heading names; a heading such as "Feedback and reviews" names two. */
export type PartKind =
  | 'context'
  | 'careerGoals'
  | 'selfAssessment'
  | 'objectiveParts'
  | 'activities'
  | 'implementation'
  | 'feedback'
  | 'reviews'
  | 'reflections'
  | 'standards'
  | 'references'
  | 'declaration';

export interface Part {
  readonly heading: Prose;
  /** The section that it is. */
  readonly section: Section;
  /** From the heading to the end of the part, sub-headings included. */
  readonly range: Place;
  readonly entries: Entry[];
}

/** One record of a part: what a table row, a list item or a sub-section says. */
export interface Entry {
  readonly range: Place;
  /** The sub-heading, where the entry has one. */
  readonly heading: Prose | undefined;
  readonly fields: Field[];
  /** What stands under no label. */
  readonly prose: Prose[];
  /** How the text is laid out, so that an edit can follow it; a table is one of labels and values, a row one of several records. */
  readonly layout: 'section' | 'list' | 'table' | 'row';
}

export interface Objective extends Entry {
  /** As written ("O2", "Objective 2" → O2), else O1, O2 … in order. */
  readonly id: string;
  readonly statement: Prose;
}

/** A labelled value: `**Timescale:** by June`, a table cell under its header, a sub-heading and what follows. */
export interface Field {
  readonly kind: FieldKind | undefined;
  readonly label: Prose;
  readonly value: Prose;
  /** From the label to the end of the value; for a table cell the cell's content. */
  readonly range: Place;
  /** A row is a table's, label and value side by side; a line is one of several in a cell. */
  readonly layout: 'paragraph' | 'item' | 'heading' | 'cell' | 'row' | 'line';
}

export type FieldKind =
  | 'objective'
  | 'need'
  | 'origin'
  | 'activity'
  | 'resources'
  | 'timescale'
  | 'successCriteria'
  | 'review'
  | 'evidence'
  | 'priority'
  | 'status'
  | 'outcome'
  | 'relevance'
  | 'role'
  | 'aims'
  | 'standards'
  | 'specific'
  | 'achievable'
  | 'skill'
  | 'rating'
  | 'source'
  | 'comment'
  | 'response'
  | 'date'
  | 'change'
  | 'reference';

export interface Frontmatter {
  /** From the opening fence to the end of the closing one; undefined where there is none. */
  readonly range: Place | undefined;
  readonly keys: { readonly key: string; readonly range: Place }[];
  readonly values: Readonly<Record<string, Value[] | undefined>>;
  /** What could not be read: the YAML parser's code for it, or "unclosed". */
  readonly faults: { readonly range: Place; readonly reason: string }[];
}

/** A value of the frontmatter; one of a list may carry an id (A1). */
export interface Value {
  readonly text: string;
  readonly range: Place;
  readonly id?: string | undefined;
}
