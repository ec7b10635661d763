import type { Objective } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { alternatives } from '../language/match.ts';
import tools from '../lexicon/self-assessment-tools.json' with { type: 'json' };
import { filledFields, stated } from './judge.ts';

/**
 * Whether an objective answers a finding of the self-assessment: it names the id of one (`needs`), or a skill that was looked at, or it
 * speaks of a tool, a rating or what others have said; or a label asks for the reason and is answered.
 */
export const isJustified = remember(
  (objective: Objective, needs: readonly string[], skills: readonly Prose[]): boolean => {
    if (filledFields(objective, 'origin', 'need').length) return true;
    const texts = textsOf(objective);
    if (texts.some((text) => inWords.test(text))) return true;
    const ids = new Set(needs.map((id) => id.toLowerCase()));
    const words = texts.join('\n');
    const named = words.match(/(?<![\w./&-])[a-z]{1,3}\d{1,2}(?![\w./-])/g) ?? [];
    return named.some((id) => ids.has(id)) || skills.some((skill) => isNamed(stated(skill).plain, words));
  },
);

const textsOf = remember(({ statement, prose, fields }: Objective): readonly string[] =>
  [statement, ...prose, ...fields.map(({ value }) => value)].map((one) => stated(one).plain),
);

/** A skill by its own words; one of a few letters may stand in any text. */
function isNamed(skill: string, words: string): boolean {
  const plain = skill.trim();
  return plain.length >= 6 && words.includes(plain);
}

const inWords = new RegExp(
  [
    String.raw`(?<![\w-])(?:${alternatives(tools.map((tool) => tool.toLowerCase()))})(?![\w-])`,
    String.raw`\bself[- ]?(?:assessment|evaluation|audit|rating|score)\b`,
    String.raw`\b(?:rated|scored|score of|rating of|rating is|marked|gave)(?: myself| me)?(?: an?| only| just| as)? \d`,
    String.raw`\b\d{1,2} ?(?:/|out of) ?(?:5|10)\b`,
    String.raw`\bfeedback (?:from|showed|said|says|told|shows|identified|suggested|was)\b`,
    String.raw`\b(?:manager|supervisor|mentor|tutor|assessor|colleagues?|peers?|participants?|customers?|employers?) (?:has |have )?(?:said|told|noticed|pointed out|suggested|asked me|rated|scored|fed back)\b`,
    String.raw`\b(?:appraisal|supervision|audit|observation|review) (?:has )?(?:showed|shows|shown|found|identified|highlighted|said)\b`,
    String.raw`\b(?:my|the|a) (?:lowest|weakest|weakness|weaknesses|gap|skills gap|low score|lowest score)\b`,
    String.raw`\b(?:said|mentioned|described|explained|touched on(?: this)?|identified|noted|set out) (?:this |it )?(?:above|earlier)\b`,
    String.raw`\bbecause my [a-z -]{1,40}(?:show|rated|is low|was low|score)`,
  ].join('|'),
);
