/**
 * Does a work in pieces: where it has found out new things for a while, it is given up, others may have their turn, and it is begun again. What
 * `remember` keeps need not be found twice, so each piece gets further than the one before. The first may find for three
 * milliseconds of `now`, each other a little longer, so that even a work of which nothing is kept comes to an end.
 */
export function* piecemeal(work: () => void, now: () => number = Date.now): Generator<void> {
  let patience = 3;
  while (!isDoneIn(work, { now, patience, until: undefined })) {
    patience *= 1.1;
    yield;
  }
}

function isDoneIn(work: () => void, next: Piece): boolean {
  piece = next;
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Interruption) return false;
    throw error;
  } finally {
    piece = undefined;
  }
}

/** What a work in pieces is given up with. Whoever catches errors on its way must let it pass. */
export class Interruption extends Error {}

/** Told before something is found out: gives the work up if that has gone on for long enough. */
export function beforeFinding(): void {
  if (piece?.until !== undefined && piece.now() >= piece.until) throw new Interruption();
}

/** Told when something has been found and is kept. */
export function afterFinding(): void {
  if (piece) piece.until ??= piece.now() + piece.patience;
}

interface Piece {
  readonly now: () => number;
  readonly patience: number;
  /** When it has gone on for long enough; known once something has been found. */
  until: number | undefined;
}

/** The piece that is being done. */
let piece: Piece | undefined;
