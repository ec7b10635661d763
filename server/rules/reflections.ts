import { saidAbove } from '../document/near.ts';
import type { Entry, Field, Part, Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { sliceProse, type Prose } from '../document/prose.ts';
import type { Section } from '../document/sections.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { modelsNamed, reflectiveModels, type ReflectiveModel } from '../language/reflective-models.ts';
import { isStage, stagesNamed } from './stage-labels.ts';

/** One reflection: a part, or a section of a part that holds several. */
export interface Reflection {
  readonly heading: Prose;
  readonly range: Place;
  /** What in it may be the name of a stage, in order. */
  readonly labels: readonly Label[];
  readonly texts: readonly Prose[];
  /** Of one among several, what stands around them. */
  readonly within?: Reflection;
}

/** A sub-heading, a bold label, the first cell of a row, the beginning of a list item. */
export interface Label {
  readonly prose: Prose;
  readonly layout: 'heading' | Field['layout'];
  /** Whether anything stands under it, be it only a prompt. */
  readonly isFilled: boolean;
}

/** The reflections of a part: as many as it has sub-headings with stages of their own under them, else one. */
export const reflectionsIn = remember((part: Part): Reflection[] => {
  const inside = new Map(part.section.sections.map((section) => [section.heading?.prose, headingsUnder(section)]));
  const contents = part.entries.map((entry) => {
    const deeper = (entry.heading && inside.get(entry.heading)) ?? [];
    return { entry, pieces: piecesOf(entry, deeper) };
  });
  const apart = contents.filter(
    ({ entry, pieces }) => entry.heading && !isStage(entry.heading) && stagesAmong(pieces) > 1,
  );
  const separate = new Set(apart);
  const others = contents.filter((content) => !separate.has(content));
  const whole = reflectionOf(
    part.heading,
    part.range,
    others.flatMap(({ pieces }) => pieces),
  );
  const inner = apart.map(({ entry, pieces }): Reflection => {
    const own = reflectionOf(entry.heading ?? part.heading, entry.range, pieces.slice(1));
    return { ...own, within: whole };
  });
  return inner.length && !whole.labels.some(({ prose }) => isStage(prose)) ? inner : [whole, ...inner];
});

/** The headings inside a section: what stands under a sub-heading of one of its entries is read as the entry's own. */
function headingsUnder({ sections }: Section): Prose[] {
  return sections.flatMap((section) => [
    ...(section.heading ? [section.heading.prose] : []),
    ...headingsUnder(section),
  ]);
}

/** The model that a reflection follows: the one that it or the frontmatter names, of several the one whose stages it uses. */
export function modelOf(reflection: Reflection, plan: Plan): ReflectiveModel | undefined {
  return modelAmong(reflection, ask(plan, modelAbove));
}

function modelAbove(plan: Plan): string {
  return saidAbove(plan, 'reflective-model');
}

const modelAmong = remember((reflection: Reflection, given: string): ReflectiveModel | undefined => {
  const { within } = reflection;
  const itself = namedIn(reflection);
  const own = itself.length || !within ? itself : namedIn(within);
  const byId = reflectiveModels.filter(({ id }) => id === given.toLowerCase());
  const named = [own, byId, modelsNamed(given)].find(({ length }) => length > 0) ?? [];
  return best(reflection, named)?.model;
});

/** Whether a model is named in the reflection itself. */
export const namedIn = remember(({ heading, texts }: Reflection): ReflectiveModel[] => [
  ...new Set([heading, ...texts].flatMap(({ text }) => modelsNamed(text))),
]);

/** The models that a reflection's headings look like: three stages at least, and more than half. */
export const looksLike = remember((reflection: Reflection): ReflectiveModel[] => {
  const found = reflectiveModels.map((model) => ({ model, count: stagesOf(reflection, model).length }));
  const most = Math.max(...found.map(({ count }) => count));
  return found
    .filter(({ model, count }) => count === most && count > 2 && count * 2 > model.stages.length)
    .map(({ model }) => model);
});

/** A stage of a model, and where the reflection has it. */
export interface FoundStage {
  readonly index: number;
  readonly label: Label;
}

/** The stages of a model in the order in which a reflection has them; each once, where it says something if it does anywhere. */
export const stagesOf = remember(({ labels }: Reflection, model: ReflectiveModel): FoundStage[] => {
  const found = new Map<number, FoundStage>();
  for (const label of labels) {
    for (const index of stagesNamed(label.prose.text, model)) {
      const known = found.get(index);
      if (!known || (!known.label.isFilled && label.isFilled)) found.set(index, { index, label });
    }
  }
  return [...found.values()];
});

function best(reflection: Reflection, models: readonly ReflectiveModel[]) {
  return models
    .map((model) => ({ model, count: stagesOf(reflection, model).length }))
    .reduce<{ model: ReflectiveModel; count: number } | undefined>(
      (most, one) => (most && most.count >= one.count ? most : one),
      undefined,
    );
}

function reflectionOf(heading: Prose, range: Place, pieces: readonly Piece[]): Reflection {
  const labels = pieces.flatMap(({ label, layout, isFilled }, index): Label[] =>
    label ? [{ prose: label, layout, isFilled: isFilled || (isStage(label) && isFollowed(pieces, index)) }] : [],
  );
  return { heading, range, labels, texts: pieces.flatMap(({ texts }) => texts) };
}

interface Piece {
  readonly label: Prose | undefined;
  readonly layout: Label['layout'];
  readonly isFilled: boolean;
  readonly texts: readonly Prose[];
}

/** What an entry holds, in its order. */
function piecesOf({ heading, fields, prose, layout }: Entry, headings: readonly Prose[]): Piece[] {
  if (layout === 'row') return rowPieces(fields);
  const labelled = fields.map(({ label, value, layout }): Piece => {
    const texts = value.text ? [value] : [];
    return { label, layout, isFilled: texts.length > 0, texts };
  });
  const plain = prose.map((one) => plainPiece(one, layout === 'list' ? 'item' : 'paragraph'));
  const labels = new Set(fields.map(({ label }) => label));
  const deeper = headings.filter((one) => !labels.has(one)).map(headingPiece);
  const all = [...labelled, ...deeper, ...plain].sort((a, b) => startOf(a) - startOf(b));
  return heading ? [headingPiece(heading), ...all] : all;
}

function headingPiece(label: Prose): Piece {
  return { label, layout: 'heading', isFilled: false, texts: [] };
}

function startOf({ label, texts }: Piece): number {
  return (label ?? texts[0])?.range.start ?? 0;
}

/** In a row the stage stands in the first cell, or above each cell. */
function rowPieces(fields: readonly Field[]): Piece[] {
  const [first, ...others] = fields;
  const texts = others.map(({ value }) => value).filter(({ text }) => text);
  if (first && isStage(first.value)) return [{ label: first.value, layout: 'cell', isFilled: texts.length > 0, texts }];
  return fields.map(({ label, value }) => {
    const own = value.text ? [value] : [];
    return { label, layout: 'cell', isFilled: own.length > 0, texts: own };
  });
}

/** "Feelings: I was pleased" without bold, or "Feelings" on a line of its own. */
function plainPiece(prose: Prose, layout: Label['layout']): Piece {
  const [start = ''] = prose.text.slice(0, 60).split(/[:\n]| [–—-] /, 1);
  const label = sliceProse(prose, 0, start.length);
  const rest = prose.text.slice(start.length).replace(/^[\s:–—-]{1,5}/, '');
  if (start.length > 59 || !isStage(label)) return { label: undefined, layout, isFilled: true, texts: [prose] };
  return { label, layout, isFilled: rest !== '', texts: rest ? [prose] : [] };
}

/** Whether something stands between a label and the next one that names a stage. */
function isFollowed(pieces: readonly Piece[], index: number): boolean {
  for (let next = index + 1; next < pieces.length; next += 1) {
    const { label, isFilled } = pieces[next] ?? {};
    if (label && isStage(label)) return false;
    if (isFilled) return true;
  }
  return false;
}

function stagesAmong(pieces: readonly Piece[]): number {
  return pieces.filter(({ label }) => label && isStage(label)).length;
}
