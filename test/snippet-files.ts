import { filesIn, readProjectFile, today } from './helpers.ts';
import { formatIsoDate } from '../server/language/calendar.ts';
import type { Snippet } from './reflection-snippets.ts';
import { answers } from './snippet-answers.ts';

/** All snippets of the extension, in the order of their files. */
export const snippets: readonly Snippet[] = filesIn('snippets').flatMap((path) =>
  Object.values(JSON.parse(readProjectFile(path)) as Record<string, Snippet>),
);

/** The snippet with this prefix, which must be there. */
export function snippetOf(prefix: string): Snippet {
  const found = snippets.find((snippet) => snippet.prefix === prefix);
  if (!found) throw new Error(`there is no snippet ${prefix}`);
  return found;
}

/** What an editor inserts, on the day that all tests are run as of: prompts stand where the tab stops are. */
export function unfilled(snippet: Snippet): string {
  return replaced(snippet, (prompt) => prompt);
}

/** The same once each prompt has been answered; every prompt must have an answer. */
export function filled(snippet: Snippet): string {
  return replaced(snippet, (prompt) => {
    const answer = answers[prompt];
    if (answer === undefined) throw new Error(`nobody knows what to answer to ${prompt}`);
    return answer;
  });
}

/** The prompts of a snippet in the order of its tab stops, each with its number. */
export function tabStops({ body }: Snippet): { number: number; prompt: string }[] {
  return Array.from(body.join('\n').matchAll(tabStop), ([, number, prompt = '']) => ({
    number: Number(number),
    prompt,
  }));
}

function replaced({ body }: Snippet, answer: (prompt: string) => string): string {
  const text = body.join('\n').replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', formatIsoDate(today));
  return text.replace(tabStop, (_, _number, prompt: string) => answer(prompt));
}

const tabStop = /\$\{(\d+):([^}]*)\}/g;
