import { listOf } from '../document/ask-each.ts';
import type { Objective, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { findAction } from '../language/actions.ts';
import { Phrase } from '../language/phrase.ts';
import { withoutPrompts } from '../language/prompts.ts';
import { findTimescales } from '../language/timescales.ts';
import lexicon from '../lexicon/timescales.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import { withoutInlinePrompts } from './add-field.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'objective-duplicate',
  severity: 'information',
  from: 'early',
  examples: {
    good: [
      '## Objectives\n\n- Lead three groups by June 2027\n- Lead three job clubs by June 2027',
      '## Objectives\n\n### Complete module 1 of the advice and guidance course\n\n### Complete module 2 of the advice and guidance course',
      '## Objectives\n\n- O1: Lead three groups\n- O2: Write a guide\n\n### O1: Lead three groups\n\nI agreed this with my manager.\n\n### O2: Write a guide\n\nIt is for new starters.',
      '| Objective | Activity | By when? |\n| --- | --- | --- |\n| Lead three groups | Shadow twice | May 2027 |\n| Lead three groups | Lead the first | June 2027 |',
    ],
    bad: [
      '## Objectives\n\n### Lead three groups\n\nWith Ann.\n\n### ⟦Lead 3 groups.⟧\n\nWith Ben.',
      '| Objective | By when? |\n| --- | --- |\n| Lead three groups | May 2027 |\n| Write a guide | May 2027 |\n| ⟦Lead three groups⟧ | June 2027 |',
      '## Objectives\n\n- Lead three groups, with an observer\n- Write a guide\n- ⟦Lead three groups with an observer⟧',
      '## Objectives\n\n- Deliver three workshops on interview skills for the adults on my caseload\n- ⟦Deliver three workshops on interview skills for adults on my caseload⟧',
    ],
  },
  *check(plan) {
    const exact = new Map<string, Said>();
    const near = new Map<string, Said[]>();
    for (const said of ask(plan, allSaid)) {
      if (!said.words.length) continue;
      const others = near.get(said.action) ?? [];
      const same = exact.get(said.key) ?? (said.action && others.find((other) => isNear(said, other)));
      if (same) yield findingFor(said, same);
      else exact.set(said.key, said);
      // A few are enough: whoever says the same so often is told so once for each.
      if (!same && others.length < mostCompared) near.set(said.action, [...others, said]);
    }
  },
} satisfies Rule;

const mostCompared = 5;

function allSaid({ objectives }: Plan): readonly Said[] {
  return saidByAll(objectives);
}

/** What an objective says, however it is written. */
interface Said {
  readonly id: string;
  readonly statement: Prose;
  /** Its words without its dates, "3" for "three". */
  readonly words: readonly string[];
  readonly key: string;
  /** What is done with what; empty where that is not known. */
  readonly action: string;
  readonly dates: string;
}

const saidBy = remember((statement: Prose, id: string): Said => {
  const text = withoutInlinePrompts(statement);
  const phrase = text === statement.text ? stated(statement) : new Phrase(withoutPrompts(text));
  const times = findTimescales(phrase);
  const starts = [0, ...times.map(({ end }) => end)];
  const rest = starts.map((start, index) => phrase.text.slice(start, times[index]?.start)).join('  ');
  const words = wordsOf(rest.replace(/\b(?:by|before|in|during|within) {2,4}/g, ' '));
  const action = findAction(phrase);
  return {
    id,
    statement,
    words,
    key: words.join(' ').toLowerCase(),
    action: action?.object.text ? `${action.verb} ${wordsOf(action.object.text).join(' ').toLowerCase()}` : '',
    dates: times.map(({ start, end }) => phrase.lower.slice(start, end)).join(' '),
  };
});

const saidByAll = listOf(({ statement, id }: Objective) => [saidBy(statement, id)]);

function wordsOf(text: string): string[] {
  const found = text.match(/\d{1,9}(?:[.,]\d{1,9}){0,3}|[\p{L}\d'’]{1,60}/gu) ?? [];
  return found.map((word) => String(numberWords[word.toLowerCase()] ?? word.replaceAll(',', '').replace('’', "'")));
}

const numberWords: Readonly<Record<string, number | undefined>> = lexicon.numbers;

/** Nearly the same words: nothing that tells two things apart (a number, a name, "A" and "B") is in only one of them. */
function isNear({ words: one }: Said, { words: other }: Said): boolean {
  const [some, others] = [new Set(one), new Set(other)];
  const apart = [...[...some].filter((word) => !others.has(word)), ...[...others].filter((word) => !some.has(word))];
  const all = new Set([...one, ...other]).size;
  return (all - apart.length) / all >= 0.85 && apart.every((word) => /^\p{Ll}{2,}$/u.test(word));
}

function findingFor({ id, statement, dates }: Said, { id: earlier, dates: before }: Said) {
  const message = text('objective-duplicate.message', { id, earlier });
  // The same again by a later day may be meant.
  return dates && before && dates !== before
    ? { range: statement.range, message, severity: 'hint' as const }
    : { range: statement.range, message };
}
