import { checklistFeature } from './checklist.ts';
import { codeActions } from './code-actions.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { exportFeature } from './export.ts';
import type { Feature } from './feature.ts';
import { fix } from './fix.ts';
import { hover } from './hover.ts';
import { importWord } from './import-word.ts';
import { newPlan } from './new-plan.ts';
import { schemes } from './schemes.ts';

/** Every feature; the server's capabilities are their union. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  hover,
  documentSymbols,
  checklistFeature,
  fix,
  newPlan,
  importWord,
  exportFeature,
  schemes,
];
