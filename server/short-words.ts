import type { Entry } from './document/plan.ts';
import { fieldsSaying } from './evidence/evidence.ts';
import { withoutPrompts } from './language/prompts.ts';

/** A text in one line of at most so many characters; prompts state nothing and are left out. */
export function shortened(source: string, longest = longestTitle): string {
  const line = withoutPrompts(source)
    .replace(/\s{1,200}/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** What an activity, or an item of the self-assessment, is about in its own words. */
export function nameOf(entry: Entry): string {
  const [field] = fieldsSaying(entry, 'activity', 'skill', 'need');
  const prose = field?.value ?? entry.heading ?? entry.prose[0] ?? entry.fields[0]?.value;
  return shortened(prose?.text ?? '');
}

const longestTitle = 90;
