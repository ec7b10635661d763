/** The value in the middle, or between the two there; undefined where there is none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The value that 95 in 100 do not exceed. */
export function percentile95(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1];
}

/** What one round comes to, for the samples of one thing. */
export function summary(samples: readonly number[]): { p50?: number; p95?: number; max?: number } {
  return { p50: median(samples), p95: percentile95(samples), max: samples.length ? Math.max(...samples) : undefined };
}
