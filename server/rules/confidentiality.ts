import type { Block } from '../document/block.ts';
import { gatherListUnder } from '../document/gather.ts';
import { plainLabel } from '../document/labels.ts';
import { isReferences } from '../document/part-kinds.ts';
import type { Plan } from '../document/plan.ts';
import { sourceRange, type Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { findPersonalData, isBirthDate, type PersonalDatum } from '../language/personal-data.ts';
import words from '../lexicon/personal-data.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import type { Finding, Rule } from './rule.ts';

export default {
  id: 'confidentiality',
  severity: 'warning',
  from: 'early',
  inReflections: true,
  examples: {
    good: [
      '---\nlearner: Sam Learner\ncentre: Bridge Street, LS1 4DY\n---\n\n# My plan\n\nMy client, Participant A, is in her fifties.',
      '# My plan\n\n**Learner:** Sam Learner, sam@bridgestreet.org\n\n| Assessor | Jo Marker, 0161 496 0123 |\n| --- | --- |\n| Contact | jo@centre.ac.uk |',
      '---\nlearner: Dan O’Shea\n---\n\n# PDP of Dan O’Shea (07700 900321)\n\nDan O’Shea, 07700 900321\n\n## Feedback\n\nWrite to dan.oshea@skillbridge.org if it is unclear.',
      '## Standards\n\nSKA SE08, CDICRD02, ST0663, 600/9327/4, T/506/2952 and ISBN 978 0 330 25864 7; £1 200 on 12/03/2027. See O1 2AM to 2PM.',
      '## Feedback\n\nMy client Connect to Work asked, and our customer Service Manager agreed. HMRC prints QQ 12 34 56 C as an example.',
      '## References\n\nHall, S. (2019) *Report*. Available from s.hall@centre.ac.uk, LS1 4DY.',
      '## Notes\n\nWrite to info@centre.ac.uk or ring me on 07700 900123. I was born on 3 May 1985.',
    ],
    bad: [
      '## Feedback\n\nMy client ⟦Darren Whitlock⟧ told me so. His number is ⟦07700 900123⟧.',
      '## Progress\n\n- Referred ⟦AB 12 34 56 C⟧, date of birth ⟦12/03/1985⟧\n- Lives at 4 High Street, ⟦LS1 4DY⟧',
      '## Feedback\n\n- ⟦d.whitlock@mail.org⟧: thank you\n- My client ⟦Darren Whitlock⟧: it worked',
      '| Date | Who from | What they said |\n| --- | --- | --- |\n| 8 May 2026 | ⟦d.whitlock@mail.org⟧ | Thank you |',
      '## Case study\n\n| Name | Participant A |\n| --- | --- |\n| DOB | ⟦3 May 1985⟧ |\n\nA participant called ⟦Aisha O’Brien⟧ wrote from M1 1AE, ⟦+44 7700 900123⟧.'.replace(
        'M1 1AE',
        '⟦M1 1AE⟧',
      ),
    ],
  },
  check: (plan) => ask(plan, inPlan),
} satisfies Rule;

function inPlan({ root, title, frontmatter }: Plan): readonly Finding[] {
  const [first] = root.sections;
  const learner = frontmatter.values['learner']?.[0]?.text ?? '';
  return inSection(root, [learner, first?.level === 1 ? first.heading?.prose : title, 'cover']);
}

/** What must be known of a place: the learner's name, the plan's title, and what the place is. */
type Surroundings = readonly [learner: string, title: Prose | undefined, where: 'cover' | 'text' | 'references'];

/** Cover sheets say who the learner is, and reference lists name people who have published. */
const inSection = gatherListUnder(
  (heading, [learner, title, where]: Surroundings): Surroundings => {
    if (where === 'references' || (heading && isReferences(heading))) return [learner, title, 'references'];
    return [learner, title, !heading || heading === title || isCoverHeading(heading) ? 'cover' : 'text'];
  },
  (block, [learner, title, where]): readonly Finding[] => {
    if (where === 'references' || (block.kind === 'heading' && block.prose === title)) return [];
    return inBlock(block, where === 'cover', learner);
  },
);

const isCoverHeading = remember(({ text: heading }: Prose) => words.coverHeadings.includes(plainLabel(heading)));

function inBlock(block: Block, isCover: boolean, learner: string): readonly Finding[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return inProse(block.prose, '', isCover, learner);
  if (block.kind === 'list')
    return block.items.flatMap(({ blocks }) => blocks.flatMap((one) => inBlock(one, isCover, learner)));
  if (block.kind === 'quote') return block.blocks.flatMap((one) => inBlock(one, isCover, learner));
  if (block.kind !== 'table') return [];
  const [header] = block.rows;
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell, column) => {
      const label = column ? (cells[0]?.text ?? '') : '';
      const above = header?.cells[column]?.text ?? '';
      return inProse(cell, isBirthDate(above, cell.text) ? above : label, isCover, learner);
    }),
  );
}

function inProse(prose: Prose, label: string, isCover: boolean, learner: string): Finding[] {
  if (isBirthDate(label, prose.text) && !isOwn(label, isCover)) return [finding(prose, 'birth', 0, prose.text.length)];
  const found = findPersonalData(prose.text);
  return found
    .filter(
      ({ kind, start, end }) =>
        !isOwn(label || labelOf(prose, start), isCover) &&
        !(kind === 'email'
          ? isNamed(prose.text.slice(start, end), learner)
          : isCover && isNamed(lineOf(prose, start), learner)),
    )
    .map(({ kind, start, end }) => finding(prose, kind, start, end));
}

function finding(prose: Prose, kind: PersonalDatum['kind'], start: number, end: number): Finding {
  const range = sourceRange(prose, start, end);
  return {
    range,
    message: text('confidentiality.message', { what: text(`confidentiality.${kind}`) }),
    fixes: ({ text: source }) => {
      // Right before these a prompt would be read as a link.
      const gap = /[([:]/.test(source.charAt(range.end)) ? ' ' : '';
      const edits = [{ range, text: text('confidentiality.prompt') + gap }];
      return [{ title: text('confidentiality.fix'), edits }];
    },
  };
}

/** Whether a label is one of a cover sheet, or says that what follows is the learner's or the centre's. */
function isOwn(written: string, isCover: boolean): boolean {
  const labels = isCover ? coverLabels : ownLabels;
  const label = plainLabel(written);
  const [first = ''] = label.split(' ', 1);
  return (
    labels.has(label) || labels.has(first.replace(/'s$/, '')) || (isCover && labels.has(label.slice(first.length + 1)))
  );
}

const coverLabels: ReadonlySet<string> = new Set(words.coverLabels);
const ownLabels: ReadonlySet<string> = new Set(words.ownLabels);

/** Whether a text holds a name of the learner: then an address or a number on a cover sheet is their own. */
function isNamed(written: string, learner: string): boolean {
  const plain = written.toLowerCase().replace(/[^a-z@. ]/g, '');
  const names = learner
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .split(' ');
  return names.some((name) => name.length > 2 && plain.includes(name));
}

/** The line that an index of a text is in. */
function lineOf({ text: whole, lines }: Prose, index: number): string {
  return whole.slice(
    lines.findLast((one) => one <= index) ?? 0,
    lines.find((one) => one > index),
  );
}

/** What stands before a colon in the line that an index of a text is in. */
function labelOf({ text: whole, lines }: Prose, index: number): string {
  const line = whole.slice(lines.findLast((one) => one <= index) ?? 0, index);
  const [label = '', rest] = line.split(':', 2);
  return rest === undefined || label.length > 40 ? '' : label;
}
