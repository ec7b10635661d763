import { html, type Html } from './html.ts';

/** A whole page that needs nothing besides: no script may run in it, no style but the one given, and nothing is fetched. */
export function page({ title, author, style, body }: Page): string {
  const policy = `default-src 'none'; style-src '${style.hash}'; base-uri 'none'; form-action 'none'`;
  // Not in the template: the hash is that of the very text between the tags.
  const sheet = { markup: `<style>${style.css}</style>` };
  return `<!doctype html>\n${
    html`<html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${author && html`<meta name="author" content="${author}" />`}
        <title>${title}</title>
        ${sheet}
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup
  }\n`;
}

export interface Page {
  readonly title: string;
  /** Who wrote it; left out where the page does not say. */
  readonly author?: string;
  readonly style: Style;
  readonly body: Html;
}

/** A style sheet and its hash as a Content Security Policy names it ("sha256-…"). */
export interface Style {
  readonly css: string;
  readonly hash: string;
}
