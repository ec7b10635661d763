import type { Nodes, PhrasingContent, Text } from 'mdast';
import { findPrompts } from '../language/prompts.ts';
import { text as message } from '../messages/index.ts';
import { cleanText } from './clean-text.ts';
import type { Run, Runs } from './hand-in.ts';
import { safeLink } from './safe-link.ts';

/** What a stretch of Markdown may refer to elsewhere in the text. */
export interface References {
  /** The address that a name stands for. */
  address(identifier: string): string | undefined;
  /** The number of a footnote that is called; undefined where the text has none of that name. */
  note(identifier: string): number | undefined;
}

/**
 * What a paragraph, heading or cell says, in the dress it is given. Prompts that nobody has filled are left out. Where a line of the source ends, the
 * text goes on, unless the next is among `ownLines` (1-based).
 */
export function readRuns(
  children: readonly PhrasingContent[],
  references: References,
  ownLines: ReadonlySet<number> = new Set(),
): Runs {
  return tidied(children.flatMap((child) => runsOf(child, {}, { references, ownLines })));
}

interface Surroundings {
  readonly references: References;
  readonly ownLines: ReadonlySet<number>;
}

type Dress = Omit<Run, 'text'>;

function runsOf(node: Nodes, dress: Dress, around: Surroundings): Run[] {
  const { references } = around;
  const inside = (more: Dress) =>
    'children' in node ? node.children.flatMap((child) => runsOf(child, { ...dress, ...more }, around)) : [];
  const link = (address: string | undefined) => {
    const safe = address === undefined ? undefined : safeLink(address);
    return inside(safe === undefined ? {} : { link: safe });
  };
  switch (node.type) {
    case 'text':
      return [{ ...dress, text: withoutPrompts(cleanText(inLines(node, around.ownLines))) }];
    case 'inlineCode':
      return [{ ...dress, code: true, text: cleanText(node.value) }];
    case 'break':
      return [{ ...dress, text: '\n' }];
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [{ ...dress, text: '\n' }] : [];
    case 'strong':
      return inside({ strong: true });
    case 'emphasis':
      return inside({ emphasis: true });
    case 'link':
      return link(node.url);
    case 'linkReference':
      return link(references.address(node.identifier));
    case 'image':
    case 'imageReference':
      return [{ ...dress, emphasis: true, text: pictureText(node.alt) }];
    case 'footnoteReference': {
      const note = references.note(node.identifier);
      return note === undefined ? [] : [{ text: '', note }];
    }
    default:
      return inside({});
  }
}

/** A text with a line break before each line that has one of its own, and a blank for every other. */
function inLines({ value, position }: Text, ownLines: ReadonlySet<number>): string {
  const first = position?.start.line ?? 1;
  const [start = '', ...lines] = value.split(/\r\n|\r|\n/).map((line) => line.replace(/\s+/g, ' '));
  return start + lines.map((line, index) => (ownLines.has(first + index + 1) ? '\n' : ' ') + line).join('');
}

/** A file or an address of a picture says nothing on paper, and a remote one would be asked for when the document is opened. */
function pictureText(alt: string | null | undefined): string {
  const words = cleanText(alt ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words ? message('export.picture', { words }) : message('export.pictureWithoutWords');
}

/** Only what stands in brackets: a learner may mean "20XX" as it is. */
function withoutPrompts(text: string): string {
  let [kept, at] = ['', 0];
  for (const { start, end } of findPrompts(text)) {
    if (text[start] !== '[') continue;
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}

/** No blanks at the ends, none in a row, no empty runs. */
function tidied(runs: readonly Run[]): Runs {
  const kept: Run[] = [];
  let before = '\n';
  for (const run of runs) {
    const text = run.code || !/\s$/.test(before) ? run.text : run.text.replace(/^ +/, '');
    if (text === '\n') trimEnd(kept);
    if (text || run.note !== undefined) kept.push({ ...run, text });
    before = text || before;
  }
  trimEnd(kept);
  return kept;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last && last.note === undefined; last = runs.at(-1)) {
    const text = last.text.trimEnd();
    runs.pop();
    if (text) return void runs.push({ ...last, text });
  }
}
