import { applied } from '../document/rename-id.ts';
import { parsePlan } from '../document/parse.ts';
import type { Entry, Field, Objective, Part, PartKind, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { recordKinds } from '../document/walk.ts';
import type { Fix } from '../rules/rule.ts';
import { longestMoved } from './move.ts';

/** What a plan says, without where and how it is laid out: what a move may change only where it is meant to. */
export interface Facts {
  /** Each objective by its id. */
  readonly objectives: ReadonlyMap<string, string>;
  /** What all other parts record, in no order. */
  readonly records: readonly string[];
}

export function factsOf(plan: Plan): Facts {
  const objectives = new Map(plan.objectives.map((objective) => [objective.id, factsOfObjective(objective)]));
  const records = recordKinds.flatMap((kind) => plan[kind].flatMap((part) => factsOfPart(kind, part)));
  return { objectives, records: records.sort() };
}

/** What a plan would say after some edits, which are in order; undefined for one that is too long to be read again. */
export function factsAfter({ text }: Plan, edits: Fix['edits']): Facts | undefined {
  return text.length > longestMoved ? undefined : factsOf(parsePlan(applied(text, edits)));
}

/** Whether two say the same. */
export function areSame(one: Facts, other: Facts | undefined): boolean {
  return other !== undefined && JSON.stringify(listed(one)) === JSON.stringify(listed(other));
}

/** What an objective says of itself besides its id, as one text. */
export function factsOfObjective({ id, statement, fields, prose }: Objective): string {
  const others = fields.filter(({ kind, value }) => kind !== 'reference' || value.text !== id);
  return [statement.text, ...factsOfFields(others), ...textsOf(prose)].join('\n');
}

function factsOfPart(kind: PartKind, { heading, entries }: Part): string[] {
  return [`${kind}: ${heading.text}`, ...entries.map((entry) => `${kind}: ${factsOfEntry(entry)}`)];
}

function factsOfEntry({ heading, fields, prose }: Entry): string {
  return [heading?.text ?? '', ...factsOfFields(fields), ...textsOf(prose)].join('\n');
}

/** A cell that says nothing is as good as none. */
function factsOfFields(fields: readonly Field[]): string[] {
  const said = fields.filter(({ value }) => value.text.trim());
  return said.map(({ kind, label, value }) => `${kind} ${label.text.replace(/[\s:]{1,9}$/, '')}: ${value.text}`).sort();
}

function textsOf(prose: readonly Prose[]): string[] {
  return prose.map(({ text }) => text).filter((text) => text.trim());
}

function listed({ objectives, records }: Facts): unknown {
  return [[...objectives], records];
}
