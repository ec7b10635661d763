import { withJoints } from './joints.ts';
import { lowerCase } from './phrase.ts';

/**
 * An expression with the flag `i`, as one that reads its texts in small letters: an engine compiles that in less than half the time, and at a
 * start most expressions are compiled for a text or two. What it matched is as it was written; its groups are in small letters.
 */
export function inAnyCase(form: RegExp): RegExp {
  const source = form.source.replace(/\\.|[A-Z]/g, (sign) => (sign.startsWith('\\') ? sign : sign.toLowerCase()));
  return new AnyCase(withJoints(source), form.flags.replace('i', ''));
}

class AnyCase extends RegExp {
  /** The text that is gone through, and the same in small letters, so that each match does not make it anew. */
  #text = '';
  #lower = '';

  override exec(text: string): RegExpExecArray | null {
    const lower = text === this.#text ? this.#lower : lowerCase(text);
    const match = super.exec(lower);
    if (match) match[0] = text.slice(match.index, match.index + match[0].length);
    [this.#text, this.#lower] = match && this.global ? [text, lower] : ['', ''];
    return match;
  }
}
