import type { Checklist } from '../protocol.ts';
import { text } from '../messages/index.ts';
import { checklistHtml } from './checklist-html.ts';
import { html } from './html.ts';
import { page } from './page.ts';

/** The checklist of a plan as a page by itself: there is no editor whose lines its buttons could lead to, so they are words. */
export function checklistPage(path: string, checklist: Checklist): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  const words = checklistHtml(checklist)
    .replace(/<button type="button" id="[^"]*" data-line="\d+" aria-label="[^"]*">/g, '<span class="line">')
    .replaceAll('</button>', '</span>');
  return page(`${text('checklist.heading')}: ${name}`, {
    markup: `<p class="of">${html`${name}`.markup}</p>${words}`,
  });
}
