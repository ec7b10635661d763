import type { Plan } from './plan.ts';
import type { Range } from './place.ts';

/** The prose that a range touches. It is in the order of the text, so it is looked up: a long plan has much of it, and much evidence. */
export function proseIn(prose: Plan['prose'], { start, end }: Range): Plan['prose'] {
  let [low, high] = [0, prose.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose[middle]?.range.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let behind = low;
  while ((prose[behind]?.range.start ?? end) < end) behind += 1;
  return prose.slice(low, behind);
}
