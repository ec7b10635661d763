import type { Analysis } from '../analysis.ts';
import { Lines } from '../lines.ts';
import type { ExportFinding } from '../protocol.ts';

/** What a learner should know of before the plan is handed in: prompts that are left, what could tell who somebody is, what could not be read. */
export function beforeHandIn({ plan, found }: Analysis): ExportFinding[] {
  const lines = new Lines(plan.text);
  return found
    .filter(({ rule }) => rules.has(rule))
    .map(({ rule, range, message }) => ({
      line: lines.placeAt(range.start).line,
      message,
      blocks: rule === 'document-too-complex',
    }));
}

const rules = new Set(['placeholder-left', 'confidentiality', 'document-too-complex']);
