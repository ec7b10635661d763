import type { ServerState } from '../server.ts';
import type { Translate } from '../words.ts';

/** What is to be known of the document in front, and of the checks. */
export interface Situation {
  server: ServerState;
  document: 'plan' | 'reflection' | 'no plan' | 'not editable' | 'too large';
  isPaused: boolean;
}

/** What the language status item says. */
export interface LanguageStatus {
  text: string;
  detail: string;
  /** A command of ours or of VS Code, with the title of its link. */
  command?: { command: string; title: string };
  isBusy: boolean;
  needsAttention: boolean;
}

/** What runs on the document in front; and where nothing does, why not and what to do about it: in few words, since VS Code cuts off the rest. */
export function languageStatus({ server, document, isPaused }: Situation, t: Translate): LanguageStatus {
  const quiet = { isBusy: false, needsAttention: false };
  if (document === 'too large')
    return {
      ...quiet,
      text: t('Not checked: the file is too large'),
      detail: t('VS Code’s limit is 50 MB.'),
    };
  if (document === 'not editable')
    return {
      ...quiet,
      text: t('Not checked: this is a view of a text'),
      detail: t('Open the file itself.'),
    };
  if (document === 'no plan')
    return {
      ...quiet,
      text: t('Not checked: not a plan'),
      detail: t('No “type: pdp” at its top.'),
      command: { command: 'pdp.makePlan', title: t('Make It One') },
    };
  if (server === 'failed')
    return {
      ...quiet,
      text: t('Checks could not be started'),
      detail: t('Your text is safe.'),
      command: { command: 'workbench.action.reloadWindow', title: t('Reload Window') },
      needsAttention: true,
    };
  if (isPaused)
    return {
      ...quiet,
      text: t('Paused'),
      detail: t('No findings are shown. The checklist goes on.'),
      command: { command: 'pdp.resume', title: t('Resume') },
    };
  const running = document === 'plan' ? t('Checks this plan') : t('Checks this reflection');
  return {
    ...quiet,
    text: server === 'running' ? running : t('Starting the checks…'),
    detail: t('The line you type on is left alone.'),
    command: { command: 'pdp.pause', title: t('Pause') },
    isBusy: server !== 'running',
  };
}
