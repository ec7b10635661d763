import { l10n, Uri, window, type TextDocument } from 'vscode';
import type { ExportFinding, ExportParams } from '../server/protocol.ts';
import { revealLine } from './reveal-line.ts';

/** What the learner wants to be made. */
export interface ExportChoice {
  readonly format: ExportParams['format'];
  readonly hasMap: boolean;
  /** What people call the format. */
  readonly name: string;
}

/** Asks for the format, and whether the evidence map goes with it. */
export async function chooseExport(): Promise<ExportChoice | undefined> {
  const title = l10n.t('Export for Hand-in');
  const formats = [
    { label: l10n.t('Word document'), description: '.docx', format: 'docx' as const },
    { label: 'PDF', description: '.pdf', format: 'pdf' as const },
    { label: l10n.t('Web page'), description: '.html', format: 'html' as const },
  ];
  const format = await window.showQuickPick(formats, { title, placeHolder: l10n.t('What should it be?') });
  if (!format) return undefined;
  const contents = [
    { label: l10n.t('The plan'), hasMap: false },
    {
      label: l10n.t('The plan and an evidence map'),
      detail: l10n.t('Where it meets which marking point'),
      hasMap: true,
    },
  ];
  const content = await window.showQuickPick(contents, { title, placeHolder: l10n.t('What should be in it?') });
  return content && { format: format.format, name: format.label, hasMap: content.hasMap };
}

/** Asks where it should go; a file that is there is written over only when the dialog has asked. */
export async function chooseTarget(plan: TextDocument, { format, name }: ExportChoice): Promise<Uri | undefined> {
  const path = plan.uri.path.replace(/\.[^./]{1,10}$/, '');
  return window.showSaveDialog({
    defaultUri: plan.uri.with({ path: `${path}.${format}` }),
    filters: { [name]: [format] },
  });
}

/** Tells what may not be meant to be handed in; whether the learner wants to export the plan all the same. */
export async function mayExport({ uri }: TextDocument, findings: readonly ExportFinding[]): Promise<boolean> {
  const lines = findings.slice(0, mostLines).map(({ line, message }) => l10n.t('Line {0}: {1}', line, message));
  const rest = findings.length > mostLines ? [l10n.t('And {0} more.', findings.length - mostLines)] : [];
  const detail = [...lines, ...rest].join('\n');
  const show = l10n.t('Show in the Plan');
  const anyway = l10n.t('Export Anyway');
  const isBlocked = findings.some(({ blocks }) => blocks);
  const question = isBlocked
    ? l10n.t('A part of this plan is too complex to read, so it cannot be exported.')
    : l10n.t('Some of this may not be meant to be handed in. Prompts that are left would be taken out.');
  const choice = await window.showWarningMessage(
    question,
    { modal: true, detail },
    show,
    ...(isBlocked ? [] : [anyway]),
  );
  const [first] = findings;
  if (choice === show && first) await revealLine(uri, first.line);
  return choice === anyway;
}

const mostLines = 8;
