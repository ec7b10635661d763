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
const slice = 3;

/** What it asks takes a few turns, between which it should not wait again. */
const turnsOfOthers = 4;

/** A web worker has no immediate; a message to itself would be quicker than a timer, but nobody there could feel it. */
const later: (callback: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (callback) => setTimeout(callback, 0);
