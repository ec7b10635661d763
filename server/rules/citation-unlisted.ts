import { listOf } from '../document/ask-each.ts';
import type { Block } from '../document/block.ts';
import { isReferences } from '../document/part-kinds.ts';
import type { Place } from '../document/place.ts';
import { sourceRange, type Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfSection } from '../document/section-prose.ts';
import { isBlock, proseOfBlock, type Member, type Section } from '../document/sections.ts';
import { askText } from '../document/watch.ts';
import { findCitations, type Citation } from '../language/citations.ts';
import { isListed, sourceKeys } from '../language/reference-list.ts';
import { withoutPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';

const list =
  '\n\n## References\n\nHall, S. (2019) *Advice work*. London: Sage.\n\n- Department for Work and Pensions (2024a) *Report*.\n- Novák, J. and Smith, A. (no date) *Guide*.';

export default {
  id: 'citation-unlisted',
  severity: 'information',
  from: 'final',
  examples: {
    good: [
      `## Reflection\n\nHall (2019) argues this (Hall, 2019, p. 4), and so does the DWP (DWP, 2024; Novak and Smith, n.d.).${list}`,
      `## Reflection\n\nJones (2015, cited in Hall, 2019) agrees, as Brown (2001) as cited by Hall (2019).${list}`,
      `## Objectives\n\nIn March (2026) I met Objective (2026), (see the file audit, 2026) and (March, 2026), Restart (2021), the Equality Act (2010), Leeds (2024).${list}`,
      `## Progress\n\nI went to the conference (Leeds, 2024) and to the job fair (Milton Keynes, 2025).${list}`,
      '## Progress\n\nI passed the course (2019) and the first aid certificate (June 2024).',
      '## Reflection\n\nEmployers want guidance (DWP and DHSC, 2023).\n\n## References\n\nDepartment for Work and Pensions and Department of Health and Social Care (2023) *White Paper*.',
      '## Reflection\n\nMoon (2004) argues this (Thompson and Thompson, 2018).\n\n## Reference list\n\nGibbs, G. (1988) Learning by Doing.\nMoon, J. A. (2004) A Handbook.\nThompson, S. and Thompson, N. (2018) The Practitioner.',
      '## Reflection\n\nI used Kolb (1984) here.\n\n## Bibliography\n\nKolb, D.A. 1984. Experiential learning.',
    ],
    bad: [
      `## Reflection\n\nPeople decide for themselves (⟦Miller and Rollnick, 2013, p. 12⟧). ⟦Rogers (1961)⟧ says so too.${list}`,
      `## Reflection\n\nAs ⟦Smith et al. (2020)⟧ say (Hall, 2019; ⟦Skills for Justice, 2015⟧).${list}`,
      `## Reflection\n\n⟦Knowles (1980)⟧ reminds us that adults learn from what they can use.${list}`,
      '## Reflection\n\nI used ⟦Kolb (1984)⟧ and then read Hall (2019).',
      `| Date | What I read |\n| --- | --- |\n| 8 May 2026 | The ⟦Career Development Institute (2014)⟧ code; ⟦Hall (2017)⟧ argues |${list}`,
    ],
  },
  *check(plan) {
    const cited = askText(plan, citedIn);
    const lists = askText(plan, listsIn);
    if (!lists.length) {
      const [first] = cited;
      if (first) yield { range: first.range, message: text('citation-unlisted.none') };
      return;
    }
    const said = new Set<string>();
    for (const { author, year, range } of cited) {
      if (said.has(`${author} ${year}`)) continue;
      said.add(`${author} ${year}`);
      if (lists.some((keys) => isListed({ author, year }, keys))) continue;
      const isOtherYear = lists.some((keys) => isListed({ author, year: '' }, keys));
      yield { range, message: text(`citation-unlisted.${isOtherYear ? 'year' : 'message'}`, { author, year }) };
    }
  },
} satisfies Rule;

function citedIn(text: Section): Sources['cited'] {
  return sourcesIn(text).cited;
}

function listsIn(text: Section): Sources['listed'] {
  const { listed, loose } = sourcesIn(text);
  return (listed.length ? listed : loose).slice(0, 100);
}

interface Sources {
  readonly cited: readonly (Pick<Citation, 'author' | 'year'> & { readonly range: Place })[];
  /** What each reference list holds. */
  readonly listed: readonly ReadonlySet<string>[];
  /** What looks like an entry of such a list, where no heading says so. */
  readonly loose: readonly ReadonlySet<string>[];
}

const sourcesIn = remember((section: Section): Sources => {
  const { heading, members } = section;
  if (heading && isReferences(heading.prose)) {
    const entries = proseOfSection(section).slice(1);
    return { cited: [], listed: [sourceKeys(entries.flatMap(linesOf))], loose: [] };
  }
  return {
    cited: citedAmong(members),
    listed: listedAmong(members),
    loose: looseAmong(members),
  };
});

const citedAmong = listOf((member: Member) => sourcesOf(member).cited);
const listedAmong = listOf((member: Member) => sourcesOf(member).listed);
const looseAmong = listOf((member: Member) => sourcesOf(member).loose);

function sourcesOf(member: Member): Sources {
  return isBlock(member) ? sourcesInBlock(member) : sourcesIn(member);
}

const sourcesInBlock = remember((block: Block): Sources => {
  const prose = proseOfBlock(block);
  const entries = prose.filter((one) => entryForm.test(one.text));
  const others = prose.filter((one) => !entryForm.test(one.text));
  return {
    cited: others.flatMap((one) =>
      findCitations(withoutPrompts(one.text)).map(({ author, year, start, end }) => ({
        author,
        year,
        range: sourceRange(one, start, end),
      })),
    ),
    listed: [],
    loose: entries.length ? [sourceKeys(entries.flatMap(linesOf))] : [],
  };
});

/** A list typed line after line is one paragraph: each of its lines may be an entry. */
function linesOf({ text: whole, lines }: Prose): string[] {
  return [whole, ...lines.map((at, index) => whole.slice(at, lines[index + 1]))];
}

/** "Hall, S. (2019) …" */
const entryForm = /^\p{Lu}[\p{L}'’-]{1,30}, \p{Lu}\.[^()]{0,80}\((?:19|20)\d{2}/u;
