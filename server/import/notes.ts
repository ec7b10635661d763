import { text } from '../messages/index.ts';

/** What an import could not carry over as it was, in words for the learner. */
export interface Note {
  readonly kind: NoteKind;
  readonly count: number;
  readonly message: string;
}

export type NoteKind = (typeof noteKinds)[number];

/** In the order in which they are told: what is gone first. */
export const noteKinds = [
  'image',
  'drawing',
  'equation',
  'comment',
  'trackedChange',
  'furniture',
  'lost',
  'unsafeLink',
  'contents',
  'textBox',
  'mergedDown',
  'mergedAcross',
  'nestedTable',
  'struck',
  'boldHeading',
] as const;

/** Counts what is to be told, with a few of the words it is about. */
export class NoteBook {
  private readonly counted = new Map<NoteKind, { count: number; quotes: string[] }>();

  add(kind: NoteKind, quote?: string): void {
    const entry = this.counted.get(kind) ?? { count: 0, quotes: [] };
    entry.count += 1;
    if (quote && entry.quotes.length < mostQuotes && !entry.quotes.includes(quote)) entry.quotes.push(quote);
    this.counted.set(kind, entry);
  }

  notes(): Note[] {
    return noteKinds.flatMap((kind) => {
      const { count, quotes } = this.counted.get(kind) ?? { count: 0, quotes: [] };
      if (!count) return [];
      const message = text(`import.note.${kind}.${count === 1 ? 'one' : 'many'}`, { count });
      return [{ kind, count, message: quotes.length ? `${message} ${quotes.map(quoted).join(', ')}` : message }];
    });
  }
}

const mostQuotes = 5;
const longestQuote = 60;

function quoted(words: string): string {
  const line = words.replace(/\s{1,200}/g, ' ').trim();
  return `“${line.length > longestQuote ? `${line.slice(0, longestQuote - 1).trimEnd()}…` : line}”`;
}
