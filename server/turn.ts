/** Lets whatever has arrived meanwhile be handled first: messages come in one a turn, so two turns without news are a quiet moment. */
export function turn(): Promise<void> {
  return new Promise((resolve) => later(() => later(resolve)));
}

/** Takes the steps of a long work, and lets others have their turn in between; gives up once it `isWanted` no more. */
export async function inSlices(steps: Iterable<void>, isWanted: () => boolean): Promise<void> {
  let began = Date.now();
  const work = steps[Symbol.iterator]();
  for (let isDone = false; !isDone;) {
    isDone = work.next().done === true;
    if (Date.now() - began < slice) continue;
    for (let given = 0; given < turnsOfOthers; given += 1) await turn();
    if (!isWanted()) return;
    began = Date.now();
  }
}

/** In milliseconds: how long another document may have to wait. */
const slice = 5;

/** A web worker has none, and takes its messages by timers, as it must take its turns. */
const hasImmediate = typeof setImmediate === 'function';

const later: (callback: () => void) => void = hasImmediate ? setImmediate : (callback) => setTimeout(callback, 0);

/** What another document asks takes a few turns, between which it should not wait again. One of timers lasts as long as several of these. */
const turnsOfOthers = hasImmediate ? 4 : 1;
