import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { alternatives } from '../language/match.ts';
import tools from '../lexicon/self-assessment-tools.json' with { type: 'json' };
import { matches, sayingsOf, type EvidenceKind } from './evidence.ts';

/** A named tool in the self-assessment: a SWOT, a skills audit, 360-degree feedback … */
export default {
  id: 'diagnostic-tool',
  find({ selfAssessment }) {
    return { found: sayingsOf(selfAssessment).flatMap(toolsIn) };
  },
} satisfies EvidenceKind;

/** Where a text names such a tool. */
export const toolsIn = remember((prose: Prose) => matches([prose], named));

const named = new RegExp(`(?<![\\w-])(?:${alternatives(tools)})(?![\\w-])`, 'gi');
