import type { SmartLetter, State } from '../server/checklist-shape.ts';

/** Says a text in the language of the editor, `{0}` and so on replaced by values: `l10n.t` of VS Code. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** The words for a state, as the checklist has them. */
export function stateWords(t: Translate): Record<State, string> {
  return { met: t('Found'), partly: t('Partly'), missing: t('Not found yet') };
}

/** The sign that stands with the words, so that nothing is said by colour alone. */
export const stateSymbols: Record<State, string> = { met: '✓', partly: '◐', missing: '○' };

/** The words for the letters of SMART, in their order. */
export function letterWords(t: Translate): Record<SmartLetter, string> {
  return {
    specific: t('Specific'),
    measurable: t('Measurable'),
    achievable: t('Achievable'),
    relevant: t('Relevant'),
    timeBound: t('Time-bound'),
  };
}
