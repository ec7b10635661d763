/** How well yes/no judgements agree with labels. A figure with nothing to count is NaN. */
export interface Figures {
  readonly counts: Counts;
  readonly met: Retrieval;
  readonly notMet: Retrieval;
  /** Cohen's kappa: the agreement beyond what chance would give. */
  readonly kappa: number;
  readonly accuracy: number;
}

export interface Counts {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

export interface Retrieval {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One text: what the label says and what was judged. */
export interface Pair {
  readonly gold: boolean;
  readonly judged: boolean;
}

export function figuresOf(pairs: readonly Pair[]): Figures {
  const counts = countsOf(pairs);
  const { truePositive, falsePositive, falseNegative, trueNegative } = counts;
  const size = pairs.length;
  const accuracy = (truePositive + trueNegative) / size;
  const chance =
    ((truePositive + falseNegative) * (truePositive + falsePositive) +
      (trueNegative + falsePositive) * (trueNegative + falseNegative)) /
    size ** 2;
  return {
    counts,
    met: retrieval(truePositive, falsePositive, falseNegative),
    notMet: retrieval(trueNegative, falseNegative, falsePositive),
    kappa: (accuracy - chance) / (1 - chance),
    accuracy,
  };
}

/** The lowest, the middle and the highest of some figures. */
export function spreadOf(values: readonly number[]): { min: number; median: number; max: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const last = sorted.length - 1;
  const at = (index: number) => sorted[index] ?? NaN;
  return { min: at(0), median: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2, max: at(last) };
}

function countsOf(pairs: readonly Pair[]): Counts {
  const count = (gold: boolean, judged: boolean) =>
    pairs.filter((pair) => pair.gold === gold && pair.judged === judged).length;
  return {
    truePositive: count(true, true),
    falsePositive: count(false, true),
    falseNegative: count(true, false),
    trueNegative: count(false, false),
  };
}

function retrieval(found: number, wrong: number, missed: number): Retrieval {
  return {
    precision: found / (found + wrong),
    recall: found / (found + missed),
    f1: (2 * found) / (2 * found + wrong + missed),
  };
}
