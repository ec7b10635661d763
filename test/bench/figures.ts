import { median } from './statistics.ts';

/** What was measured of one thing in one round. A value that the machine cannot give is undefined. */
export interface Figure {
  readonly topic: string;
  /** The server or the command that was measured. */
  readonly subject: string;
  /** Which edit, request, file … */
  readonly name: string;
  readonly words?: number;
  readonly round: number;
  readonly values: Readonly<Record<string, number | undefined>>;
}

export type Selection = Partial<Pick<Figure, 'topic' | 'subject' | 'name' | 'words' | 'round'>>;

/** All that was measured, and what it comes to over the rounds. */
export class Figures {
  constructor(readonly all: readonly Figure[]) {}

  select(selection: Selection): Figures {
    const wanted = Object.entries(selection) as [keyof Selection, unknown][];
    return new Figures(this.all.filter((figure) => wanted.every(([key, value]) => figure[key] === value)));
  }

  /** The median of the rounds. */
  median(key: string): number | undefined {
    return median(this.values(key));
  }

  /** The largest of all rounds. */
  largest(key: string): number | undefined {
    const values = this.values(key);
    return values.length ? Math.max(...values) : undefined;
  }

  /** How many times a floor's value one subject's is: the median of the ratios within each round. */
  ratio(key: string, subject: string, floor: string): number | undefined {
    const ratios = this.select({ subject }).all.flatMap(({ round, values }) => {
      const below = this.select({ subject: floor, round }).median(key);
      const value = values[key];
      return value === undefined || !below ? [] : [value / below];
    });
    return median(ratios);
  }

  /** The different names, words or subjects, in the order in which they came. */
  distinct<Key extends 'name' | 'words' | 'subject'>(key: Key): NonNullable<Figure[Key]>[] {
    const values = this.all.map((figure) => figure[key]).filter((value) => value !== undefined);
    return [...new Set(values)] as NonNullable<Figure[Key]>[];
  }

  private values(key: string): number[] {
    return this.all.map(({ values }) => values[key]).filter((value) => value !== undefined);
  }
}
