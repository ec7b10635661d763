/** How much is measured. */
export interface Effort {
  /** Sizes of plans, in words. */
  readonly sizes: readonly number[];
  rounds(words: number): number;
  /** At most so many samples of one thing in a round … */
  readonly samples: number;
  /** … and no more once these milliseconds are over; two there are always. */
  readonly patience: number;
  /** Edits that memory is watched over. */
  readonly memoryEdits: number;
  /** Plans in the cohort. */
  readonly cohort: number;
  /** Rounds of whole processes: commands, windows. */
  readonly runs: number;
}

/** In a few minutes, for the page. */
export const full: Effort = {
  sizes: [1000, 5000, 20_000, 100_000],
  rounds: (words) => (words > 50_000 ? 3 : 5),
  samples: 30,
  patience: 600,
  memoryEdits: 10_000,
  cohort: 100,
  runs: 5,
};

/** In about a minute, for the everyday. */
export const quick: Effort = {
  sizes: [1000, 5000],
  rounds: () => 2,
  samples: 15,
  patience: 300,
  memoryEdits: 500,
  cohort: 20,
  runs: 2,
};

/** Counts samples until there are enough. */
export function enough({ samples, patience }: Effort): (taken: number) => boolean {
  const from = performance.now();
  return (taken) => taken >= samples || (taken >= 2 && performance.now() - from > patience);
}
