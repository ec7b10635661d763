import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import words from '../lexicon/common-words.json' with { type: 'json' };
import { withoutPrompts } from './prompts.ts';

/** The words of a text that tell what it is about, each cut to its stem: two texts that share one speak of the same thing. */
export const tellingWords = remember((prose: Prose): readonly string[] => {
  const said = withoutPrompts(prose.text);
  const stems = (said.toLowerCase().match(/[a-z][a-z'’-]{3,40}[a-z]/g) ?? []).map(stemOf);
  const acronyms = (said.match(/\b(?!PDP|CPD|SMART|SWOT|RAG)[A-Z]{3,6}\b/g) ?? []).map((word) => word.toLowerCase());
  return [...new Set([...stems, ...acronyms])].filter((stem) => !common.has(stem));
});

/** "analyses" and "analysis", "meeting" and "meetings". */
function stemOf(word: string): string {
  return word.replace(/['’]s$|s$/, '').slice(0, 6);
}

const common = new Set(words.map(stemOf));
