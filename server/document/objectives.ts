import { fieldKinds } from './labels.ts';
import { readObjectiveLabel } from './objective-label.ts';
import type { Entry, Field, Objective } from './plan.ts';
import { joinProse, type Prose } from './prose.ts';
import { remember } from './remember.ts';

/** An objective before the whole plan is known, which gives one without an id its number. */
export interface Draft extends Omit<Objective, 'id'> {
  readonly id: string | undefined;
  /** What it is one of several in: a table, a list, a run of labels. */
  readonly among?: object;
}

/**
 * The statement of an objective is what a field "Objective" says, or what its heading says, or, where the heading is only a
 * label, a field "Target", the first paragraph, or a field "Specific".
 */
export function withStatement(entry: Entry, id: string | undefined, heading: Prose): Draft {
  const { fields, prose } = entry;
  const own = fields.find((field) => statesIt(field) && isOf(field, id));
  if (own) return stating(entry, id, own);
  if (heading.text) return { ...entry, id, statement: heading };
  const target = fields.find((field) => field.kind === 'objective' && field.value.text && isOf(field, id));
  if (target) return stating(entry, id, target);
  const [first, ...rest] = prose;
  if (first) return { ...entry, id, statement: first, prose: rest };
  const specific = fields.find((field) => field.kind === 'specific' && field.value.text);
  if (specific) return stating(entry, id, specific);
  return { ...entry, id, statement: joinProse([], entry.heading?.range ?? entry.range) };
}

/** Whether a field says what the objective is, and nothing else: "Objective" does, "Target" may be its measure. */
export function statesIt({ kind, label, value }: Field): boolean {
  return kind === 'objective' && value.text !== '' && fieldKinds(label.text).length === 1;
}

/**
 * Leaves one of several drafts of the same objective, one with a heading before one in a summary or a contents list, and
 * gives it what the others say of it. Two that stand side by side stay two, however alike they are.
 */
export function distinct(drafts: readonly Draft[]): Draft[] {
  const headed = drafts.filter((draft) => draft.heading);
  const ids = new Map(headed.flatMap((draft) => (draft.id ? [[draft.id, draft] as const] : [])));
  const texts = new Map<string, Draft>();
  for (const draft of [...headed, ...drafts]) {
    const text = wording(draft);
    if (text && !texts.has(text)) texts.set(text, draft);
  }
  const kept = new Map<Draft, Draft[]>();
  for (const [index, draft] of drafts.entries()) {
    const byId = draft.heading ? undefined : ids.get(draft.id ?? '');
    const byText = texts.get(wording(draft));
    const same = byId ?? (byText && isOneWith(byText, draft, drafts[index - 1]) ? byText : draft);
    kept.set(same, [...(kept.get(same) ?? []), ...(same === draft ? [] : [draft])]);
  }
  return drafts.filter((draft) => kept.has(draft)).map((draft) => withFieldsOf(draft, kept.get(draft) ?? []));
}

/** Whether a draft of the same wording is the same objective: under the same id, in another place, or in the next row with the next activity. */
function isOneWith(first: Draft, draft: Draft, before: Draft | undefined): boolean {
  if (first === draft || (first.id && first.id === draft.id)) return true;
  if (first.heading && draft.heading) return false;
  if (!draft.among || first.among !== draft.among) return true;
  const [one, other] = [before, draft].map((row) => row?.fields.find(({ kind }) => kind === 'activity')?.value.text);
  return (
    draft.layout === 'row' &&
    before?.among === draft.among &&
    Boolean(one && other) &&
    one !== other &&
    wording(before) === wording(draft)
  );
}

function stating(entry: Entry, id: string | undefined, own: Field): Draft {
  const written = readObjectiveLabel(own.value);
  const statement = id ? own.value : written.statement;
  return { ...entry, id: id ?? written.id, statement, fields: entry.fields.filter(({ label }) => label !== own.label) };
}

/** "O2: depends on this" in the section of O1 is not about it. */
function isOf({ label }: Field, id: string | undefined): boolean {
  const written = readObjectiveLabel(label).id;
  return !written || !id || written === id;
}

const wording = remember(({ statement }: Draft) => statement.text.toLowerCase().replace(/[\s.]{1,20}$/, ''));

const withFieldsOf = remember((draft: Draft, others: readonly Draft[]): Draft => {
  if (!others.length) return draft;
  const fields = [...others.flatMap((other) => other.fields.filter(({ value }) => value.text)), ...draft.fields];
  return { ...draft, fields, prose: [...draft.prose, ...others.flatMap((other) => other.prose)] };
});
