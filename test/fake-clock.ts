import type { Clock } from '../client/clock.ts';

/** Time that passes when it is told to. */
export class FakeClock implements Clock {
  #now = 0;
  #alarms: { at: number; work: () => void }[] = [];

  get waiting(): number {
    return this.#alarms.length;
  }

  after(milliseconds: number, work: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, work };
    this.#alarms.push(alarm);
    return () => (this.#alarms = this.#alarms.filter((one) => one !== alarm));
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#alarms.filter(({ at }) => at <= this.#now);
    this.#alarms = this.#alarms.filter(({ at }) => at > this.#now);
    for (const { work } of due) work();
  }
}
