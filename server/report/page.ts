import { html, type Html } from './html.ts';
import { pageStyle, pageStyleHash } from './page-style.ts';

/** A whole page that needs nothing besides: no script may run in it, and no style but its own applies. */
export function page(title: string, body: Html): string {
  const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>\n${
    html`<html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${{ markup: `<style>${pageStyle}</style>` }}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup
  }\n`;
}
