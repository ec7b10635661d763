import { canonicalKey, frontmatterKeys, keysOf, type KeyForm } from '../../document/frontmatter-keys.ts';
import { formatIsoDate } from '../../language/calendar.ts';
import { reflectiveModels } from '../../language/reflective-models.ts';
import { text } from '../../messages/index.ts';
import { rules } from '../../rules/index.ts';
import type { Cursor } from '../cursor.ts';
import { daysFor } from '../date-offers.ts';
import { frontmatterCursor, type FrontmatterCursor } from '../frontmatter-cursor.ts';
import type { Offer } from './offer.ts';
import { standardOffers } from './standards.ts';

/** The keys that are not there yet, and what a key may hold; undefined outside the frontmatter. */
export function frontmatter(cursor: Cursor): Offer[] | undefined {
  const place = frontmatterCursor(cursor.plan.text, cursor.offset);
  if (!place) return undefined;
  return place.at === 'key'
    ? keyOffers(cursor, place)
    : valueOffers(cursor, place).map((offer) => spaced(offer, place));
}

function keyOffers({ plan, offset }: Cursor, { word, hasColon, keys }: FrontmatterCursor): Offer[] {
  return [...frontmatterKeys].flatMap(([key, form]): Offer[] => {
    if (keys.has(key) || !keysOf(plan.kind).includes(key)) return [];
    const whole = hasColon ? { text: key } : written(key, form, plan.eol);
    const about = text(`frontmatter.about.${key}`);
    const typed = plan.text.slice(word.start, offset).toLowerCase();
    const filter = [key, ...form.also].find((name) => name.startsWith(typed)) ?? key;
    return [{ label: key, kind: 'key', about, range: word, filter, ...whole }];
  });
}

/** A key with the question that it asks, as a list where it may hold several. */
function written(key: string, { form, values }: KeyForm, eol: string): Pick<Offer, 'text' | 'choices'> {
  const [only, ...others] = values;
  if (form === 'choice')
    return others.length ? { text: `${key}: `, choices: values } : { text: `${key}: ${only ?? ''}` };
  const prompt = `"${text(`frontmatter.prompt.${key}`)}"`;
  if (form === 'aims') return { text: `${key}:${eol}  - A1: ${prompt}` };
  return { text: form === 'texts' || form === 'dates' ? `${key}:${eol}  - ${prompt}` : `${key}: ${prompt}` };
}

function valueOffers(cursor: Cursor, { key, word }: FrontmatterCursor): Offer[] {
  const known = canonicalKey(key);
  const { form, values = [] } = frontmatterKeys.get(known) ?? {};
  const typed = cursor.plan.text.slice(word.start, cursor.offset);
  if (form === 'date' || form === 'dates') return daysFor(cursor, typed, formatIsoDate);
  if (known === 'standards') return standardOffers(cursor, typed);
  const found =
    form === 'choice'
      ? values.map((value) => [value, text(`frontmatter.value.${known}.${value}`)] as const)
      : namesFor(known, cursor);
  return found.map(([value, detail]) => ({
    label: value,
    kind: 'value',
    detail,
    range: word,
    text: value,
    filter: value,
  }));
}

/** What can be named by an id. */
function namesFor(key: string, { analysis, plan }: Cursor): (readonly [string, string])[] {
  if (key === 'reflective-model') return reflectiveModels.map(({ id, name }) => [id, name] as const);
  if (key === 'scheme') return analysis.schemes.all.map(({ id, title }) => [id, title] as const);
  if (key === 'objective')
    return plan.near.flatMap(({ objectives }) => objectives.map(({ id, statement }) => [id, statement.text] as const));
  if (key === 'pdp-ignore') return rules.map(({ id }) => [id, text(`${id}.summary`)] as const);
  return [];
}

function spaced(offer: Offer, { needsBlank }: FrontmatterCursor): Offer {
  return needsBlank ? { ...offer, text: ` ${offer.text}` } : offer;
}
