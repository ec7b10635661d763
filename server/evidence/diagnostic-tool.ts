import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { phraseCue } from '../language/cues.ts';
import { alternatives } from '../language/match.ts';
import { Pattern } from '../language/pattern.ts';
import tools from '../lexicon/self-assessment-tools.json' with { type: 'json' };
import { placesOf, stated } from '../smart/judge.ts';
import { sayingsOf, type EvidenceKind } from './evidence.ts';

/** A named tool in the self-assessment: a SWOT, a skills audit, 360-degree feedback … */
export default {
  id: 'diagnostic-tool',
  find({ selfAssessment }) {
    return { found: sayingsOf(selfAssessment).flatMap(toolsIn) };
  },
} satisfies EvidenceKind;

/** Where a text names such a tool. */
export const toolsIn = remember((prose: Prose) => placesOf(prose, named.findIn(stated(prose))));

const names = tools.map((tool) => tool.toLowerCase());
const named = new Pattern(`(?<![\\w-])(?:${alternatives(names)})(?![\\w-])`, [phraseCue(names)]);
