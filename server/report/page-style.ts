/** The style of pages that stand by themselves, light or dark as the reader's system is. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --text: #1c2127;
  --quiet: #55606b;
  --page: #fff;
  --rule: #d8dde2;
  --band: #f5f7f9;
  --link: #0b57a4;
  --met: #1a7f4b;
  --partly: #8f5f00;
  --missing: #55606b;
  --empty: #e4e8ec;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e3e7eb;
    --quiet: #a3adb8;
    --page: #15191d;
    --rule: #343b43;
    --band: #1c2127;
    --link: #7db8f5;
    --met: #62c98d;
    --partly: #e3b341;
    --missing: #a3adb8;
    --empty: #2b3138;
  }
}
body { margin: 0; padding: 0 clamp(16px, 4vw, 48px) 64px; color: var(--text); background: var(--page); overflow-wrap: anywhere; }
main { max-width: 1120px; margin: 0 auto; }
h1, h2, h3, p, ul, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { color: var(--quiet); font: 0.8125em/1.4 ui-monospace, Consolas, monospace; white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.top { padding: 40px 0 8px; }
h1 { font-size: 2rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; font-weight: 650; line-height: 1.3; }
.lead, .scheme, caption, .of { color: var(--quiet); }
.of { padding-top: 40px; font-weight: 600; }
.of + .top { padding-top: 12px; }
.top > .lead { margin-top: 6px; }
section { padding-top: 40px; }
table { width: 100%; margin-top: 4px; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 10px; text-align: left; }
th, td { padding: 10px 16px 10px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: normal; }
thead th, thead td { padding-top: 4px; padding-bottom: 6px; color: var(--quiet); font-size: 0.875rem; vertical-align: bottom; }
tr > :last-child { padding-right: 0; }
.id { color: var(--quiet); font-weight: 600; white-space: nowrap; }
.label { display: none; }
th.figure, td.figure { width: 5.5em; text-align: right; white-space: nowrap; }
.points th[scope="row"], .gaps th[scope="row"] { width: 46%; }
td.share { min-width: 6em; vertical-align: middle; }
.bar { display: block; width: 100%; height: 8px; border-radius: 4px; }
rect.met { fill: var(--met); }
rect.partly { fill: var(--partly); }
rect.missing { fill: var(--empty); }
.plans .path { display: block; font-weight: 600; }
.plans th[scope="row"] { min-width: 9em; }
.plans td.met, .plans td.state { white-space: nowrap; }
.plans td.first { min-width: 16em; }
.chip { display: inline-flex; align-items: baseline; gap: 6px; white-space: nowrap; }
.symbol { font-weight: 700; }
.chip.met .symbol { color: var(--met); }
.chip.partly .symbol { color: var(--partly); }
.chip.missing, .chip.missing .symbol { color: var(--missing); }
.unchecked { margin-top: 28px; padding: 16px 20px; border-left: 3px solid var(--partly); background: var(--band); }
.unchecked li { padding-top: 4px; }
.summary { margin-top: 14px; font-size: 1.125rem; font-weight: 600; }
p.bar { display: flex; gap: 4px; height: auto; margin: 8px 0 12px; }
p.bar span { flex: 1; height: 8px; border-radius: 4px; background: var(--empty); }
p.bar .met { background: var(--met); }
p.bar .partly { background: linear-gradient(to right, var(--partly) 50%, var(--empty) 50%); }
.title { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 16px; }
h3 { margin: 16px 0 4px; color: var(--quiet); font-size: 0.9375rem; font-weight: 600; }
summary { color: var(--quiet); cursor: pointer; }
.part > summary, .part .id { color: inherit; }
.part { padding: 4px 0; }
.part > .columns, .part > blockquote { margin-left: 18px; }
blockquote { max-width: 70ch; margin-top: 6px; padding-left: 14px; border-left: 2px solid var(--rule); color: var(--quiet); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: 0 40px; }
.columns li, .legend li { display: grid; grid-template-columns: 5em 1fr; gap: 0 8px; padding: 3px 0; }
.columns li > span:only-child { grid-column: 1 / -1; }
.legend li { grid-template-columns: 9em 1fr; }
.line, .reason { color: var(--quiet); }
.statement, .reason { display: block; }
td .letter { display: none; }
.objectives td .chip { font-weight: 600; }
@media (max-width: 760px) {
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody, tr, tbody th, tbody td { display: block; }
  caption { display: block; }
  tr { padding: 12px 0; border-bottom: 1px solid var(--rule); }
  tbody th, tbody td { width: auto; min-width: 0; padding: 2px 0; border: 0; }
  .points th[scope="row"], .gaps th[scope="row"] { width: auto; }
  td.share { padding: 6px 0; }
  td.figure { display: inline-block; width: auto; margin-right: 20px; text-align: left; }
  td.state, .objectives td { display: grid; grid-template-columns: 6.5em 1fr; }
  td.figure .label, td .letter { display: inline; margin-right: 6px; color: var(--quiet); }
  td.met .label { display: inline; margin-right: 6px; color: var(--quiet); }
  td.state .label { display: block; color: var(--quiet); font-weight: 600; }
  .objectives .reason { grid-column: 2; }
  .plans td.first { padding-top: 6px; }
}
@media print {
  :root { --text: #000; --quiet: #333; --page: #fff; --rule: #999; --band: #fff; --link: #000; --met: #000; --partly: #666; --missing: #333; --empty: #ddd; font-size: 11px; }
  body { padding: 0; }
  section { padding-top: 20px; }
  tr, .point { break-inside: avoid; }
  thead { display: table-header-group; }
  .bar, p.bar span { print-color-adjust: exact; }
}
`;

/** By which a page's policy knows this style; a test computes it. */
export const pageStyleHash = 'sha256-Rec+n/GUoPLVmBo9ZtGQdbQ5ZdjNCzUqYNME547TrR0=';
