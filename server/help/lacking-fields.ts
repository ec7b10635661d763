import type { Field, FieldKind, Plan } from '../document/plan.ts';
import { text } from '../messages/index.ts';

/** A field that an objective may have: the rule that asks for it has its question, the plan its name. */
export interface LackingField {
  readonly rule: string;
  readonly kind: FieldKind;
  readonly label: string;
}

/** The fields that are not among `own`, by the names that the plan gives them elsewhere. */
export function lackingFields(plan: Plan, own: readonly Field[]): LackingField[] {
  const there = new Set(own.map(({ kind }) => kind));
  return wanted
    .filter(({ kind, unless }) => ![kind, ...unless].some((one) => there.has(one)))
    .map(({ rule, kind }) => ({ rule, kind, label: labelOf(plan, kind) ?? text(`${rule}.label`) }));
}

/** In the order in which they are best thought of; the rule has the label and the question. */
const wanted: readonly { rule: string; kind: FieldKind; unless: readonly FieldKind[] }[] = [
  { rule: 'objective-success-criteria', kind: 'successCriteria', unless: [] },
  { rule: 'objective-timescale', kind: 'timescale', unless: [] },
  { rule: 'objective-activity', kind: 'activity', unless: [] },
  { rule: 'objective-resources', kind: 'resources', unless: [] },
  { rule: 'objective-relevance.role', kind: 'role', unless: ['relevance'] },
  { rule: 'objective-relevance.aims', kind: 'aims', unless: ['relevance'] },
  { rule: 'objective-evidence', kind: 'origin', unless: [] },
  { rule: 'standards-reference', kind: 'standards', unless: [] },
  { rule: 'objective-review', kind: 'review', unless: [] },
];

/** What another objective calls it. */
function labelOf({ objectives }: Plan, kind: FieldKind): string | undefined {
  for (const { fields } of objectives) {
    const label = fields.find((field) => field.kind === kind)?.label.text.replace(/[\s:]{1,5}$/, '');
    if (label && /^\p{L}[\p{L}\p{N} ’'?/-]{3,40}$/u.test(label)) return label;
  }
  return undefined;
}
