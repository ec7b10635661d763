import { makeFields } from './field.ts';
import { fieldKinds } from './labels.ts';
import { tableFields } from './layouts/label-table.ts';
import { proseOf, type Block } from './block.ts';
import type { Field } from './plan.ts';
import { Place } from './place.ts';
import { remember } from './remember.ts';
import { joinProse, type Prose } from './prose.ts';
import type { Section } from './sections.ts';
import { splitLabels } from './split-labels.ts';

/** What some blocks say: labelled values, and the prose that stands under no label. */
export interface Content {
  readonly fields: Field[];
  readonly prose: Prose[];
}

/** Reads labelled values wherever they stand: in paragraphs, list items, table cells, or as sub-headings with what follows. */
export const readContent = remember((blocks: readonly Block[], sections: readonly Section[]): Content =>
  contentOf(readPieces(blocks, sections)),
);

/** A labelled value or a stretch of prose. */
export type Piece = Field | Prose;

/** The same in the order of the text, for layouts in which a label begins something new. */
export function readPieces(blocks: readonly Block[], sections: readonly Section[] = []): Piece[] {
  const reader = new Reader();
  for (const block of blocks) reader.block(block);
  for (const section of sections) reader.section(section);
  reader.close();
  return reader.pieces;
}

export function contentOf(pieces: readonly Piece[]): Content {
  return { fields: pieces.filter(isField), prose: pieces.filter((piece): piece is Prose => !isField(piece)) };
}

export function isField(piece: Piece): piece is Field {
  return 'label' in piece;
}

class Reader {
  readonly pieces: Piece[] = [];
  /** A label that still waits for its value: "**Success criteria:**" and then a list. */
  private waiting: { label: Prose; layout: Field['layout'] } | undefined;

  block(block: Block): void {
    if (block.kind === 'paragraph') this.paragraph(block.prose, 'paragraph');
    else if (block.kind === 'list') this.list(block.items);
    else if (block.kind === 'quote') for (const inner of block.blocks) this.block(inner);
    else if (block.kind === 'table') {
      this.close();
      this.pieces.push(...tableFields(block));
    }
  }

  /** A heading that is a label, or that begins with one: "#### Specific: lead three groups". */
  section({ heading, blocks, sections, range }: Section): void {
    this.close();
    const { fields, prose } = contentOf(readPieces(blocks, sections));
    if (!heading) return;
    const [own] = fieldKinds(heading.prose.text).length ? [] : splitLabels(heading.prose);
    const label = own ? own.label : heading.prose;
    const values = own?.label ? [own.value, ...prose] : prose;
    if (label) this.pieces.push(...makeFields(label, joinProse(values, heading.range.after()), range, 'heading'));
    else this.pieces.push(...prose);
    this.pieces.push(...fields);
  }

  close(): void {
    if (this.waiting) this.settle([]);
  }

  private paragraph(prose: Prose, layout: Field['layout']): void {
    for (const { label, value } of splitLabels(prose)) {
      if (label) {
        this.close();
        this.waiting = { label, layout };
        if (value.text) this.settle([value]);
      } else if (this.waiting) this.settle([value]);
      else if (value.text) this.pieces.push(value);
    }
  }

  private list(items: readonly { blocks: Block[] }[]): void {
    const values: Prose[] = [];
    for (const { blocks } of items) {
      const [first, ...rest] = blocks;
      if (first?.kind === 'paragraph' && splitLabels(first.prose)[0]?.label) this.item(first.prose, rest);
      else if (this.waiting) values.push(...proseOf(blocks));
      else for (const block of blocks) this.block(block);
    }
    if (this.waiting && values.length) this.settle(values);
  }

  /** "- **Measurable:** three interviews", what is nested below it included. */
  private item(prose: Prose, rest: readonly Block[]): void {
    this.close();
    this.paragraph(prose, 'item');
    const inner = contentOf(readPieces(rest));
    if (this.waiting && inner.prose.length) this.settle(inner.prose);
    else this.pieces.push(...inner.prose);
    this.close();
    this.pieces.push(...inner.fields);
  }

  private settle(values: readonly Prose[]): void {
    if (!this.waiting) return;
    const { label, layout } = this.waiting;
    this.waiting = undefined;
    const value = joinProse(values, label.range.after());
    this.pieces.push(...makeFields(label, value, Place.between(label.range, value.range), layout));
  }
}
