import { contentOf, isField, readPieces, type Piece } from '../content.ts';
import type { Block } from '../block.ts';
import { partKinds } from '../labels.ts';
import { isObjectiveReference, readObjectiveLabel } from '../objective-label.ts';
import type { Draft } from '../objectives.ts';
import { Place } from '../place.ts';
import { remember } from '../remember.ts';
import type { Prose } from '../prose.ts';

type Item = Extract<Block, { kind: 'list' }>['items'][number];

/** The items of a part for objectives, each an objective with what is nested in it, unless the words before the list say otherwise. */
export function listObjectives(blocks: readonly Block[]): Draft[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'list' && introducesObjectives(blocks[index - 1]) ? itemObjectives(block.items) : [],
  );
}

const itemObjectives = remember((items: readonly Item[]): Draft[] => {
  const drafts: Draft[] = [];
  for (const item of items) {
    const [first, ...rest] = readPieces(item.blocks);
    const last = drafts.at(-1);
    if (!first) continue;
    if (isGroup(item)) drafts.push(...listObjectives(item.blocks.slice(1)));
    else if (isField(first) && first.kind) {
      // Not nested, but it reads on: "- Lead three groups" and then "- Timescale: June".
      if (last) drafts.splice(-1, 1, continued(last, item, contentOf([asItem(first), ...rest.map(asItem)])));
    } else {
      const topic = isField(first) && !first.value.text.includes(' ');
      const { id, statement } = readObjectiveLabel(isField(first) ? (topic ? first.label : first.value) : first);
      if (states(statement))
        drafts.push({
          id,
          statement,
          ...contentOf(rest),
          range: item.range,
          heading: undefined,
          layout: 'list',
          among: items,
        });
    }
  }
  return drafts;
});

/** Neither a mere number, nor a question that a template asks. */
function states({ text }: Prose): boolean {
  return /[a-z]{2}/i.test(text) && !isObjectiveReference(text) && !text.endsWith('?');
}

/** "Short-term goals:" and the list of them. */
function isGroup({ blocks: [first, second] }: Item): boolean {
  const heading = first?.kind === 'paragraph' && partKinds(first.prose.text).includes('objectiveParts');
  return heading && second?.kind === 'list';
}

/** A paragraph that leads on to a list says what it lists; any other says nothing of it. */
function introducesObjectives(before: Block | undefined): boolean {
  if (before?.kind !== 'paragraph' || !leadsOn.test(before.prose.text)) return true;
  const sentence = before.prose.text.split(/[.!?]\s/).at(-1) ?? '';
  return announces.test(sentence) && !otherwise.test(sentence);
}

const leadsOn = /(?:[:,–—-]|\b(?:because|are|is|as|by|from|includes?|on|to|will))$/;
const announces =
  /\b(?:objectives?|goals?|targets?|following|SMART)\b|\bI (?:will|want to|would like to|aim to|plan to|hope to|intend to|am going to|need to)(?: have)?\W*$|\bachieve\W*$/i;
const otherwise =
  /\b(?:because|why|reasons?|based on|chose|chosen|choose|c[ao]mes? from|sources?|used|discussed|to (?:do|achieve|meet|reach|support|help with) (?:this|these|it|them|my|the|each)|how I|steps|evidence|learning outcomes?)\b/i;

/** A label at the beginning of an item, as one that an item can be added below. */
function asItem<One extends Piece>(piece: One): One {
  return isField(piece) && piece.layout === 'paragraph' ? { ...piece, layout: 'item' } : piece;
}

function continued(draft: Draft, { range }: Item, more: Pick<Draft, 'fields' | 'prose'>): Draft {
  const fields = [...draft.fields, ...more.fields];
  const prose = [...draft.prose, ...more.prose];
  return { ...draft, fields, prose, range: Place.between(draft.range, range) };
}
