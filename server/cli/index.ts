import { check } from './check.ts';
import { checklist } from './checklist.ts';
import type { Command } from './command.ts';
import { exportPlan } from './export.ts';
import { explain } from './explain.ts';
import { importFile } from './import.ts';
import { lsp } from './lsp.ts';
import { report } from './report.ts';

/** Every command of `pdp`. */
export const commands: Readonly<Record<string, Command>> = {
  check,
  checklist,
  explain,
  export: exportPlan,
  import: importFile,
  lsp,
  report,
};
