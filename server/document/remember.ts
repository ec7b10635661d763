import { afterFinding, beforeFinding } from './piecemeal.ts';
import { isSame } from './same.ts';

/**
 * A pure function that remembers its last answer for each first argument, as long as that lives: asked again with the same other
 * arguments (lists are the same if all their members are), it gives the same object. What it computes may hold places, never bare offsets.
 * Arguments that it does not name, such as the index that `map` adds, do not count.
 */
export function remember<First extends object, Rest extends readonly unknown[], Result>(
  compute: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const named = compute.length - 1;
  if (named < 1) return rememberAlone(compute as unknown as (first: First) => Result) as unknown as typeof compute;
  return (first, ...rest) => {
    const memory = Rememberer.memoryOf(first);
    const at = memory.indexOf(compute);
    if (at >= 0 && areSame(memory[at + 1] as Rest, rest, named)) return memory[at + 2] as Result;
    beforeFinding();
    const result = compute(first, ...rest);
    if (at < 0) memory.push(compute, rest, result);
    else [memory[at + 1], memory[at + 2]] = [rest, result];
    afterFinding();
    return result;
  };
}

/** Lets a pure function remember what it made of short words, which plans repeat: the labels of fields, the names of parts. */
export function rememberWords<Result>(compute: (words: string) => Result): (words: string) => Result {
  const answers = new Map<string, Result>();
  return (words) => {
    if (words.length > 60) return compute(words);
    const known = answers.get(words);
    if (known !== undefined) return known;
    if (answers.size >= mostWords) answers.clear();
    const result = compute(words);
    answers.set(words, result);
    return result;
  };
}

/** As many as a plan of thousands of headings asks about again and again. */
const mostWords = 5000;

/** Most functions have one argument, and are asked so often that a list of the others would be felt. */
function rememberAlone<First extends object, Result>(compute: (first: First) => Result): (first: First) => Result {
  return (first) => {
    const memory = Rememberer.memoryOf(first);
    const at = memory.indexOf(compute);
    if (at >= 0) return memory[at + 1] as Result;
    beforeFinding();
    const result = compute(first);
    memory.push(compute, result);
    afterFinding();
    return result;
  };
}

/** Makes a constructor's own object of one that there is already. */
class Itself {
  constructor(thing: object) {
    return thing;
  }
}

/**
 * Whatever has been asked about, with a list of each function that was and its answer. It stands in a private field of the thing itself, where
 * nobody else sees it, copies it or has to let go of it: weak maps, one for each function, made every edit of a long plan twice as long
 * whenever memory was collected.
 */
class Rememberer extends Itself {
  readonly #memory: unknown[] = [];

  static memoryOf(thing: object): unknown[] {
    return #memory in thing ? thing.#memory : new Rememberer(thing).#memory;
  }
}

// Plain loops: this is asked hundreds of times for every key that is pressed.
function areSame(some: readonly unknown[], others: readonly unknown[], count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    if (!isSame(some[index], others[index])) return false;
  }
  return true;
}
