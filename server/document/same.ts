/** Whether two things are the same, or two lists whose members all are. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}

/** How many members two lists have in common at their start, and then at their end. */
export function sameEnds(some: readonly object[], others: readonly object[]): { start: number; end: number } {
  const most = Math.min(some.length, others.length);
  let start = 0;
  while (start < most && some[start] === others[start]) start += 1;
  let end = 0;
  while (end < most - start && some[some.length - 1 - end] === others[others.length - 1 - end]) end += 1;
  return { start, end };
}
