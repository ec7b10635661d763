import { distance } from 'fastest-levenshtein';
import { canonicalKey, frontmatterKeys, isCount, keysOf, wantedKeys } from '../document/frontmatter-keys.ts';
import type { Plan, Value } from '../document/plan.ts';
import type { DocumentKind } from '../is-plan.ts';
import { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { lineEnd } from '../document/split.ts';
import { ask } from '../document/watch.ts';
import { formatIsoDate, parseIsoDate } from '../language/calendar.ts';
import { findPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export default {
  id: 'frontmatter',
  severity: 'information',
  from: 'early',
  inReflections: true,
  examples: {
    good: [
      '---\ntype: pdp\nlearner: A. Learner\nrole: Job coach\norganisation: Bridge Street\naims: [A1: More job starts]\nstart: 2026-04-01\n---\n\n# My plan',
      '---\ntype: pdp\nname: A. Learner\njob title: Job coach\nemployer: Bridge Street\naims:\n  - id: A1\n    text: More job starts\nword limit: 3,000 words\nmood: calm\n---\n\n# My plan',
      '---\ntype: pdp\nlearner: "[What is your name?]"\nrole: Coach\norganisation: B\naims: [C]\nstart: "[When?]"\n---\n\n# My plan',
    ],
    bad: [
      '⟦⟧',
      '⟦# My plan⟧\n\nI am a job coach.',
      '⟦---⟧\ntype: pdp\nlearner: A. Learner\nrole: Job coach\n---\n\n# My plan',
      '---\nlearner: A\n⟦organistion⟧: B\nrole: C\naims: [E]\n---\n',
      '---\nlearner: A\norganisation: B\nrole: C\n⟦amis⟧: [E]\n---\n',
      '---\nlearner: A\nrole: B\norganisation: C\naims: [D]\nstart: ⟦1st of April⟧\n---\n',
      '---\nlearner: A\nrole: B\norganisation: C\naims: [D]\nstage: ⟦finished⟧\n---\n',
      '---\nlearner: A\nrole: B\norganisation: C\naims: [D]\nword-limit: ⟦long⟧\n---\n',
      '⟦---⟧\ntype: pdp\n\n# My plan',
    ],
  },
  *check(plan, { today }) {
    const { range, faults, values } = plan.frontmatter;
    yield* faults.map(unreadable);
    if (faults.length) return;
    const slips = misspelt(plan.frontmatter, plan.kind);
    // A reflection need not say again whose plan it belongs to.
    if (plan.kind === 'plan')
      yield* missing(
        plan,
        slips.map(({ near }) => near),
      );
    if (!range) return;
    yield* slips.map(slip);
    yield* misreadIn(values, plan.head, formatIsoDate(today), plan.kind);
  },
} satisfies Rule;

const reasons = [
  'BAD_INDENT',
  'TAB_AS_INDENT',
  'MISSING_CHAR',
  'BLOCK_AS_IMPLICIT_KEY',
  'DUPLICATE_KEY',
  'UNEXPECTED_TOKEN',
  'MULTIPLE_DOCS',
];

function unreadable({ range, reason }: Plan['frontmatter']['faults'][number]): Finding {
  if (reason === 'unclosed') return { range, message: text('frontmatter.unclosed'), severity: 'warning' };
  const why = text(`frontmatter.reason.${reasons.includes(reason) ? reason : 'other'}`);
  return { range, message: text('frontmatter.yaml', { reason: why }), severity: 'warning' };
}

/** The wanted keys that are not there, said once, with one fix for all of them. */
function* missing(plan: Plan, meant: readonly string[]): Iterable<Finding> {
  const { frontmatter } = plan;
  const keys = wantedKeys.filter((key) => !frontmatter.values[key]?.length && !meant.includes(key));
  if (!keys.length) return;
  const { eol } = plan;
  const lines = keys.map((key) => `${key}: "${text(`frontmatter.prompt.${key}`)}"${eol}`).join('');
  const start = ask(plan, startsWithMark) ? 1 : 0;
  const named = { keys: keys.join(', ') };
  const fix = (at: number, block: string): Fix[] => [
    { title: text('frontmatter.fix', named), edits: [{ range: { start: at, end: at }, text: block }] },
  ];
  const { range } = frontmatter;
  if (range) {
    const fixes = ({ text: source }: Plan) => fix(source.lastIndexOf('\n', range.end - 1) + 1, lines);
    yield { range: Place.fixed(start, start + 3), message: text('frontmatter.missing', named), fixes };
  } else {
    const { head } = plan;
    const block = `---${eol}type: pdp${eol}${lines}---${eol}${eol}`;
    const message = text(head.trim() ? 'frontmatter.none' : 'frontmatter.empty', named);
    yield { range: Place.fixed(start, lineEnd(head, start)), message, fixes: () => fix(start, block) };
  }
}

function startsWithMark({ head }: Plan): boolean {
  return head.startsWith('\uFEFF');
}

/** A key that is nearly a known one which is not there; any other key is the learner's own business. */
const misspelt = remember((frontmatter: Plan['frontmatter'], kind: DocumentKind): Slip[] =>
  frontmatter.keys.flatMap(({ key, range }) => {
    const plain = canonicalKey(key);
    if (frontmatterKeys.has(plain) || plain.length < 4) return [];
    const isNear = (name: string) =>
      (distance(plain, name) <= (name.length > 6 ? 2 : 1) || isSwapped(plain, name)) && !frontmatter.values[name];
    const near = keysOf(kind).find(isNear);
    return near ? [{ key, range, near }] : [];
  }),
);

/** Whether two neighbouring letters have changed places: "amis" for "aims". */
function isSwapped(key: string, name: string): boolean {
  const at = [...key].findIndex((letter, index) => letter !== name[index]);
  return at >= 0 && key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2) === name;
}

interface Slip {
  readonly key: string;
  readonly range: Place;
  readonly near: string;
}

function slip({ key, range, near }: Slip): Finding {
  const fix = { title: text('frontmatter.rename', { known: near }), isSafe: true, edits: [{ range, text: near }] };
  return { range, message: text('frontmatter.unknown', { key, known: near }), fixes: () => [fix] };
}

const misreadIn = remember(
  (values: Plan['frontmatter']['values'], source: string, today: string, kind: DocumentKind): Finding[] =>
    Object.entries(values).flatMap(([key, found = []]) =>
      (keysOf(kind).includes(key) ? found : []).flatMap((value) => [...misread(key, value, today, source)]),
    ),
);

function* misread(key: string, { text: value, range }: Value, today: string, source: string): Iterable<Finding> {
  const { form, values = [] } = frontmatterKeys.get(key) ?? {};
  if (!form || !value || findPrompts(source.slice(range.start - 1, range.end + 1)).length) return;
  if ((form === 'date' || form === 'dates') && !parseIsoDate(value)) {
    yield { range, message: text('frontmatter.date', { value, today }) };
  } else if (form === 'count' && !isCount(value)) {
    yield { range, message: text('frontmatter.number', { value }) };
  } else if (form === 'choice' && !values.includes(value.toLowerCase())) {
    const fixes = values.map((choice) => ({
      title: text('frontmatter.choose', { value: choice }),
      edits: [{ range, text: choice }],
    }));
    yield { range, message: text('frontmatter.choice', { value, choices: values.join(', ') }), fixes: () => fixes };
  }
}
