import type { FieldKind, Objective } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { alternatives } from '../language/match.ts';
import { tellingWords } from '../language/telling-words.ts';
import tools from '../lexicon/self-assessment-tools.json' with { type: 'json' };
import { filledFields, stated } from './judge.ts';
import { jointed } from '../language/joints.ts';

/**
 * Whether an objective answers a finding of the self-assessment: it names the id of one (`needs`), shares a telling word with what was
 * found (`findings`), or speaks of a tool, a rating or what others have said; or a label asks for the reason and is answered.
 */
export const isJustified = remember(
  (objective: Objective, needs: readonly string[], findings: ReadonlySet<string>): boolean => {
    if (filledFields(objective, 'origin', 'need').length) return true;
    const { statement, prose, fields } = objective;
    const others = fields.filter(({ kind }) => !kind || !aimedAt.has(kind)).map(({ value }) => value);
    const reasons = [...prose, ...others];
    if (reasons.some(tellsOfRating) || [statement, ...reasons].some(tellsOfFinding)) return true;
    const ids = new Set(needs.map((id) => id.toLowerCase()));
    if ([statement, ...reasons].some((one) => idsIn(one).some((id) => ids.has(id)))) return true;
    return [statement, ...prose].some((one) => tellingWords(one).some((word) => findings.has(word)));
  },
);

/** "Each rated 4 out of 5" is what is to be reached there, and no rating of the learner's. */
const aimedAt = new Set<FieldKind>(['successCriteria', 'specific', 'evidence', 'outcome', 'review', 'status']);

const tellsOfRating = remember((prose: Prose) => rated.test(stated(prose).plain));
const tellsOfFinding = remember((prose: Prose) => inWords.test(stated(prose).plain));
const idsIn = remember(
  (prose: Prose): readonly string[] => stated(prose).plain.match(/(?<![\w./&-])[a-z]{1,3}\d{1,2}(?![\w./-])/g) ?? [],
);

const rated = jointed(
  /\b(?:rated|scored|score of|rating of|rating is|marked|gave)(?: myself| me)?(?: an?| only| just| as)? \d|\b\d{1,2} ?(?:\/|out of) ?(?:5|10)\b/,
);

const inWords = jointed(
  new RegExp(
    [
      String.raw`(?<![\w-])(?:${alternatives(tools.map((name) => name.toLowerCase()))})(?![\w-])`,
      String.raw`\bself[- ]?(?:assessment|evaluation|audit|rating|score)\b`,
      String.raw`\bfeedback (?:from|showed|said|says|told|shows|identified|suggested|was)\b`,
      String.raw`\b(?:manager|supervisor|mentor|tutor|assessor|colleagues?|peers?|participants?|customers?|employers?) (?:has |have )?(?:said|told|noticed|pointed out|suggested|asked me|rated|scored|fed back)\b`,
      String.raw`\b(?:appraisal|supervision|audit|observation|review) (?:has )?(?:showed|shows|shown|found|identified|highlighted|said)\b`,
      String.raw`\b(?:my|the|a) (?:lowest|weakest|weakness|weaknesses|gap|skills gap|low score|lowest score)\b`,
      String.raw`\bi (?:know i )?(?:said|mentioned|described|wrote)\b|\b(?:described|explained|touched on|identified|noted|set out)(?: this| it)? (?:above|earlier)\b`,
      String.raw`\bbecause my [a-z -]{1,40}(?:show|rated|is low|was low|score)`,
    ].join('|'),
  ),
);
