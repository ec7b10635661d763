import type { Uri } from 'vscode';
import type { Checklist } from '../server/checklist-shape.ts';

/** What shows how the plan in front stands: undefined where none is in front, or where its checklist is not known yet. */
export interface ActivePlanFace {
  show(plan: Uri | undefined, checklist: Checklist | undefined): void;
}
