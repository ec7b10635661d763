import fields from '../lexicon/fields.json' with { type: 'json' };
import headings from '../lexicon/headings.json' with { type: 'json' };
import type { FieldKind, PartKind } from './plan.ts';
import { rememberWords } from './remember.ts';
import { jointed } from '../language/joints.ts';

/** The facts a label stands for: "Target dates for review and completion" names two. Empty for a label that is not known. */
export const fieldKinds = rememberWords((label): readonly FieldKind[] => {
  const plain = plainLabel(label);
  const known = fieldLabels.get(plain) ?? fieldLabels.get(withoutFiller(plain)) ?? questionLabels.get(question(plain));
  return known ?? fieldLabels.get(withoutLetter(plain)) ?? (objectiveNumber.test(plain) ? ['objective'] : []);
});

/** The parts a heading names: by its whole wording, by each side of an "and", or by a word that settles it. */
export const partKinds = rememberWords((heading): readonly PartKind[] => {
  const plain = plainLabel(heading);
  const exact = partLabels.get(plain) ?? partLabels.get(withoutFiller(plain));
  if (exact) return exact;
  const sides = plain.split(/ and | & |[,/:–—(]/).map((side) => withoutFiller(side.trim()));
  const found = [...sides.flatMap((side) => partLabels.get(side) ?? []), ...kindsByWord(plain)];
  return [...new Set(found)];
});

/** Lower case, without numbering ("Section 1.2", "3."), bracketed addition, closing "?" or ":", and typographic variants. */
export const plainLabel = rememberWords((label) =>
  label
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('-', ' ')
    .replace(/^\s*(?:(?:section|part|step|appendix) )?(?:\d+(?:\.\d+){0,3}|[a-z])[.):]? +(?=\S)/, keepWord)
    .replace(/[\s?:.*]{1,20}$/, '')
    .replace(/\s{1,20}/g, ' ')
    .trim(),
);

/** "a review" is no numbering, "a) review" is. */
function keepWord(matched: string): string {
  return /^\s*[a-z] +$/.test(matched) ? matched : '';
}

/** "Objective 2", "SMART goal three", "O4". */
const objectiveNumber = jointed(
  /^(?:o\d{1,2}|(?:(?:smart|personal|work|learning|development) ){0,2}(?:objective|goal|target) (?:#|no\.? |number )?(?:\d{1,2}|one|two|three|four|five|six))$/,
);

const forWhen = jointed(/ (?:for|from|in|to) (?:the )?(?:next |coming )?(?:\d|year|period|january|april|september).*/s);

/** "S – specific" and "S (specific)" are "specific". */
function withoutLetter(label: string): string {
  return label.replace(/^([smart]) ?[ =(–—] ?(?=\1\w{3})/, '').replace(/\)$/, '');
}

function withoutFiller(label: string): string {
  return label
    .replace(/ ?\([^()]*\)$/, '')
    .replace(/^(?:(?:my|our|the|your|list of|summary of) ){1,3}/, '')
    .replace(forWhen, '')
    .replace(/[\s?:.]{1,20}$/, '')
    .trim();
}

function kindsByWord(label: string): PartKind[] {
  const padded = ` ${label.replace(/[^a-z' ]/g, ' ')} `;
  return partWords.filter(([word]) => padded.includes(word)).map(([, kind]) => kind);
}

/** What a question asks, however it is put: "What do I need to do?" and "What I need to do" are the same. */
function question(label: string): string {
  if (!/^(?:what|how|who|whose|when|by when|why|where) /.test(label)) return '';
  const asked = label
    .replace(/\b(?:do|does|will|would|can|i|i'll|i've|i have|you|we|my|your|the|a|to|be|this|it|that|is|are)\b ?/g, '')
    .trim();
  return asked.includes(' ') ? asked : '';
}

function index<Kind extends string>(entries: [Kind, readonly string[]][]): Map<string, Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const [kind, labels] of entries) {
    for (const label of labels) {
      const others = found.get(label);
      if (others) others.push(kind);
      else found.set(label, [kind]);
    }
  }
  return found;
}

const fieldLabels = index(Object.entries(fields) as [FieldKind, string[]][]);
const questionLabels = new Map(
  Array.from(fieldLabels, ([label, kinds]) => [question(label), kinds] as const).filter(([asked]) => asked),
);
const partEntries = Object.entries(headings) as [PartKind, { labels: string[]; words?: string[] }][];
const partLabels = index(partEntries.map(([kind, { labels }]) => [kind, labels]));
const partWords = partEntries.flatMap(([kind, { words = [] }]) => words.map((word) => [` ${word} `, kind] as const));
