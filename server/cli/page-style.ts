import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Style } from '../report/page.ts';
import { styleOf } from '../report/style.node.ts';

/** The style of the checklist as VS Code shows it, before it the colours that an editor's theme would have given, and after it what else is named. */
export function pageStyle(...others: readonly string[]): Style {
  return styleOf(['standalone', 'checklist', ...others].map(readStyle).join(''));
}

/** A style sheet of the extension, from its place beside this bundle. */
function readStyle(name: string): string {
  return readFileSync(join(__dirname, 'webview', `${name}.css`), 'utf8');
}
