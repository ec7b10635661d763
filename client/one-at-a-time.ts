/**
 * Makes of some work one that can be asked for at any time: it is done once at a time, and once more if it was asked for meanwhile. So no
 * answer overtakes a newer one, and a burst of changes is answered with the newest. What the work throws, the one who asked first gets.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isAtWork = false;
  let isOutdated = false;
  return async () => {
    isOutdated = true;
    if (isAtWork) return;
    isAtWork = true;
    try {
      while (isOutdated) {
        isOutdated = false;
        await work();
      }
    } finally {
      isAtWork = false;
    }
  };
}
