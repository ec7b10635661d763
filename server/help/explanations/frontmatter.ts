import { canonicalKey, frontmatterKeys } from '../../document/frontmatter-keys.ts';
import { findCodes } from '../../language/standards.ts';
import { formatIsoDate } from '../../language/calendar.ts';
import { reflectiveModels } from '../../language/reflective-models.ts';
import { text } from '../../messages/index.ts';
import { holds, type Cursor } from '../cursor.ts';
import { frontmatterCursor } from '../frontmatter-cursor.ts';
import { explained } from '../marking.ts';
import { standardNamed } from '../standards.ts';
import { aboutStandard } from './standards.ts';
import type { Explanation } from './explanation.ts';

/** What a key of the frontmatter is for and how its value is written, and what a value names; null where there is nothing to say. */
export function frontmatter(cursor: Cursor): Explanation | null | undefined {
  const place = frontmatterCursor(cursor.plan.text, cursor.offset);
  if (!place) return undefined;
  const key = canonicalKey(place.key);
  const known = frontmatterKeys.get(key);
  if (!known) return null;
  if (!holds(place.keyRange, cursor.offset)) return valueOf(cursor, key) ?? null;
  const form = text(`frontmatter.form.${known.form}`, {
    today: formatIsoDate(cursor.today),
    choices: known.values.join(', '),
  });
  const said = [
    `**${key}** ${text(`frontmatter.about.${key}`)}`,
    ...(known.form === 'text' ? [] : [form]),
    ...(known.also.length ? [text('frontmatter.also', { names: known.also.join(', ') })] : []),
  ];
  return { range: place.keyRange, text: said.join('\n\n') };
}

/** A marking scheme's points, a model's stages, a standard's title, a choice. */
function valueOf({ analysis, plan, offset }: Cursor, key: string): Explanation | undefined {
  const value = plan.frontmatter.values[key]?.find(({ range }) => holds(range, offset));
  if (!value) return undefined;
  const { range, text: written } = value;
  if (key === 'scheme' && written === analysis.scheme.id)
    return { range, text: [`**${analysis.scheme.title}**`, ...analysis.scheme.criteria.map(explained)].join('\n\n') };
  const model = key === 'reflective-model' && reflectiveModels.find(({ id }) => id === written.toLowerCase());
  if (model) {
    const stages = model.stages.map(({ name, question }) => `- **${name}** ${question}`);
    return { range, text: `**${model.name}**\n\n${stages.join('\n')}` };
  }
  const code = key === 'standards' && findCodes(written)[0];
  const standard = code && standardNamed(code.text);
  if (standard) return { range, text: aboutStandard(standard) };
  const choice = frontmatterKeys.get(key)?.values.find((one) => one === written);
  return choice ? { range, text: `**${choice}** ${text(`frontmatter.value.${key}.${choice}`)}` } : undefined;
}
