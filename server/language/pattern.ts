import { cueNumber, type Cue, type Cues } from './cues.ts';
import { withJoints } from './joints.ts';
import { findAll, type Match } from './match.ts';
import type { Phrase } from './phrase.ts';

/**
 * An expression that is tried only where the text holds its cues, and built when it is first tried: there are a hundred of them,
 * most texts need none of them, and an engine takes longer to compile one than to run it.
 */
export class Pattern {
  /** All there are, for the tests that look at each. */
  static readonly all: Pattern[] = [];
  private readonly needs: readonly number[];
  private built: RegExp | undefined;

  /** Each cue names words without one of which the expression cannot match. */
  constructor(
    private readonly source: string,
    cues: readonly Cue[],
  ) {
    this.needs = cues.map(cueNumber);
    Pattern.all.push(this);
  }

  mayMatch(cues: Cues): boolean {
    return this.needs.every((number) => cues[number]);
  }

  /** Every match in a text, which it reads in small letters; the words of a match are as written. */
  findIn({ text, lower, cues }: Phrase): Match[] {
    if (!this.mayMatch(cues)) return [];
    return findAll(this.expression, lower).map((match) => ({ ...match, text: text.slice(match.start, match.end) }));
  }

  /** Whether there is a match in a text in small letters. */
  isIn({ lower, cues }: Phrase): boolean {
    if (!this.mayMatch(cues)) return false;
    this.expression.lastIndex = 0;
    return this.expression.test(lower);
  }

  get expression(): RegExp {
    return (this.built ??= new RegExp(withJoints(this.source), 'g'));
  }
}
