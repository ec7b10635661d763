import { headOf, lineEndOf } from './beginning.ts';
import { Blocks, type Change } from './blocks.ts';
import { readFrontmatter } from './frontmatter.ts';
import type { Later } from './chunk.ts';
import { partKinds, plainLabel } from './labels.ts';
import { distinct, type Draft } from './objectives.ts';
import { findParts, partSteps, reflectionPart, type Found } from './parts.ts';
import type { Frontmatter, Objective, Part, PartKind, Plan, Value } from './plan.ts';
import type { Prose } from './prose.ts';
import { remember } from './remember.ts';
import { proseOfSection } from './section-prose.ts';
import { SectionTree, type Section } from './sections.ts';
import type { Source } from './text.ts';
import documentNames from '../lexicon/document-names.json' with { type: 'json' };

/** Reads a plan. Never throws: what the text does not have is undefined or empty. */
export function parsePlan(text: string): Plan {
  return new PlanText(text).plan;
}

/** A text that is read as a plan again and again while it is edited: only what an edit touched is read anew. */
export class PlanText {
  private readonly blocks: Blocks;
  private readonly sections = new SectionTree();
  private read: Plan | undefined;

  /** `later` parses what may take long; without it everything is parsed at once. */
  constructor(
    private text: Source,
    later?: Later,
  ) {
    const changed = () => {
      this.read = undefined;
      later?.changed();
    };
    this.blocks = new Blocks(text, later && { ...later, changed });
  }

  /** Whether the text has more parts than can be read in reasonable time. */
  get isTooLong(): boolean {
    return this.blocks.areTooMany;
  }

  /** The plan as the text is now. The one before an edit must not be used any more: its places have moved. */
  get plan(): Plan {
    return (this.read ??= readPlan(this.text, this.blocks, this.sections));
  }

  /** Prepares the plan bit by bit: whoever has others to answer may pause between two steps. Gives whether there was much to do. */
  *steps(): Generator<void, boolean> {
    let unread = 0;
    for (const step of this.blocks.read()) {
      unread += 1;
      yield step;
    }
    // After an edit of a few words the rest is remembered.
    if (unread < 50 || this.isTooLong) return false;
    const root = this.sections.of(this.blocks.all());
    yield* partSteps(root, titleOf(root));
    return true;
  }

  /** Follows an edit; `text` is the whole text after it. */
  edit(text: Source, change: Change): void {
    this.text = text;
    this.blocks.edit(text, change);
    this.read = undefined;
  }
}

/** The same plan among these files that bear on it; the same object as long as they are the same. */
export const amongFiles = remember((plan: Plan, near: readonly Plan[]): Plan => {
  if (!near.length) return plan;
  return Object.assign(new Whole(() => plan.text, plan.root), { ...plan, near });
});

function readPlan(text: Source, blocks: Blocks, sections: SectionTree): Plan {
  const root = sections.of(blocks.all());
  const title = titleOf(root);
  const [first] = blocks.stretches;
  const frontmatter = first ? readFrontmatter(first) : noFrontmatter;
  const [type] = frontmatter.values['type'] ?? [];
  const reflection = type?.text.toLowerCase() === 'pdp-reflection' ? wholeReflection(root, type) : undefined;
  const { parts, objectives, repeated } = reflection ?? findParts(root, title);
  return Object.assign(new Whole(() => text.slice(), root), {
    head: headOf(blocks.stretches),
    kind: reflection ? ('reflection' as const) : ('plan' as const),
    near: [],
    eol: lineEndOf(blocks.stretches),
    frontmatter,
    title: title?.heading?.prose,
    objectives: objectivesOf(blocks, objectives.length ? objectives : repeated),
    root,
    ...byKind(parts),
  });
}

/**
 * What is put together when asked for. An object that is written down with accessors would get them, and all that they know of, a hidden class
 * of its own, which V8 lets go of only when it collects all memory: plans are to die young. This class has them once.
 */
class Whole implements Pick<Plan, 'text' | 'prose'> {
  readonly #text: () => string;
  readonly #root: Section;

  constructor(text: () => string, root: Section) {
    this.#text = text;
    this.#root = root;
  }

  get text(): string {
    return this.#text();
  }

  get prose(): readonly Prose[] {
    return proseOfSection(this.#root);
  }
}

/** Whatever its headings are called, none of them is a part of a plan or an objective. */
const wholeReflection = remember((root: Section, { text, range }: Value): Found => {
  const place: Prose = { text, range, runs: [], bold: [], lines: [0] };
  return {
    parts: [{ kind: 'reflections', part: reflectionPart(root, place) }],
    objectives: [],
    repeated: [],
  };
});

const objectivesOf = remember((_: Blocks, drafts: readonly Draft[]) => distinct(drafts).map(numbered));

const noFrontmatter: Frontmatter = { range: undefined, keys: [], values: {}, faults: [] };

/** The first heading of level 1 is the document's title, unless it names a part and no document ("# Objectives"). */
function titleOf(root: Section): Section | undefined {
  const first = root.sections.find((section) => section.level === 1);
  return first?.heading && isTitle(first.heading.prose) ? first : undefined;
}

const isTitle = remember(({ text }: Prose) => {
  const plain = ` ${plainLabel(text)} `;
  return documentNames.some((name) => plain.includes(` ${name} `)) || !partKinds(text).length;
});

function numbered(draft: Draft, index: number): Objective {
  return withId(draft, draft.id ?? `O${index + 1}`);
}

const withId = remember(({ range, heading, fields, prose, layout, statement }: Draft, id: string): Objective => ({
  range,
  heading,
  fields,
  prose,
  layout,
  statement,
  id,
}));

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
