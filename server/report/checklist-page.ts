import { text } from '../messages/index.ts';
import type { Checklist } from '../checklist-shape.ts';
import { checklistHtml } from './checklist-html.ts';
import { printed } from './controls.ts';
import { html } from './html.ts';
import { page, type Style } from './page.ts';

/** The checklist of the plan in a file of this name as a whole page to keep, send or print. */
export function checklistPage(checklist: Checklist, name: string, style: Style): string {
  const body = html`<main id="page">
    <p class="file">${name}</p>
    ${{ markup: checklistHtml(checklist, printed) }}
  </main>`;
  return page({ title: text('checklist.pageTitle', { name }), style, body });
}
