/** Which characters of a text a find has taken already, so that no later one is laid over it. */
export class Taken {
  private readonly marks: Uint8Array;

  constructor(length: number) {
    this.marks = new Uint8Array(length);
  }

  take(start: number, end: number): void {
    this.marks.fill(1, start, end);
  }

  isFree(start: number, end: number): boolean {
    return !this.marks.subarray(start, end).includes(1);
  }
}
