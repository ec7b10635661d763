import ersPdp from './ers-pdp.json' with { type: 'json' };

/** How coursework is marked: what each criterion asks for. A new scheme is data only. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  /** Where its wording comes from. */
  readonly source: string;
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** The marking point in its source's own words. */
  readonly quote: string;
  /** The kinds of evidence (server/evidence) that must all be found. */
  readonly evidence: readonly string[];
  /** The rules that must find nothing above a hint. */
  readonly rules: readonly string[];
}

/** The schemes that ship, the first being the one a plan has when it names none. */
export const schemes: readonly [Scheme, ...Scheme[]] = [ersPdp];

/** The scheme of this id, or the first where there is none. */
export function schemeOf(id: string | undefined): Scheme {
  return schemes.find((scheme) => scheme.id === id) ?? schemes[0];
}
