import type { Command } from './command.ts';
import { makePlan } from './make-plan.ts';
import { newPlan } from './new-plan.ts';
import { openSample } from './open-sample.ts';
import { pause, resume } from './pause.ts';
import { previewChecklist } from './preview-checklist.ts';
import { revealLineCommand } from './reveal-line.ts';

/** Every command of the extension. */
export const commandList: Command[] = [
  newPlan,
  makePlan,
  openSample,
  previewChecklist,
  pause,
  resume,
  revealLineCommand,
];
