import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Style } from '../report/checklist-page.ts';

/** The style of the checklist as VS Code shows it, and before it the colours that an editor's theme would have given. */
export function pageStyle(): Style {
  const css = ['standalone.css', 'checklist.css'].map(readStyle).join('');
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** A style sheet of the extension's page, from its place beside this bundle. */
function readStyle(name: string): string {
  return readFileSync(join(__dirname, 'webview', name), 'utf8');
}
