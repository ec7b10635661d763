/** Does something later; the answer takes it back. */
export interface Clock {
  after(milliseconds: number, work: () => void): () => void;
}

/** The time that passes by itself. */
export const clock: Clock = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
