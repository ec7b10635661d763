import { idOfEntry } from '../document/ids.ts';
import { readObjectiveLabel } from '../document/objective-label.ts';
import type { Entry, Objective, Part, Plan } from '../document/plan.ts';
import { Place } from '../document/place.ts';
import { sourceRange, type Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { text } from '../messages/index.ts';
import type { Finding, Rule } from './rule.ts';

export default {
  id: 'id-duplicate',
  severity: 'warning',
  examples: {
    good: [
      '---\naims:\n  - A1: More starts\n---\n\n## My organisation\n\n- **A1:** more starts\n\n## Objectives\n\n### O1: Lead three groups\n\n### O2: Write a guide',
      '## Objectives\n\n| ID | Objective |\n| --- | --- |\n| O1 | Lead three groups |\n\n### O1: Lead three groups',
      '## Skills audit\n\n| ID | Skill | Rating |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n\nS1 is my priority.\n\n| ID | Priority |\n| --- | --- |\n| S1 | High |',
      '## Objectives\n\n### O1: Lead three groups\n\n**Why:** S1\n\n## Action plan\n\n### O1: Lead three groups\n\n**Activities:** shadow twice',
      '## Short term goals\n\n### 1. Lead three groups\n\n## Long term goals\n\n### 1. Write a guide',
      '## Career goals\n\n- **CG1:** senior adviser\n- **CG2:** manager\n\nCG1 comes first.',
    ],
    bad: [
      '## Skills audit\n\n| ID | Skill | Rating |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n| ⟦S1⟧ | Job brokerage | 3 |',
      '## Objectives\n\n### O1: Lead three groups\n\n### O2: Write a guide\n\n### ⟦O2⟧: Shadow a colleague',
      '## Objectives\n\n### O1: Lead three groups\n\n**Why:** S1\n\n### ⟦O1⟧: Lead three groups\n\n**Why:** S2',
      '## Objectives\n\n### Objective 1: Lead three groups\n\n### ⟦Objective 1⟧: Shadow a colleague',
      '## Career goals\n\n- **CG1:** senior adviser\n- **⟦CG1⟧:** manager\n- **CG2:** trainer',
      '---\naims: [A1: More starts, ⟦A1⟧: Longer jobs]\n---\n',
      '---\naims:\n  - id: A1\n    text: More starts\n  - id: ⟦A1⟧\n    text: Longer jobs\n---\n\n## My organisation\n\n- **A1:** more starts\n- **A1:** longer jobs',
    ],
  },
  *check(plan) {
    const listed = ask(plan, twiceInFrontmatter);
    yield* listed.map(({ finding }) => finding);
    for (const part of [...plan.context, ...plan.careerGoals, ...plan.selfAssessment])
      // An aim that the list at the top and the text give alike is one thing to say.
      yield* givenTwice(part)
        .filter(({ id }) => !listed.some((one) => one.id === id))
        .map(({ finding }) => finding);
    for (const part of plan.objectiveParts) yield* copiedIn(part);
    for (const { finding } of twiceIn(
      repeatedIn(plan.objectives).map((given) => ({ ...given, beside: partAround(plan, given.range) })),
    ))
      yield finding;
  },
} satisfies Rule;

/** An id, what it names, and what it stands beside: where that differs, the one may only speak of the other. */
interface Given {
  readonly id: string;
  readonly range: Place;
  readonly what: string;
  readonly beside: unknown;
}

const twiceInFrontmatter = remember((plan: Plan): Twice[] => twiceIn(inFrontmatter(plan)));

function inFrontmatter({ frontmatter, head }: Plan): (Given | undefined)[] {
  const aims = frontmatter.values['aims'] ?? [];
  let from = frontmatter.range?.start ?? 0;
  return aims.map(({ id, range, text: what }) => {
    const at = id ? head.slice(from, range.end).lastIndexOf(id) : -1;
    const written = id && at >= 0 ? Place.fixed(from + at, from + at + id.length) : range;
    from = range.end;
    return id ? { id, range: written, what, beside: '' } : undefined;
  });
}

const givenTwice = remember((part: Part): Twice[] => twiceIn(part.entries.map(idIn)));

/** Rows of the same table, items and headings; a sentence that only begins with an id gives none. */
function idIn(entry: Entry): Given | undefined {
  const given = idOfEntry(entry);
  const { layout, fields, heading, prose } = entry;
  if (!given) return undefined;
  const labelled = fields.some(({ label, kind }) => kind === 'reference' || label.text.startsWith(given.id));
  const said = (heading ?? prose[0])?.text ?? '';
  const says = said.startsWith(given.id) && marked.test(said.slice(given.id.length));
  if (!labelled && !says) return undefined;
  const what = fields.find(({ kind, value }) => kind !== 'reference' && value.text !== given.id)?.value.text;
  const beside = layout === 'row' ? fields.map(({ label }) => label.text).join('|') : layout;
  return { ...given, what: what ?? said, beside };
}

const marked = /^(?:\s?[:.)–—-]|\s[A-Z])/;

/** The same heading a second time in one part, a copy that was to become another objective: it states nothing new, and so is no objective. */
const copiedIn = remember((part: Part): Finding[] => {
  const known = new Set<string>();
  const found: Finding[] = [];
  for (const { heading, fields } of part.entries) {
    const { id } = (heading && readObjectiveLabel(heading)) ?? {};
    if (!heading || !id || !fields.length || !/^[A-Z]/i.test(heading.text)) continue;
    const same = wording(heading.text);
    if (known.has(same)) found.push(findingFor(id, sourceRange(heading, 0, labelOf(heading).length)));
    known.add(same);
  }
  return found;
});

/** "O2: …", "Objective 2 …", but not a bare number, which begins anew in each group. */
const idOfObjective = remember(({ heading, statement, id }: Objective): Omit<Given, 'beside'> | undefined => {
  if (!heading || !/^(?:[A-Z]{1,3}\d|[a-z]{3,12} )/i.test(heading.text) || heading === statement) return undefined;
  const label = labelOf(heading);
  const range = sourceRange(heading, 0, label.length);
  return readObjectiveLabel(heading).id && label ? { id, range, what: statement.text } : undefined;
});

/** "O2" of "O2: Lead three groups". */
function labelOf(heading: Prose): string {
  const { statement } = readObjectiveLabel(heading);
  const label = heading.text.slice(0, heading.text.length - statement.text.length).trimEnd();
  return label.replace(/[\s:.)–—-]$/, '').trimEnd();
}

/** Where an id is given twice is looked for only once it is. */
function repeatedIn(objectives: readonly Objective[]): Omit<Given, 'beside'>[] {
  const all = objectives.map(idOfObjective).filter((given) => given !== undefined);
  const count = new Map<string, number>();
  for (const { id } of all) count.set(id, (count.get(id) ?? 0) + 1);
  return all.filter(({ id }) => (count.get(id) ?? 0) > 1);
}

function partAround({ objectiveParts }: Plan, { start, end }: Place): Part | undefined {
  return objectiveParts.findLast(({ range }) => range.start <= start && end <= range.end);
}

interface Twice {
  readonly id: string;
  readonly finding: Finding;
}

function twiceIn(all: readonly (Given | undefined)[]): Twice[] {
  const first = new Map<string, Given>();
  const twice: Twice[] = [];
  for (const given of all) {
    if (!given) continue;
    const { id, range, what, beside } = given;
    const other = first.get(id);
    if (!other) first.set(id, given);
    else if (other.beside === beside && wording(other.what) !== wording(what) && other.range.start !== range.start)
      twice.push({ id, finding: findingFor(id, range) });
  }
  return twice;
}

function findingFor(id: string, range: Place): Finding {
  return { range, message: text('id-duplicate.message', { id }) };
}

function wording(what: string): string {
  return what.toLowerCase().replace(/\W/g, '');
}
