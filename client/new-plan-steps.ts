import { l10n, QuickInputButtons, window, type QuickInput, type QuickPickItem } from 'vscode';
import type { NewPlanParams, SchemeName } from '../server/protocol.ts';
import { askInSteps, type Answer, type Reply } from './steps.ts';

const keys = ['learner', 'role', 'organisation', 'start', 'scheme'] as const;
type Key = (typeof keys)[number];

/** Asks for what a new plan starts with, each question with a way back; undefined where the learner gives up. `today` is YYYY-MM-DD. */
export async function askForNewPlan(today: string, schemes: readonly SchemeName[]): Promise<NewPlanParams | undefined> {
  const answers = await askInSteps<Key>(keys, (key, step, before) => {
    const frame = { title: l10n.t('New Plan'), step, totalSteps: keys.length };
    return key === 'scheme' ? askScheme(frame, schemes, before) : askText(frame, key, before ?? usual(key, today));
  });
  return answers && { start: today, ...answers };
}

interface Frame {
  title: string;
  step: number;
  totalSteps: number;
}

function askText(frame: Frame, key: Exclude<Key, 'scheme'>, before: Answer): Promise<Reply> {
  const input = Object.assign(window.createInputBox(), frame, { value: before, ...questionOf(key) });
  const fault = () => (key === 'start' && input.value.trim() && !isDate(input.value) ? datesLike() : undefined);
  input.onDidChangeValue(() => (input.validationMessage = fault()));
  return replyOf(input, (give) => input.onDidAccept(() => fault() ?? give(input.value.trim())));
}

function askScheme(frame: Frame, schemes: readonly SchemeName[], before: Answer | undefined): Promise<Reply> {
  const items = schemes.map(({ id, title }): QuickPickItem => ({ label: title, description: id }));
  const pick = Object.assign(window.createQuickPick(), frame, {
    placeholder: l10n.t('How is your plan marked? Enter takes the first one.'),
    items,
    activeItems: items.filter(({ description }, at) => (before ? description === before : at === 0)),
  });
  return replyOf(pick, (give) => pick.onDidAccept(() => give(pick.activeItems[0]?.description ?? '')));
}

/** Shows the question, and waits for the first thing that is done with it. */
function replyOf(
  input: QuickInput & { buttons: readonly unknown[]; onDidTriggerButton(heard: () => void): unknown },
  accept: (give: (answer: Answer) => void) => void,
): Promise<Reply> {
  return new Promise<Reply>((resolve) => {
    input.ignoreFocusOut = true;
    if ((input.step ?? 1) > 1) input.buttons = [QuickInputButtons.Back];
    input.onDidTriggerButton(() => resolve('back'));
    input.onDidHide(() => resolve('cancel'));
    accept((answer) => resolve({ answer }));
    input.show();
  }).finally(() => input.dispose());
}

function questionOf(key: Exclude<Key, 'scheme'>): { prompt: string; placeholder: string } {
  const leave = l10n.t('You may leave it empty and fill it in later.');
  return {
    learner: { prompt: l10n.t('What is your name?'), placeholder: leave },
    role: { prompt: l10n.t('What is your job title?'), placeholder: leave },
    organisation: { prompt: l10n.t('Which organisation do you work for?'), placeholder: leave },
    start: { prompt: l10n.t('On which day does your plan start?'), placeholder: datesLike() },
  }[key];
}

function usual(key: Key, today: string): Answer {
  return key === 'start' ? today : '';
}

function datesLike(): string {
  return l10n.t('Write it as year-month-day, such as 2027-01-15.');
}

/** Whether it is written as a day, and the calendar has it. */
function isDate(value: string): boolean {
  const day = value.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
