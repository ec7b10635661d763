import { aimIdsOf, idsOf, type WrittenId } from '../../document/ids.ts';
import type { FieldKind, Plan } from '../../document/plan.ts';
import { remember } from '../../document/remember.ts';
import { lineEnd } from '../../document/split.ts';
import { text } from '../../messages/index.ts';
import { answerBefore, isProse, kindsAt, objectiveAt, partsAt, type Cursor } from '../cursor.ts';
import { isOnLine } from '../lines.ts';
import type { Offer } from './offer.ts';

/** What the plan gives an id to, and the organisation's aims, where a label asks for one, behind "see", and once an id is begun. */
export function references(cursor: Cursor): Offer[] {
  const { plan, before, line } = cursor;
  if (!isProse(cursor) || partsAt(cursor).some(({ heading }) => isOnLine(line, heading.range))) return [];
  const kinds = kindsAt(cursor);
  const asked = askedFor(kinds);
  if (!asked.length && kinds.has('standards')) return [];
  const typed = /(?<![\w&-])[A-Z]{1,3}\d{0,2}$/.exec(before)?.[0] ?? '';
  const answer = asked.length ? answerBefore(cursor) : before;
  const lead = answer.slice(0, answer.length - typed.length);
  const isPlace = asked.length ? !lead.trim() || separators.test(lead) : refers.test(lead);
  const own = objectiveAt(cursor)?.id;
  const range = { start: cursor.offset - typed.length, end: cursor.offset };
  return thingsOf(plan)
    .filter(({ id, of }) => (isPlace ? !asked.length || asked.includes(of) : typed !== '' && id.startsWith(typed)))
    .filter(({ id, place }) => id !== own && !(place && place.start >= line.start && place.start <= line.end))
    .map(({ id, of, words }) => ({
      label: id || words,
      kind: 'reference',
      detail: id ? words : text(`help.id.${of}`),
      about: text(`help.id.${of}`),
      range,
      text:
        of === 'aim' && !lead.trim() && asked.includes('aim')
          ? `${id || words} – ${text('help.aimPrompt')}`
          : id || words,
      filter: id || words,
    }));
}

interface Thing {
  readonly id: string;
  readonly of: WrittenId['of'];
  /** What it is, as the plan says it. */
  readonly words: string;
  readonly place?: WrittenId['range'];
}

const separators = /(?:[,;/(&]|\b(?:and|or|see|to)) ?$/i;
const refers =
  /\b(?:see(?: also)?|supports?|serves?|answers?|items?|objectives?|aims?|links?(?: back)? to|linked to|com(?:es?|ing) from) $/i;

function askedFor(kinds: ReadonlySet<FieldKind>): WrittenId['of'][] {
  const of = new Set<WrittenId['of']>();
  for (const kind of kinds) for (const one of answers[kind] ?? []) of.add(one);
  return [...of];
}

const answers: Readonly<Partial<Record<FieldKind, readonly WrittenId['of'][]>>> = {
  aims: ['aim'],
  relevance: ['aim'],
  origin: ['need'],
  need: ['need'],
  objective: ['objective'],
  reference: ['objective'],
};

/** Each once, in the order of the plan; aims without an id too. */
const thingsOf = remember((plan: Plan): Thing[] => {
  const given = idsOf(plan).filter(({ of }) => of !== 'objective' && of !== 'aim');
  const listed = plan.frontmatter.values['aims'] ?? [];
  const aims: Thing[] = listed.map(({ id = '', text: words, range }) => ({ id, of: 'aim', words, place: range }));
  const known = new Set(listed.map(({ id }) => id));
  const told = aimIdsOf(plan)
    .filter((id) => !known.has(id))
    .flatMap((id) => idsOf(plan).find((one) => one.id === id) ?? [])
    .map((one): Thing => ({ ...one, words: wordsBehind(plan, one), place: one.range }));
  const others = given.map((one): Thing => ({ ...one, words: wordsBehind(plan, one), place: one.range }));
  const objectives = plan.objectives.map(({ id, statement }): Thing => ({
    id,
    of: 'objective',
    words: short(statement.text),
  }));
  const all = [...aims, ...told, ...others, ...objectives].filter(({ id, words }) => id || words);
  return [...new Map(all.map((one) => [one.id || one.words, one])).values()];
});

/** What stands behind an id on its line or in the next cell. */
function wordsBehind({ text: source }: Plan, { range }: WrittenId): string {
  const rest = source.slice(range.end, Math.min(lineEnd(source, range.end), range.end + 200));
  return short(rest.replace(/^[\s:|.)*_–—-]{1,20}/, '').split('|', 1)[0] ?? '');
}

function short(words: string): string {
  const plain = words.replaceAll('*', '').trim();
  return plain.length > 80 ? `${plain.slice(0, 79).trimEnd()}…` : plain;
}
