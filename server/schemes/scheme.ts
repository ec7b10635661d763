import ersPdp from './ers-pdp.json' with { type: 'json' };
import reflectivePractice from './reflective-practice.json' with { type: 'json' };

/** How coursework is marked: what each criterion asks for. A new scheme is data only; scheme-schema.ts says what its file may hold. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  /** Where its wording comes from. */
  readonly source: string;
  readonly criteria: readonly Criterion[];
  /** What the findings of a rule count as under this scheme, by the rule's id. */
  readonly severities?: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;
  /** The lowest first. */
  readonly bands?: readonly Band[];
}

export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** The marking point in its source's own words. */
  readonly quote: string;
  /** Where it comes from, if not from the scheme's source. */
  readonly source?: string;
  /** The kinds of evidence (server/evidence) to be found; none only where it has parts. */
  readonly evidence?: readonly string[];
  /** How many of them must be found, or of its parts where it names none: all where nothing is said. */
  readonly needs?: 'all' | 'any' | number;
  /** The rules that must find nothing above a hint. */
  readonly rules?: readonly string[];
  /** What it consists of besides; they have no parts of their own. */
  readonly parts?: readonly Criterion[];
}

export interface Band {
  readonly id: string;
  readonly title: string;
  /** How many criteria must be met, or which; those of lower bands too. */
  readonly needs: number | readonly string[];
}

/** The schemes that ship, the first being the one a plan has when it names none. */
export const schemes = [ersPdp, reflectivePractice] as readonly [Scheme, ...Scheme[]];
