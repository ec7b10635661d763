import assert from 'node:assert/strict';
import { commands, Range, type TextDocument } from 'vscode';
import { openExample, openText, write } from './editor.ts';

const top = '---\ntype: pdp\nlearner: Sam Lee\n---\n\n';

/** How a plan may lay out one objective, and what its badges must stand right behind. */
const layouts: readonly { name: string; text: string; behind: RegExp }[] = [
  {
    name: 'a heading',
    text: '## Objectives\n\n### O1: Lead *three* job-matching interviews by 30 June 2027\n',
    behind: /<h3[^>]*>O1: Lead <em>three<\/em> job-matching interviews by 30 June 2027<\/h3>\s*$/,
  },
  {
    name: 'a paragraph below a heading that is only a label',
    text: '## Objectives\n\n### Objective 1\n\nLead three job-matching interviews by 30 June 2027.\n',
    behind: /<p[^>]*>Lead three job-matching interviews by 30 June 2027\.$/,
  },
  {
    name: 'an item of a list',
    text: '## Objectives\n\n1. Lead three job-matching interviews by 30 June 2027\n2. \n',
    behind: /<li[^>]*>Lead three job-matching interviews by 30 June 2027$/,
  },
  {
    name: 'a row of a table',
    text: '## Objectives\n\n| Objective | By when |\n| --- | --- |\n| Lead three interviews & “more” | 30 June 2027 |\n',
    behind: /<td[^>]*>Lead three interviews &amp; “more”$/,
  },
];

/** What an objective may hold that must stay text. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '</span><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '[go](javascript:alert(1))',
  '[go](command:workbench.action.quit)',
  '`<script>alert(1)</script>`',
  '\\<script\\>alert(1)\\</script\\>',
];

/** Reasons are escaped, so the first place where two elements end together is the end of the badges. */
const ownBadges = /<span class="pdp-badges".*?<\/span><\/span>/gs;

describe("VS Code's Markdown preview", () => {
  for (const { name, text, behind } of layouts) {
    it(`has SMART badges behind an objective that is ${name}`, async () => {
      const { document } = await openText(top + text);
      const html = await untilBadges(document);
      const [before = '', ...after] = html.split('<span class="pdp-badges"');
      assert.equal(after.length, 1);
      assert.match(before, behind);
      assert.match(wordsOf(after[0] ?? ''), /✓ Specific: Found.*Time-bound: Found/);
    });
  }

  it('has the badges of each objective of an example, and the states of the checklist', async () => {
    const { document } = await openExample('weak-first-draft.md');
    const html = await untilBadges(document);
    assert.equal(html.split('class="pdp-badges"').length - 1, 6);
    assert.match(wordsOf(html), /○ Time-bound: Not found yet/);
  });

  it('follows an edit, and loses the badges with the type of the plan', async () => {
    const { document } = await openText(`${top}## Objectives\n\n### Lead three interviews\n`);
    assert.match(wordsOf(await untilBadges(document)), /○ Time-bound: Not found yet/);
    await write(document, new Range(document.lineCount, 0, document.lineCount, 0), '\n**Timescale:** 30 June 2027\n');
    await untilHtml(document, (html) => /✓ Time-bound: Found/.test(wordsOf(html)));
    await write(document, new Range(1, 0, 1, 9), 'type: note');
    await untilHtml(document, (html) => !html.includes('pdp-'));
  });

  it('leaves Markdown that is no plan as it is', async () => {
    const text = '# Notes\n\n## Objectives\n\n### Lead three interviews\n';
    const plan = await openText(top + text);
    await untilBadges(plan.document);
    const { document } = await openText(text);
    assert.doesNotMatch(await render(document), /pdp-/);
  });

  it('takes no markup from what an objective says', async () => {
    const objectives = hostile.map(
      (words, index) => `### Lead ${index + 3} interviews ${words}\n\n**Timescale:** ${words}\n`,
    );
    const body = `## Objectives\n\n${objectives.join('\n')}`;
    const html = await untilBadges((await openText(top + body)).document);
    const badges = html.match(ownBadges) ?? [];
    assert.equal(badges.length, hostile.length);
    const ours = /^<\/?span(?: class="[\w -]+"| role="list(?:item)?"| aria-(?:hidden|label)="\w+"| title="[^"<>]*")*>$/;
    assert.deepEqual(
      badges.flatMap(tagsOf).filter((tag) => !ours.test(tag)),
      [],
    );

    const plain = (page: string) => tagsOf(page.replace(/data-line="\d+"|id="[^"]*"/g, ''));
    const own = await render((await openText(body)).document);
    assert.deepEqual(plain(html.replace(ownBadges, '')), plain(own));
  });

  it('folds the frontmatter wherever VS Code shows it', async () => {
    const text = `${top}## Objectives\n\n### Lead three interviews\n`;
    const html = await untilBadges((await openText(text)).document);
    const note = await render((await openText(text.replace('type: pdp', 'type: note'))).document);
    const isShown = note.includes('Sam Lee');
    assert.equal(/<details class="pdp-frontmatter"><summary>[\s\S]*Sam Lee[\s\S]*<\/details>/.test(html), isShown);
    assert.equal(html.includes('Sam Lee'), isShown);
  });
});

async function render(document: TextDocument): Promise<string> {
  return commands.executeCommand<string>('markdown.api.render', document);
}

function untilBadges(document: TextDocument): Promise<string> {
  return untilHtml(document, (html) => html.includes('pdp-badges'));
}

/** Renders until the checklist has arrived that makes the page right, or so often that it will not come any more. */
async function untilHtml(document: TextDocument, isRight: (html: string) => boolean): Promise<string> {
  let html = '';
  for (let renderings = 0; renderings < 50_000; renderings += 1) {
    html = await render(document);
    if (isRight(html)) return html;
    // Rendering alone would never let the server's answer in.
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`The page did not become right: ${html}`);
}

function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}
