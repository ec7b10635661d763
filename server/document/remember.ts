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
  const answers = new Answers<First, { rest: Rest; result: Result }>();
  return (first, ...rest) => {
    const known = answers.known;
    const last = known.get(first);
    if (last && areSame(last.rest, rest, named)) return last.result;
    const result = compute(first, ...rest);
    known.set(first, { rest, result });
    return result;
  };
}

/**
 * Lets go of all answers. Whoever is done with a text and goes on to the next does well to: a weak map that has grown old keeps what it
 * holds until the next great collection, and a folder of plans then costs a tenth more.
 */
export function forgetAll(): void {
  age += 1;
}

let age = 0;

class Answers<First extends object, Answer> {
  private map = new WeakMap<First, Answer>();
  private since = age;

  get known(): WeakMap<First, Answer> {
    if (this.since !== age) {
      this.map = new WeakMap();
      this.since = age;
    }
    return this.map;
  }
}

/** Lets a pure function remember what it made of short words, which plans repeat: the labels of fields, the names of parts. */
export function rememberWords<Result>(compute: (words: string) => Result): (words: string) => Result {
  const answers = new Map<string, Result>();
  return (words) => {
    if (words.length > 60) return compute(words);
    const known = answers.get(words);
    if (known !== undefined) return known;
    if (answers.size >= 1000) answers.clear();
    const result = compute(words);
    answers.set(words, result);
    return result;
  };
}

/** Most functions have one argument, and are asked so often that a list of the others would be felt. */
function rememberAlone<First extends object, Result>(compute: (first: First) => Result): (first: First) => Result {
  const answers = new Answers<First, Result>();
  return (first) => {
    const known = answers.known;
    const last = known.get(first);
    if (last !== undefined || known.has(first)) return last as Result;
    const result = compute(first);
    known.set(first, result);
    return result;
  };
}

// Plain loops: this is asked hundreds of times for every key that is pressed.
function areSame(some: readonly unknown[], others: readonly unknown[], count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    if (!isSame(some[index], others[index])) return false;
  }
  return true;
}

/** Whether two things are the same, or two lists whose members all are. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}
