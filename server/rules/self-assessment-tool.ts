import type { Entry, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { lineEnd } from '../document/split.ts';
import { askText } from '../document/watch.ts';
import { toolsIn } from '../evidence/diagnostic-tool.ts';
import { sayings } from '../evidence/evidence.ts';
import { text } from '../messages/index.ts';
import type { Fix, Rule } from './rule.ts';
import { anywhere, entriesIn, promptsIn } from './whole-plan.ts';

export default {
  id: 'self-assessment-tool',
  severity: 'information',
  examples: {
    good: [
      '## Self-assessment\n\nI did a SWOT analysis. I am calm with people, and slow with my notes.',
      '## Skills audit\n\n| Skill | Rating /5 |\n| --- | --- |\n| Interviewing | 2 |',
      '## Self-assessment\n\n**Tool used:** [Which tool did you use?]\n\nI am calm with people, and slow with my notes.',
      '## Self-assessment\n\nI asked my manager to fill in a questionnaire. I am calm with people, and slow with my notes.',
      '## Self-assessment',
    ],
    bad: [
      '## ⟦Self-assessment⟧\n\nI am calm with people, and slow with my notes.',
      '## ⟦Strengths and weaknesses⟧\n\n- **Strengths:** calm with people\n- **Weaknesses:** reports',
      '# My plan\n\n## ⟦Self-assessment⟧\n\n| Skill | Rating /5 |\n| --- | --- |\n| Interviewing | 2 |\n\n## Objectives\n\n- Lead three groups',
    ],
  },
  *check(plan) {
    const [part] = plan.selfAssessment;
    if (!part) return;
    const entries = entriesIn(plan.selfAssessment);
    if (!entries.some((entry) => sayings(entry).length > 0) || askText(plan, namesTool)) return;
    if (entries.some(speaksOfTool) || plan.selfAssessment.some(({ heading }) => unnamed.test(heading.text))) return;
    if (entries.some((entry) => promptsIn(entry).some((prompt) => /\btool\b/i.test(prompt)))) return;
    yield {
      range: part.heading.range,
      message: text('self-assessment-tool.message'),
      fixes: (now: Plan) => addTool(now, part),
    };
  },
} satisfies Rule;

const namesTool = anywhere((prose) => toolsIn(prose).length > 0);

/** Something filled in that has no name of its own: "a questionnaire", "the checklist of our service". */
const speaksOfTool = remember((entry: Entry) => sayings(entry).some(({ text }) => unnamed.test(text)));
const unnamed =
  /\b(?:checklist|questionnaire|spider diagram|self-check|quiz|skills? (?:test|wheel|grid|scan|profile|review)|competenc(?:y|ies|e) (?:grid|profile|list)|diagnostic|framework)\b/i;

/** Asks below the heading; under one that is underlined or in a quotation the learner has to find the place. */
function addTool({ text: source, eol }: Plan, { heading }: Part): Fix[] {
  const line = source.lastIndexOf('\n', heading.range.start - 1) + 1;
  if (!/^ {0,3}#{1,6}[ \t]/.test(source.slice(line, heading.range.start))) return [];
  const at = lineEnd(source, heading.range.end);
  const field = `**${text('self-assessment-tool.label')}:** ${text('self-assessment-tool.prompt')}`;
  return [
    {
      title: text('self-assessment-tool.fix'),
      edits: [
        {
          range: { start: at, end: at },
          text: `${eol}${eol}${field}${closing(source, at, eol)}`,
        },
      ],
    },
  ];
}

/** A paragraph on the very next line must not join the new one. */
function closing(source: string, at: number, eol: string): string {
  return /^\r?\n[ \t]*(?:\r?\n|$)/.test(source.slice(at, at + 200)) || at >= source.length ? '' : eol;
}
