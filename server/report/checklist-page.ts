import { text } from '../messages/index.ts';
import type { Checklist } from '../protocol.ts';
import { checklistHtml } from './checklist-html.ts';
import { printed } from './controls.ts';
import { html } from './html.ts';

/** The checklist as a whole page to keep, send or print: without scripts, and with no style but the one given. */
export function checklistPage(checklist: Checklist, name: string, style: Style): string {
  const policy = `default-src 'none'; style-src '${style.hash}'`;
  // Not in the template: the hash is that of the very text between the tags.
  const sheet = { markup: `<style>${style.css}</style>` };
  return html`<!DOCTYPE html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${text('checklist.pageTitle', { name })}</title>
        ${sheet}
      </head>
      <body class="standalone">
        <main id="page">${{ markup: checklistHtml(checklist, printed) }}</main>
      </body>
    </html> `.markup;
}

/** A style sheet and its hash as a Content Security Policy names it ("sha256-…"). */
export interface Style {
  readonly css: string;
  readonly hash: string;
}
