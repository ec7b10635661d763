import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { planOfWords } from './plans.ts';

/** One edit. Those without a name put the text back, and do not count. */
export interface Edit {
  readonly name?: string;
  readonly changes: readonly TextDocumentContentChangeEvent[];
}

/** Edits without end; after each `cycle` of them the lines are as they were. */
export interface Scenario {
  readonly edits: Generator<Edit, never>;
  readonly cycle: number;
}

/**
 * What is edited, and where: about the middle of a plan, where as much text follows as goes before. Each scenario keeps to
 * lines of its own, so that they can follow each other.
 */
export function scenarios(text: string): Scenario[] {
  const lines = text.split('\n');
  const lineOf = (pattern: RegExp) => nearestToMiddle(lines, pattern);
  const statement = lineOf(/^#{3} /);
  const learner = lines.findIndex((line) => line.startsWith('learner:'));
  const blank = lineOf(proseLine) - 1;
  return [
    typingInProse(text),
    typing('a letter in a statement', statement, (lines[statement] ?? '').length),
    typing('a letter in a table cell', lineOf(/^\| Shadow /), 8),
    typing('a letter in the frontmatter', learner, (lines[learner] ?? '').length),
    fencing(blank),
    inserting('a heading inserted', blank, '\n## Progress\n'),
    inserting('5,000 words pasted', blank, `\n${planOfWords(5000, 3).replace(/^---\n.*?\n---\n/s, '')}\n`),
  ];
}

/** The scenario that all servers are compared by. */
export function typingInProse(text: string): Scenario {
  return typing(inProse, nearestToMiddle(text.split('\n'), proseLine), 20);
}

export const inProse = 'a letter in prose';

const proseLine = /^[A-Z].{60}/;

/** The letters of some words, one after the other, in one line. */
function typing(name: string, line: number, from: number): Scenario {
  function* edits(): Generator<Edit, never> {
    let character = from;
    for (;;) for (const letter of ' and then some') yield { name, changes: [insert(line, letter, character++)] };
  }
  return { edits: edits(), cycle: 1 };
}

/** Opens a fence, which makes code of all that follows; closes it; takes both away. */
function fencing(line: number): Scenario {
  function* edits(): Generator<Edit, never> {
    for (;;) {
      yield { name: 'a fence opened', changes: [insert(line, '\n```\n')] };
      yield { name: 'a fence closed', changes: [insert(line + 2, '```\n')] };
      yield { changes: [remove(line, 3)] };
    }
  }
  return { edits: edits(), cycle: 3 };
}

function inserting(name: string, line: number, text: string): Scenario {
  function* edits(): Generator<Edit, never> {
    for (;;) {
      yield { name, changes: [insert(line, text)] };
      yield { changes: [remove(line, text.split('\n').length - 1)] };
    }
  }
  return { edits: edits(), cycle: 2 };
}

/** The change that deletes a letter again which a change has typed. */
export function takenAway(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) throw new Error('only a letter can be taken away');
  const { start } = change.range;
  return { range: { start, end: { line: start.line, character: start.character + change.text.length } }, text: '' };
}

function insert(line: number, text: string, character = 0): TextDocumentContentChangeEvent {
  return { range: { start: { line, character }, end: { line, character } }, text };
}

function remove(line: number, count: number): TextDocumentContentChangeEvent {
  return { range: { start: { line, character: 0 }, end: { line: line + count, character: 0 } }, text: '' };
}

function nearestToMiddle(lines: readonly string[], pattern: RegExp): number {
  const middle = lines.length / 2;
  const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  const [nearest] = found.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (nearest === undefined) throw new Error(`no line is like ${pattern}`);
  return nearest;
}
