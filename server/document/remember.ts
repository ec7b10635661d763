/**
 * A pure function that remembers its last answer for each first argument, as long as that lives: asked again with the same other
 * arguments (lists are the same if all their members are), it gives the same object. What it computes may hold places, never bare offsets.
 */
export function remember<First extends object, Rest extends readonly unknown[], Result>(
  compute: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const known = new WeakMap<First, { rest: Rest; result: Result }>();
  return (first, ...rest) => {
    const last = known.get(first);
    if (last?.rest.every((value, index) => isSame(value, rest[index]))) return last.result;
    const result = compute(first, ...rest);
    known.set(first, { rest, result });
    return result;
  };
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((member, index) => member === other[index]);
}
