import type { ChecklistObjective, SmartLetter } from '../server/checklist-shape.ts';
import { letterWords, stateSymbols, stateWords, type Translate } from './words.ts';

/** What is read here of a token of markdown-it. Lines are 0-based, the second is the first one after it. */
export interface Token {
  type: string;
  content: string;
  map: [number, number] | null;
  children: Token[] | null;
  meta: unknown;
}

/** The types of the tokens that are put in; whoever renders them needs a rule for each. */
export const badgesToken = 'pdp_smart_badges';
export const foldedToken = 'pdp_folded_frontmatter';

/**
 * The tokens of a plan with its frontmatter to be folded, and badges after each objective whose statement stands where the checklist says:
 * after a heading, else at the end of its paragraph or table cell. The tokens themselves stay as they are, since the preview keeps them.
 */
export function withBadges(tokens: readonly Token[], objectives: readonly ChecklistObjective[]): Token[] {
  const places = placesIn(tokens);
  const found = new Map<number, Token[]>();
  for (const objective of objectives) {
    const line = objective.line - 1;
    const statement = lettersOf(objective.statement);
    const at = places.find(({ map: [from, to], words }) => from <= line && line < to && words.includes(statement));
    if (at) found.set(at.index, [...(found.get(at.index) ?? []), token(badgesToken, objective)]);
  }
  return tokens.flatMap((one, index) => {
    if (one.type === 'front_matter') return [token(foldedToken, one)];
    const beforeHeadingEnds = one.type === 'heading_close' && found.get(index - 1);
    if (beforeHeadingEnds) return [one, ...beforeHeadingEnds];
    const badges = tokens[index + 1]?.type === 'heading_close' ? undefined : found.get(index);
    return [badges ? { ...one, children: [...(one.children ?? []), ...badges] } : one];
  });
}

/** The badges of an objective as HTML; whatever is not the project's own is escaped. */
export function badgesHtml({ smart }: ChecklistObjective, t: Translate, escape: (text: string) => string): string {
  const [letters, states] = [Object.entries(letterWords(t)) as [SmartLetter, string][], stateWords(t)];
  const badges = letters.map(([letter, word]) => {
    const { state, reason } = smart[letter];
    // A state that is none of ours would come from another server than ours.
    if (!Object.hasOwn(stateSymbols, state)) return '';
    const sign = `<span class="pdp-sign" aria-hidden="true">${stateSymbols[state]}</span>`;
    const said = `<span class="pdp-letter">${escape(t('{0}:', word))}</span> ${escape(states[state])}`;
    return `<span class="pdp-badge pdp-${state}" role="listitem" title="${escape(reason)}">${sign} ${said}</span>`;
  });
  return `<span class="pdp-badges" role="list" aria-label="SMART">${badges.join(' ')}</span>`;
}

interface Place {
  index: number;
  map: [number, number];
  words: string;
}

/** Where text stands. The cells of a table have no lines of their own, so they have those of their row. */
function placesIn(tokens: readonly Token[]): Place[] {
  let row: Token['map'] = null;
  return tokens.flatMap((one, index) => {
    if (one.type === 'tr_open') row = one.map;
    if (one.type === 'tr_close') row = null;
    const map = one.map ?? row;
    return one.type === 'inline' && map ? [{ index, map, words: lettersOf(textOf(one)) }] : [];
  });
}

function textOf({ type, content, children }: Token): string {
  if (children?.length) return children.map(textOf).join('');
  return type === 'text' || type === 'code_inline' ? content : '';
}

/** Spaces, quotes and dashes may be shown in another way than they are written. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function token(type: string, meta: unknown): Token {
  return { type, meta, content: '', map: null, children: null };
}
