import type { Translate } from '../client/words.ts';

/** What `l10n.t` of VS Code does where there is no translation. */
export const untranslated: Translate = (message, ...values) =>
  message.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
