import type { Block } from '../document/block.ts';
import { listOf, someOf } from '../document/ask-each.ts';
import { gather } from '../document/gather.ts';
import type { Entry, Frontmatter, Part, Plan } from '../document/plan.ts';
import { Place } from '../document/place.ts';
import { sourceRange } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { ask } from '../document/watch.ts';
import { findNearMisses } from '../language/near-standards.ts';
import { findCodes, plainCode } from '../language/standards.ts';
import { text } from '../messages/index.ts';
import { written as asWritten } from '../smart/judge.ts';
import { counted, sumOf, type Counts } from './counts.ts';
import type { Rule } from './rule.ts';
import { asksForStandard } from './standards-reference.ts';
import { entriesIn, saysEnough, textsOf } from './whole-plan.ts';

export default {
  id: 'standards-unlinked',
  severity: 'information',
  examples: {
    good: [
      '---\ntype: pdp\nstandards: [CDICRD02, SKA SE08]\n---\n\n## Objectives\n\n### Lead three groups\n\n**Standards:** CDI CRD02 and SE08',
      '## Standards\n\n- SKA SE08 shaped my plan as a whole\n- LSIAG15\n\n## Objectives\n\n- Lead three groups (LSIAG15)',
      '| Objective | By when? | Standards |\n| --- | --- | --- |\n| Lead three groups | June 2027 | CFAM&amp;LAA2 |\n\n## Standards\n\n- CFAM_LAA2',
      '---\ntype: pdp\nstandards: [CDICRD02, CDICRD07]\n---\n\n## Objectives\n\n- Lead three groups, see CDICRD01–07',
      '---\ntype: pdp\nstandards: [CDICRD02]\n---\n\n# My plan',
    ],
    bad: [
      '---\ntype: pdp\nstandards:\n  - CDICRD02\n  - ⟦SKA SE08⟧\n---\n\n## Objectives\n\n### Lead three groups\n\n**Standards:** CDICRD02',
      '## Standards\n\n- ⟦LSIAG15⟧: Review your contribution to services\n\n## Objectives\n\n- Lead three groups',
      '| Objective | By when? |\n| --- | --- |\n| Lead three groups | June 2027 |\n\n## Standards\n\n| Code | Title |\n| --- | --- |\n| ⟦LSIAG15⟧ | Review your contribution to services |',
      '---\ntype: pdp\nstandards: [⟦CFAM&LAA2⟧]\n---\n\n## Objectives\n\n- Lead three groups\n\n## References\n\n- CFAM&LAA2: Develop your knowledge (2012)',
    ],
  },
  *check(plan) {
    if (!saysEnough(plan)) return;
    for (const { range, written } of ask(plan, unusedIn))
      yield { range, message: text('standards-unlinked.message', { code: written }) };
  },
} satisfies Rule;

/** What is listed and used nowhere else. */
function unusedIn(plan: Plan): readonly Listed[] {
  const listed = listedIn(plan);
  const [first] = listed;
  if (!first || areAskedForStandards(plan.objectives)) return [];
  // What a list or the references name is not used by that alone.
  const apart = [...codesInLists(plan.standards), ...entriesIn(plan.references).flatMap(codesOf)];
  return unusedAmong(first, listed, apart, namedIn(plan.root));
}

// What is counted in one text may be counted alike in others: an answer that stood with the counts would keep this plan for as long as they live.
const unusedAmong = remember((_: Listed, listed: readonly Listed[], apart: readonly Listed[], named: Counts) => {
  const inLists = new Map<string, number>();
  for (const { code } of apart) inLists.set(code, (inLists.get(code) ?? 0) + 1);
  const isUsed = (code: string) =>
    [...formsOf(code)].some((form) => (named.get(form) ?? 0) > (form === code ? (inLists.get(form) ?? 0) : 0));
  // Said once, where the learner reads it: in the part on standards if there is one. A code that is misspelt has its own rule.
  const last = new Map(listed.map((one) => [one.code, one]));
  return [...last.values()].filter(({ code, written }) => !isUsed(code) && !findNearMisses(written).length);
});

interface Listed {
  readonly code: string;
  readonly written: string;
  readonly range: Place;
}

function listedIn({ frontmatter, head, standards }: Plan): Listed[] {
  return [...listedAtTop(frontmatter, head), ...codesInLists(standards)];
}

const listedAtTop = remember(({ values }: Frontmatter, head: string): Listed[] =>
  (values['standards'] ?? []).flatMap(({ range }) =>
    findCodes(head.slice(range.start, range.end)).map(({ text: written, start, end }) => {
      return { code: plainCode(written), written, range: Place.fixed(range.start + start, range.start + end) };
    }),
  ),
);

const areAskedForStandards = someOf(asksForStandard);

/** In the entries of parts on standards that only list. */
const codesInLists = listOf(({ entries }: Part) => entries.filter(isList).flatMap(codesOf));

/** Whether an entry gives a code and its title, but nothing of the learner's own. */
const isList = remember((entry: Entry) => {
  const said = textsOf(entry).map(({ text }) => text);
  return said.join(' ').split(/\s+/).length <= 20 && !said.some((one) => own.test(one));
});

const own =
  /\b(?:I|my|me|we|our|plan|objectives?|O\d{1,2}|role|goals?|use[ds]?|using|shap(?:e|es|ed)|guid(?:e|es|ed)|help(?:s|ed)?|appl(?:y|ies|ied))\b/i;

const codesOf = remember((entry: Entry): Listed[] =>
  textsOf(entry).flatMap((prose) =>
    findCodes(asWritten(prose)).map(({ text: written, start, end }) => {
      return { code: plainCode(written), written, range: sourceRange(prose, start, end) };
    }),
  ),
);

/** How often each code is named in the whole text, in full or as "SE08", all of "CDICRD01–07" too. */
const namedIn = gather(namedInBlock, sumOf);

function namedInBlock(block: Block): Counts {
  const codes: string[] = [];
  for (const prose of proseOfBlock(block)) {
    if (!/\d/.test(prose.text)) continue;
    for (const { 0: whole, groups } of prose.text.matchAll(mention)) {
      const first = plainCode(groups?.['code'] ?? whole);
      codes.push(first);
      const [, letters = '', number = ''] = /^(.*\D)(\d{1,4})$/.exec(first) ?? [];
      const last = Math.min(Number(groups?.['to'] ?? 0), Number(number) + 30);
      for (let next = Number(number) + 1; next <= last; next += 1) codes.push(letters + String(next));
    }
  }
  return counted(codes);
}

/** "SKASE8" may also be written without who made it: "SE8". */
function formsOf(code: string): Set<string> {
  return new Set([code, code.replace(/^(?:SKA|CDI|LSI|LLUK|CFAM|SFJ)(?=[A-Z]{2})/, '')]);
}

const mention =
  /(?<![\w.&])(?<code>(?:(?:SKA|CDI|LSI|LLUK|SFJ)[ -]?|CFAM(?:&amp;|[&_]| & )|M&)?[A-Z]{2,8}[ -]?\d{1,4}(?:\.\d{1,2}){0,2})\b(?: ?[-–—/] ?(?<to>\d{1,2})\b)?/gi;
