import type { Command } from './command.ts';
import { importWord } from './import-word.ts';
import { exportPlan } from './export-plan.ts';
import { newPlan } from './new-plan.ts';
import { previewChecklist } from './preview-checklist.ts';
import { revealLineCommand } from './reveal-line.ts';

/** Every command of the extension. */
export const commandList: Command[] = [exportPlan, importWord, newPlan, previewChecklist, revealLineCommand];
