import type { Problem } from './check.ts';
import type { Plan } from './document/plan.ts';
import { evidenceKinds } from './evidence/index.ts';
import { findPrompts } from './language/prompts.ts';
import { text } from './messages/index.ts';
import type { SchemeFile } from './protocol.ts';
import { rules } from './rules/index.ts';
import type { Fault, JsonSchema } from './schemes/json-schema.ts';
import { placeOfId, readScheme, type SchemeFaults } from './schemes/read-scheme.ts';
import { schemeSchema } from './schemes/scheme-schema.ts';
import { schemes as shipped, type Scheme } from './schemes/scheme.ts';

/** The schemes that plans can name. Plain data. */
export interface Schemes {
  readonly all: readonly Scheme[];
  /** The one that is followed whatever a plan names. */
  readonly chosen?: Scheme;
  /** Whether files with more of them may be on their way. */
  readonly isWaiting?: boolean;
}

/** Those that ship, and no others. */
export const shippedSchemes: Schemes = { all: shipped };

/** The one that is followed where a plan names none. */
export const [usualScheme] = shipped;

/** All of them, the usual one first. */
export function usualFirst({ all }: Schemes): Scheme[] {
  return [...all].sort((a, b) => Number(b.id === usualScheme?.id) - Number(a.id === usualScheme?.id));
}

/** The schemes of some files, besides those that ship; and for each file what is not right in it. Of two with one id the first serves. */
export function schemesOf(files: readonly SchemeFile[]): {
  readonly schemes: Schemes;
  readonly faults: ReadonlyMap<SchemeFile, readonly Fault[]>;
  /** Those that do not serve, since an earlier one has their id: a slip among the files of a workspace, but not further away from a plan. */
  readonly hidden: ReadonlyMap<SchemeFile, readonly Fault[]>;
} {
  const found = new Map<string, { scheme: Scheme; file: SchemeFile }>();
  const faults = new Map<SchemeFile, readonly Fault[]>();
  const hidden = new Map<SchemeFile, readonly Fault[]>();
  for (const file of files) {
    const read = readSchemeFile(file.text);
    if ('faults' in read) {
      faults.set(file, read.faults);
      continue;
    }
    const other = found.get(read.scheme.id)?.file.uri;
    if (other === undefined) found.set(read.scheme.id, { scheme: read.scheme, file });
    else hidden.set(file, [{ range: placeOfId(file.text), message: text('scheme.fault.otherFile', { other }) }]);
  }
  const own = [...found.values()].map(({ scheme }) => scheme);
  return { schemes: { all: [...own, ...shipped.filter(({ id }) => !found.has(id))] }, faults, hidden };
}

/** A scheme that is read from a file's text, or what is not right in it. */
export function readSchemeFile(source: string): { readonly scheme: Scheme } | SchemeFaults {
  return readScheme(source, (schema ??= makeSchemeSchema()));
}

/** The definition of a scheme's file with the rules and kinds of evidence that there are. */
export function makeSchemeSchema(): JsonSchema {
  return schemeSchema({ rules: rules.map(({ id }) => id), evidence: evidenceKinds.map(({ id }) => id) });
}

/** Made when the first file is read: most plans follow a scheme that ships. */
let schema: JsonSchema | undefined;

/** The scheme that a plan follows, a reflection that of its plan; and what is to be said where it names one that is not there. */
export function chooseScheme({ frontmatter, head, kind, near }: Plan, schemes: Schemes): Choice {
  const [owner] = kind === 'reflection' ? near : [];
  if (owner) return { scheme: chooseScheme(owner, schemes).scheme, problems: [] };
  const [named] = frontmatter.values['scheme'] ?? [];
  const [usual] = shipped;
  if (schemes.chosen) return { scheme: schemes.chosen, problems: [] };
  const scheme = named && schemes.all.find(({ id }) => id === named.text);
  if (scheme) return { scheme, problems: [] };
  const isSilent =
    !named?.text || schemes.isWaiting || findPrompts(head.slice(named.range.start - 1, named.range.end + 1)).length;
  return { scheme: usual, problems: isSilent ? [] : [unknownScheme(named, schemes.all)] };
}

export interface Choice {
  readonly scheme: Scheme;
  readonly problems: readonly Problem[];
}

function unknownScheme(
  { text: value, range }: NonNullable<Plan['frontmatter']['values'][string]>[number],
  all: readonly Scheme[],
): Problem {
  const ids = all.map(({ id }) => id);
  const fixes = ids.map((id) => ({ title: text('frontmatter.choose', { value: id }), edits: [{ range, text: id }] }));
  return {
    rule: 'frontmatter',
    severity: 'information',
    range,
    message: text('frontmatter.scheme', { value, schemes: ids.join(', '), usual: shipped[0].title }),
    fixes: () => fixes,
  };
}
