/** How much is measured. A fast server comes to all the samples; a slow one to fewer, so that a run ends. */
export interface Effort {
  /** Sizes of plans, in words. */
  readonly sizes: readonly number[];
  /** Rounds for each size: at most so many, and no further one once these milliseconds are over. */
  readonly rounds: number;
  readonly patienceWithSize: number;
  /** Samples of one thing in a round: at most so many, and no more once these milliseconds are over; two there are always. */
  readonly samples: number;
  readonly patience: number;
  /** Edits that memory is watched over. */
  readonly memoryEdits: number;
  /** Plans in the cohort. */
  readonly cohort: number;
  /** Rounds of whole processes: commands, windows. */
  readonly runs: number;
}

/** In less than ten minutes, for the page. */
export const full: Effort = {
  sizes: [1000, 5000, 20_000, 100_000],
  rounds: 5,
  patienceWithSize: 75_000,
  samples: 100,
  patience: 600,
  memoryEdits: 10_000,
  cohort: 100,
  runs: 3,
};

/** In a minute or two, for the everyday. */
export const quick: Effort = {
  sizes: [1000, 5000],
  rounds: 2,
  patienceWithSize: 20_000,
  samples: 30,
  patience: 300,
  memoryEdits: 500,
  cohort: 20,
  runs: 2,
};

/** Counts samples until there are enough. */
export function enough({ samples, patience }: Pick<Effort, 'samples' | 'patience'>): (taken: number) => boolean {
  const from = performance.now();
  return (taken) => taken >= samples || (taken >= 2 && performance.now() - from > patience);
}
