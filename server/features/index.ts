import { checklistFeature } from './checklist.ts';
import { codeActions } from './code-actions.ts';
import { definition } from './definition.ts';
import { completion } from './completion.ts';
import { diagnostics } from './diagnostics.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { exportFeature } from './export.ts';
import type { Feature } from './feature.ts';
import { fix } from './fix.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { importWord } from './import-word.ts';
import { inlayHints } from './inlay-hints.ts';
import { livingPlan } from './living-plan.ts';
import { newPlan } from './new-plan.ts';
import { nextCellFeature } from './next-cell.ts';
import { practice } from './practice.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { schemes } from './schemes.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Every feature; the server's capabilities are their union. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  hover,
  completion,
  documentSymbols,
  workspaceSymbols,
  definition,
  references,
  rename,
  documentLinks,
  folding,
  selectionRanges,
  formatting,
  inlayHints,
  semanticTokens,
  checklistFeature,
  fix,
  newPlan,
  importWord,
  exportFeature,
  livingPlan,
  nextCellFeature,
  schemes,
  practice,
];
