import { filled, says, sayings, type EvidenceKind } from './evidence.ts';

/** An account of what was done: in a part on implementation or a log, or as an objective's outcome. */
export default {
  id: 'implementation-example',
  find({ implementation, objectives }) {
    const told = implementation
      .flatMap((part) => part.entries.flatMap(sayings))
      .filter((prose) => says(prose) && isAccount(prose.text));
    const outcomes = objectives.flatMap((objective) => filled(objective, 'outcome'));
    return { found: [...told.map(({ range }) => range), ...outcomes] };
  },
} satisfies EvidenceKind;

/** A sentence or more, not a bare date or label. */
function isAccount(text: string): boolean {
  return text.split(/\s+/).length >= 8;
}
