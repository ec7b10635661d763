import { addFeedback } from './add-feedback.ts';
import { addReflection } from './add-reflection.ts';
import { addReview } from './add-review.ts';
import type { Command } from './command.ts';
import { importWord } from './import-word.ts';
import { exportPlan } from './export-plan.ts';
import { newPlan } from './new-plan.ts';
import { nextCell, previousCell } from './next-cell.ts';
import { makePlan } from './make-plan.ts';
import { openSample } from './open-sample.ts';
import { pause, resume } from './pause.ts';
import { previewChecklist } from './preview-checklist.ts';
import { revealLineCommand } from './reveal-line.ts';
import { whatNext } from './what-next.ts';

/** Every command of the extension. */
export const commandList: Command[] = [
  newPlan,
  previewChecklist,
  revealLineCommand,
  addReview,
  addFeedback,
  addReflection,
  whatNext,
  nextCell,
  previousCell,
  exportPlan,
  importWord,
  makePlan,
  openSample,
  pause,
  resume,
];
