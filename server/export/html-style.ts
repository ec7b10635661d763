/** How the page looks, on a screen and printed. */
export const htmlStyle = `
:root { color-scheme: light; --ink: #1d2733; --quiet: #51606f; --line: #c9d2da; --accent: #1f4e79; --tint: #eef3f8; }
* { box-sizing: border-box; }
html { font: 100%/1.55 'Source Sans 3', 'Segoe UI', Arial, sans-serif; color: var(--ink); background: #fff; }
body { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
h1, h2, h3, h4, h5, h6 { color: var(--accent); line-height: 1.25; margin: 2em 0 0.5em; break-after: avoid; }
h1 { font-size: 2.1rem; margin: 0 0 1.5rem; padding-bottom: 0.6rem; border-bottom: 3px solid var(--accent); }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.05rem; }
p, ul, ol, table, blockquote, pre, dl { margin: 0 0 0.9em; }
li > p { margin: 0 0 0.3em; }
li.task { list-style: none; }
li.task > .box { float: left; margin-left: -1.5em; }
dl { display: grid; grid-template-columns: minmax(9rem, 28%) 1fr; border-top: 1px solid var(--line); }
dt, dd { margin: 0; padding: 0.45em 0.6em 0.45em 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); font-weight: 600; }
dd p { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.95em; }
body { overflow-wrap: break-word; }
th, td { border: 1px solid var(--line); padding: 0.4em 0.6em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead { display: table-header-group; }
thead th { background: var(--tint); color: var(--accent); }
tr { break-inside: avoid; }
blockquote { margin-left: 0; padding: 0.1em 0 0.1em 1em; border-left: 4px solid var(--line); color: var(--quiet); }
pre, code { font-family: Consolas, 'Liberation Mono', monospace; font-size: 0.9em; background: var(--tint); }
pre { padding: 0.8em; white-space: pre-wrap; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
nav ol { list-style: none; padding-left: 0; }
nav .level-2 { padding-left: 1.5em; }
a { color: var(--accent); }
@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 3rem; }
  dl { display: block; }
  dt { border: 0; padding-bottom: 0; }
  table { font-size: 0.8em; }
  th, td { padding: 0.25em 0.3em; overflow-wrap: anywhere; hyphens: auto; }
}
@page { size: A4; margin: 22mm 20mm; @bottom-center { content: counter(page) ' / ' counter(pages); } }
@media print {
  html { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  header, nav { break-after: page; }
  a { color: inherit; }
}
`;
