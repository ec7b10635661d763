import { askText } from '../document/watch.ts';
import { isYearOf, modelsOf, spelling } from '../language/reflective-models.ts';
import { text } from '../messages/index.ts';
import { mentionsOfModels, type ModelMention } from './model-mentions.ts';
import type { Finding, Fix, Rule } from './rule.ts';

const list = '\n\n## References\n\nGibbs, G. (1988) *Learning by doing*.\n\nKolb, D.A. (1984) *Experiential learning*.';

export default {
  id: 'reflection-citation',
  severity: 'information',
  inReflections: true,
  examples: {
    good: [
      `## Reflection\n\nI have used Gibbs (1988). Gibbs’ cycle has six stages.${list}`,
      '## Reflection\n\nI have used Rolfe, Freshwater and Jasper (2001) and Schön’s reflection-on-action (Schön, 1983).',
      '## Feedback\n\nMrs Gibbs liked my session on the cycle of learning. Atkins told me to slow down.',
      '## Reflection\n\nI have used Kolb (2015), which is a later edition.',
    ],
    bad: [
      `## Reflection\n\nI have used ⟦Gibbs’⟧ cycle, and Gibbs helped me to reflect.${list}`,
      `## Reflection with ⟦Kolb⟧\n\nI spoke too fast.${list}`,
      '## Reflection\n\nI have used Gibbs (⟦1998⟧).\n\n## References\n\nGibbs, G. (1998) *Learning by doing*.',
      `## Reflection\n\n- I have used a model (⟦Gibbs⟧).${list}`,
    ],
  },
  *check(plan) {
    const byAuthor = new Map<string, ModelMention[]>();
    for (const mention of askText(plan, mentionsOfModels)) {
      const known = byAuthor.get(mention.author);
      if (known) known.push(mention);
      else byAuthor.set(mention.author, [mention]);
    }
    for (const [author, mentions] of byAuthor) yield* judged(author, mentions);
  },
} satisfies Rule;

/** One finding for an author, the one that matters most. */
function* judged(author: string, mentions: readonly ModelMention[]): Iterable<Finding> {
  const years = modelsOf(author).flatMap((model) => model.years);
  const values = { author: spelling(author), year: years.join(text('reflection-citation.or')) };
  const wrong = mentions.flatMap(({ year }) => (year && !isYearOf(author, year.text) ? [year] : []));
  const slips = author === 'Gibbs' ? wrong.filter((year) => year.text === '1998') : [];
  const [slip] = slips;
  const [odd] = wrong;
  const named = mentions.filter(({ isListed }) => !isListed);
  const [first] = named;
  if (slip) {
    const edits = slips.map(({ range }) => ({ range, text: '1988' }));
    const fix = { title: text('reflection-citation.replace', { year: '1988' }), edits };
    yield { range: slip.range, message: text('reflection-citation.slip'), severity: 'warning', fixes: () => [fix] };
  } else if (odd) {
    yield {
      range: odd.range,
      message: text('reflection-citation.odd', { ...values, found: odd.text }),
      severity: 'hint',
    };
  } else if (first && named.every(({ year }) => !year)) {
    const fixes = () => years.map((year) => cite(first, year));
    yield { range: first.range, message: text('reflection-citation.message', values), fixes };
  }
}

/** Right behind the name; not safe, since the learner may have read another edition. */
function cite({ range, isBracketed }: ModelMention, year: number): Fix {
  const at = { start: range.end, end: range.end };
  const added = isBracketed ? `, ${year}` : ` (${year})`;
  return { title: text('reflection-citation.fix', { year }), edits: [{ range: at, text: added }] };
}
