import { rules } from '../server/rules/index.ts';
import type { View } from '../server/shown.ts';

/** Every rule is asked, those on trial too. */
export const everyRule: View = {
  levels: Object.fromEntries(rules.filter(({ isOnTrial }) => isOnTrial).map(({ id, severity }) => [id, severity])),
};
