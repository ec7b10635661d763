import type { Plan } from '../../document/plan.ts';
import { text } from '../../messages/index.ts';
import { stagesOf, type FoundStage, type Reflection } from '../../rules/reflections.ts';
import { isProse, type Cursor } from '../cursor.ts';
import { isOnLine, isWritten, lineAbove, lineBelow } from '../lines.ts';
import { reflectionAt } from '../reflection-at.ts';
import type { Offer } from './offer.ts';
import { isBegunBy, openingAt } from './opening.ts';

/** The stages of the model in use that the reflection does not have yet, as the others are laid out, each with its question. */
export function stages(cursor: Cursor): Offer[] {
  const { plan, line } = cursor;
  const here = reflectionAt(cursor);
  if (!here || !isProse(cursor) || isOnLine(line, here.reflection.heading.range)) return [];
  const { reflection, model } = here;
  const found = stagesOf(reflection, model).filter(({ label }) => !isOnLine(line, label.prose.range));
  const layout = layoutOf(cursor, found);
  const opening = layout && openingAt(cursor, layout);
  if (!opening) return [];
  const [head, tail] = [lineAbove(plan.text, line), lineBelow(plan.text, line)].map((neighbour) =>
    isWritten(plan.text, neighbour) ? plan.eol : '',
  );
  const marks = '#'.repeat(levelOf(plan, reflection, found));
  return model.stages.flatMap(({ name, question }, index) => {
    if (found.some((stage) => stage.index === index) || !isBegunBy(name, opening)) return [];
    const asked =
      layout === 'heading' ? `${marks} ${name}${plan.eol}${plan.eol}[${question}]` : `${bold(name)} [${question}]`;
    const offer: Offer = {
      label: name,
      kind: 'stage',
      detail: text('help.stageOfMany', { model: model.name }),
      about: question,
      range: opening.range,
      text: `${head ?? ''}${asked}${tail ?? ''}`,
      filter: opening.marks + name,
    };
    return [offer];
  });
}

/** As the first stage is laid out, or as the line begins; undefined where stages stand in lists or tables. */
function layoutOf({ before }: Cursor, [like]: readonly FoundStage[]): 'heading' | 'paragraph' | undefined {
  if (!like) return /^\*{1,2}/.test(before) ? 'paragraph' : 'heading';
  const { layout } = like.label;
  return layout === 'heading' || layout === 'paragraph' ? layout : undefined;
}

/** One below the reflection's own heading, unless others stand there already. */
function levelOf({ text: source }: Plan, { heading }: Reflection, found: readonly FoundStage[]): number {
  const like = found.find(({ label }) => label.layout === 'heading');
  const own = marksBefore(source, (like?.label.prose ?? heading).range.start);
  return like ? own : Math.min(own + 1, 6);
}

function marksBefore(source: string, at: number): number {
  return /(#{1,6})[ \t]{1,5}$/.exec(source.slice(Math.max(0, at - 12), at))?.[1]?.length ?? 2;
}

function bold(name: string): string {
  return name.endsWith('?') ? `**${name}**` : `**${name}:**`;
}
