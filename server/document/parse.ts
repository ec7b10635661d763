import { proseOf } from './content.ts';
import { readFrontmatter } from './frontmatter.ts';
import { partKinds, plainLabel } from './labels.ts';
import { parseMarkdown } from './markdown.ts';
import { distinct, type Draft } from './objectives.ts';
import { findParts } from './parts.ts';
import type { Objective, Part, PartKind, Plan } from './plan.ts';
import { sectionTree, type Section } from './sections.ts';
import documentNames from '../lexicon/document-names.json' with { type: 'json' };

/** Reads a plan. Never throws: what the text does not have is undefined or empty. */
export function parsePlan(text: string): Plan {
  const blocks = parseMarkdown(text);
  const root = sectionTree(blocks);
  const title = titleOf(root);
  const { parts, objectives, repeated } = findParts(root, title);
  const stated = distinct(objectives.length ? objectives : repeated);
  return {
    text,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    frontmatter: readFrontmatter(
      text,
      blocks.find((block) => block.kind === 'frontmatter'),
    ),
    title: title?.heading?.prose,
    objectives: stated.map(numbered),
    prose: proseOf(blocks),
    ...byKind(parts),
  };
}

/** The first heading of level 1 is the document's title, unless it names a part and no document ("# Objectives"). */
function titleOf(root: Section): Section | undefined {
  const first = root.sections.find((section) => section.level === 1);
  const heading = first?.heading?.prose.text ?? '';
  const namesDocument = documentNames.some((name) => ` ${plainLabel(heading)} `.includes(` ${name} `));
  return namesDocument || !partKinds(heading).length ? first : undefined;
}

function numbered(draft: Draft, index: number): Objective {
  return { ...draft, id: draft.id ?? `O${index + 1}` };
}

function byKind(found: readonly { kind: PartKind; part: Part }[]): Record<PartKind, Part[]> {
  const parts: Record<PartKind, Part[]> = {
    context: [],
    careerGoals: [],
    selfAssessment: [],
    objectiveParts: [],
    activities: [],
    implementation: [],
    feedback: [],
    reviews: [],
    reflections: [],
    standards: [],
    references: [],
    declaration: [],
  };
  for (const { kind, part } of found) parts[kind].push(part);
  return parts;
}
