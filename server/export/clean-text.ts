/** A text without what no document can hold: control characters, halves of a pair, and the two code points that stand for nothing. */
export function cleanText(text: string): string {
  return text.replace(unfit, '');
}

const unfit = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
