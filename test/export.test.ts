import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureLibreOffice } from '../scripts/libreoffice.mjs';
import { run as runProgram } from '../scripts/processes.mjs';
import { parsePlan } from '../server/document/parse.ts';
import type { HandInBlock } from '../server/export/hand-in.ts';
import { readBlocks } from '../server/export/read-blocks.ts';
import { withoutPrompts } from '../server/language/prompts.ts';
import { text as message } from '../server/messages/index.ts';
import { allPlans } from './all-plans.ts';
import { bare, exported, pageShown, pdfShown, wordFiles, wordShown, type Shown } from './exported.ts';
import { readProjectFile } from './helpers.ts';
import { hostileFields, hostileMarkup, hostilePlan } from './hostile-markup.ts';
import { madeHandIn } from './make-hand-in.ts';
import { inFolder, runPdp, runPdpOn } from './run-pdp.ts';

const strong = readProjectFile('examples/strong-plan.md');
/** Between them they have every kind of block; a PDF is slow to make and slower to read. */
const richPlans = allPlans.filter(({ path }) => /strong-plan|half-way|08-|12-|13-|17-|18-|19-|30-/.test(path));
const formats = ['docx', 'pdf', 'html'] as const;
const shown: Record<(typeof formats)[number], (bytes: Buffer) => Shown | Promise<Shown>> = {
  docx: wordShown,
  pdf: pdfShown,
  html: pageShown,
};

describe('pdp export', () => {
  it('is read back in PDF from plans that have every kind of block there is', () => {
    const kindsIn = (blocks: readonly HandInBlock[]): string[] =>
      blocks.flatMap((block) => {
        if (block.kind === 'quote') return [block.kind, ...kindsIn(block.blocks)];
        if (block.kind !== 'list') return [block.kind];
        return [`${block.kind} ${block.start === undefined}`, ...block.items.flatMap((item) => kindsIn(item.blocks))];
      });
    const kindsOf = (plans: typeof allPlans) =>
      new Set(plans.flatMap(({ source }) => kindsIn(readBlocks(source).blocks)));
    const rich = kindsOf(richPlans);
    assert.deepEqual(
      [...kindsOf(allPlans)].filter((kind) => !rich.has(kind)),
      [],
    );
  });

  for (const format of formats) {
    it(`leaves no paragraph, cell and list item of any plan out of ${format}`, async function () {
      this.timeout(300_000);
      for (const { path, source } of format === 'pdf' ? richPlans : allPlans) {
        const text = bare((await shown[format](await madeHandIn(source, format))).text);
        const lost = parsePlan(source).prose.filter((prose) => !text.includes(bare(withoutPrompts(prose.text))));
        assert.deepEqual(
          lost.map((prose) => prose.text),
          [],
          path,
        );
      }
    });

    it(`makes the same bytes of the same in ${format}, and others on another day or of another text`, function () {
      // Five runs of the command, which a busy machine takes its time for.
      this.timeout(180_000);
      const linked = `${strong}\n\n[One](https://one.example/), [two](https://two.example/) and [one](https://one.example/).\n`;
      const bytes = (...args: string[]) => exported(linked, format, ...args).bytes.toString('base64');
      const first = bytes();
      assert.equal(bytes(), first);
      assert.notEqual(exported(strong, format).bytes.toString('base64'), first);
      if (format !== 'html') assert.notEqual(bytes('--today', '2026-11-24'), first);
    });

    it(`lets nothing run in ${format}, and leads nowhere but to the web`, async () => {
      assert.ok(hostileMarkup.length >= 40);
      // A page is tried with each by itself; the slower formats with all together.
      const tries = format === 'html' ? hostileMarkup.map((one) => [one]) : [hostileMarkup];
      for (const markup of tries) {
        const bytes = await madeHandIn(hostilePlan(hostileFields, markup), format, 'with map');
        const { links } = await shown[format](bytes);
        const wrong = links.filter((link) => !/^(?:https?:\/\/|mailto:)/.test(link));
        assert.deepEqual(wrong, [], markup.join('\n'));
        if (format === 'html') assertStill(bytes);
        if (format === 'docx') assertOwnParts(bytes);
        if (format === 'pdf')
          assert.doesNotMatch(bytes.toString('latin1'), /\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|GoToR)\b/);
      }
    }).timeout(300_000);
  }

  it('has real headings, lists, tables and notes in Word, with styles, numbers of pages and a repeated header', () => {
    const source =
      '# T\n\n## One\n\n1. first\n2. second\n\n- [x] ticked\n\n| A | B |\n| - | - |\n| c | d |\n\n### Two\n\nA note.[^n]\n\n[^n]: Said below.\n';
    const files = wordFiles(exported(source, 'docx').bytes);
    const document = files['word/document.xml'] ?? '';
    for (const style of ['Title', 'Heading1', 'Heading2', 'TOC1', 'ListParagraph', 'TableHeading'])
      assert.match(document, new RegExp(`<w:pStyle w:val="${style}"/>`));
    assert.match(document, /<w:tblHeader\/>/);
    assert.match(document, /<w:numPr>/);
    assert.match(document, /<w:footnoteReference w:id="1"\/>/);
    assert.match(files['word/footnotes.xml'] ?? '', /Said below\./);
    const footers = Object.entries(files).filter(([path]) => /footer\d+\.xml$/.test(path));
    assert.ok(footers.some(([, footer]) => footer.includes('NUMPAGES')));
  });

  it('has a structure in the PDF that screen readers can follow, a title and an outline', async () => {
    const { tags, title, outline, pages, artifacts } = await pdfShown(exported(strong, 'pdf').bytes);
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'TOC', 'TOCI'])
      assert.ok(tags.includes(tag), `no ${tag} among ${[...new Set(tags)].join(' ')}`);
    assert.equal(title, 'Personal development plan');
    assert.ok(outline.includes('Objectives'));
    assert.ok(artifacts.includes(message('export.page', { page: pages, pages })));
  });

  it('shows in the PDF what other alphabets say, and tells what it has no letters for', async () => {
    const { bytes, run } = exported('# Plan\n\nŁódź → Ελλάδα ☑ 語 done\n', 'pdf');
    const { text } = await pdfShown(bytes);
    assert.match(text, /Łódź/);
    assert.match(text, /Ελλάδα/);
    assert.match(run.error, /no shape in the PDF’s letters.*語/);
  });

  it('is opened by LibreOffice, with every heading of the plan', async function () {
    this.timeout(180_000);
    const office = await ensureLibreOffice();
    const { bytes } = exported(strong, 'docx', '--evidence-map');
    await inFolder({ 'plan.docx': bytes }, async (folder) => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).toString()}`;
      const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'plan.docx')];
      await runProgram(office, args);
      const text = bare((await pdfShown(readFileSync(join(folder, 'plan.pdf')))).text);
      for (const [, heading = ''] of strong.matchAll(/^#{1,6} (.+)$/gm))
        assert.ok(text.includes(bare(heading)), heading);
    });
  });

  it('leaves out comments and prompts, and says on the cover sheet what the frontmatter says', async () => {
    const source =
      '---\ntype: pdp\nlearner: Sam Lee\nend: 2027-06-30\naims:\n  - A1: Raise job starts\nassessor: "[Who?]"\n---\n\n# Mine\n\n<!-- secret -->\n\nDone by [By when?] then.\n';
    for (const format of formats) {
      const { text } = await shown[format](exported(source, format).bytes);
      assert.doesNotMatch(text, /secret|By when|Who\?/);
      for (const words of ['Sam Lee', '30 June 2027', 'A1: Raise job starts', 'Mine'])
        assert.ok(bare(text).includes(bare(words)), `${format}: ${words}`);
    }
  });

  it('maps each marking point to the headings of its evidence, in words', () => {
    const { text, elements } = pageShown(exported(strong, 'html', '--evidence-map').bytes);
    assert.ok(elements.has('table'));
    const map = text.slice(text.lastIndexOf(message('export.map')));
    assert.match(map, /MP1 .*Found.*Skills audit/s);
    assert.doesNotMatch(pageShown(exported(strong, 'html').bytes).text, new RegExp(message('export.map')));
  });

  it('asks first where prompts or what tells who somebody is are left, naming the lines', () => {
    const source = '# Plan\n\nBy [By when?]\n\nMy client Darren Whitlock said so. His number is 07700 900123.\n';
    const refused = runPdpOn({ 'plan.md': source }, 'export', 'plan.md', '--to', 'html');
    assert.equal(refused.status, 1);
    for (const words of ['line 3:', 'line 5:', '--force']) assert.ok(refused.error.includes(words), words);
    inFolder({ 'plan.md': source }, (folder) => {
      runPdp(['export', 'plan.md', '--to', 'html'], folder);
      assert.deepEqual(readdirSync(folder), ['plan.md']);
      assert.equal(runPdp(['export', 'plan.md', '--to', 'html', '--force'], folder).status, 0);
    });
  });

  it('never writes over a file without being told, and never over the plan', () => {
    inFolder({ 'plan.md': '# Plan', 'plan.html': 'mine' }, (folder) => {
      const content = (name: string) => readFileSync(join(folder, name), 'utf8');
      const refused = runPdp(['export', 'plan.md', '--to', 'html'], folder);
      assert.deepEqual([refused.status, content('plan.html')], [2, 'mine']);
      assert.equal(runPdp(['export', 'plan.md', '--to', 'html', '--force'], folder).status, 0);
      assert.match(content('plan.html'), /^<!doctype html>/);
      assert.equal(runPdp(['export', 'plan.md', '--to', 'html', '--output', './plan.md', '--force'], folder).status, 2);
      assert.equal(content('plan.md'), '# Plan');
    });
  });

  it('leaves no half of a file where it cannot write', () => {
    inFolder({ 'plan.md': '# Plan', 'out/keep.txt': '' }, (folder) => {
      const run = runPdp(['export', 'plan.md', '--to', 'html', '--output', 'out', '--force'], folder);
      assert.equal(run.status, 2);
      assert.match(run.error, /could not be written/);
      assert.deepEqual(readdirSync(folder).sort(), ['out', 'plan.md']);
    });
  });

  it('says what is wrong with a call or a file', () => {
    const status = (...args: string[]) =>
      runPdpOn({ 'plan.md': '# Plan', 'bad.md': Buffer.from([0, 1, 2]) }, 'export', ...args).status;
    assert.deepEqual(
      [
        status('plan.md'),
        status('plan.md', '--to', 'odt'),
        status('--to', 'pdf'),
        status('none.md', '--to', 'pdf'),
        status('bad.md', '--to', 'pdf'),
      ],
      [2, 2, 2, 2, 2],
    );
  });
});

/** Nothing in the page but what its writer makes, and no attribute that acts. */
function assertStill(bytes: Buffer): void {
  const { elements, attributes } = pageShown(bytes);
  const known =
    'html head meta title style body header h1 h2 h3 h4 h5 h6 dl dt dd p nav ol ul li a main section table thead tbody tr th td blockquote pre code em strong sup br hr span';
  assert.deepEqual(
    [...elements].filter((name) => !known.split(' ').includes(name)),
    [],
  );
  const allowed =
    'lang charset http-equiv content name aria-labelledby aria-label id class href start scope role'.split(' ');
  assert.deepEqual(
    [...attributes.keys()].filter((name) => !allowed.includes(name)),
    [],
  );
  assert.match([...(attributes.get('content') ?? [])].join(' '), /default-src 'none'; style-src 'sha256-/);
}

/** No parts that run, no address outside but links, and no field but those of its writer. */
function assertOwnParts(bytes: Buffer): void {
  const files = wordFiles(bytes);
  assert.deepEqual(
    Object.keys(files).filter((path) => /vba|embeddings|activeX|media/.test(path)),
    [],
  );
  for (const [path, xml] of Object.entries(files)) {
    for (const [relation] of xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g))
      assert.match(relation, /relationships\/hyperlink"/, path);
    for (const [, code = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g))
      assert.match(code.trim(), /^(?:TOC|PAGEREF|PAGE|NUMPAGES)\b/, path);
  }
}
