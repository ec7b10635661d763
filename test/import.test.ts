import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Paragraph, TextRun } from 'docx';
import { furnishedPlan, heading, item, numbered, paragraph, table, wordFile, wordFileWith } from './word-files.ts';
import { inFolder, runPdp, type Run } from './run-pdp.ts';

describe('pdp import', () => {
  it('keeps headings, lists, emphasis, links, footnotes and tables', async () => {
    const { markdown } = await imported(furnishedPlan());
    assert.match(markdown, /^# My plan$/m);
    assert.match(markdown, /^\*\*Timescale:\*\* \*May\* or June\[\^1\]$/m);
    assert.match(markdown, /^\[\^1\]: Agreed in supervision\.$/m);
    assert.match(markdown, /^\[the guide\]\(https:\/\/example\.org\/guide\) and a trap$/m);
    // The table of the cover sheet is the frontmatter now.
    assert.match(markdown, /^learner: "Sam Lee"\nrole: "Employment adviser"$/m);
  });

  it('keeps lists in lists, and numbers', async () => {
    const { body } = await imported(
      wordFile([
        heading('Steps', 2),
        item('Prepare'),
        item('read'),
        item('ask', 1),
        numbered('First'),
        numbered('Second'),
      ]),
    );
    assert.equal(body, '## Steps\n\n- Prepare\n- read\n  - ask\n\n1. First\n2. Second\n');
  });

  it('spells out merged cells, keeps several paragraphs of a cell apart, and sets a title row above its table', async () => {
    const { markdown } = await imported(furnishedPlan());
    assert.ok(
      markdown.includes(
        [
          'Action plan',
          '',
          '| Objective | Activity | By when |',
          '| - | - | - |',
          '| O1 | Shadow a colleague<br>Take notes | 1 May 2027 |',
          '| O1 | Lead an interview | 1 June 2027 |',
          '| All of it is agreed with my manager | | Yes |',
        ].join('\n'),
      ),
      markdown,
    );
  });

  it('takes for a heading what a style of its own says is one, and nothing else', async () => {
    const styles = {
      paragraphStyles: [
        { id: 'Unit', name: "Unit's heading", basedOn: 'Heading2' },
        { id: 'Aside', name: 'Aside', basedOn: 'Normal' },
      ],
    };
    const children = [
      new Paragraph({ text: 'Objectives', style: 'Unit' }),
      new Paragraph({ text: 'An aside', style: 'Aside' }),
      new Paragraph({ children: [new TextRun({ text: 'Reviews', bold: true })] }),
    ];
    const { body, notes } = await imported(wordFile(children, { styles, sections: [{ children }] }));
    assert.equal(body, '## Objectives\n\nAn aside\n\n**Reviews**\n');
    assert.deepEqual(
      notes.map(({ kind, count }) => ({ kind, count })),
      [{ kind: 'boldHeading', count: 1 }],
    );
    assert.match(notes[0]!.message, /put ## before it: “Reviews”/);
  });

  it('writes text that looks like markup as text', async () => {
    const words = ['# no heading', '<script>alert(1)</script>', '| no | table |', '- no item', '[By when?]', '---'];
    const { body } = await imported(wordFile(words.map((text) => paragraph(text))));
    assert.doesNotMatch(body, /^[#|\-]|^<|[^\\]<script/m);
    assert.equal(body.replaceAll('\\', '').trim().split('\n\n').join('\n'), words.join('\n'));
  });

  it('tells of everything it could not carry, with a count', async () => {
    const { notes } = await imported(furnishedPlan());
    assert.deepEqual(Object.fromEntries(notes.map(({ kind, count }) => [kind, count])), {
      image: 1,
      comment: 1,
      trackedChange: 2,
      furniture: 1,
      unsafeLink: 1,
      mergedDown: 1,
      mergedAcross: 1,
      struck: 1,
      boldHeading: 1,
    });
    for (const { message } of notes) assert.doesNotMatch(message, /import\.note|\{count\}/);
  });

  it('tells of words that would be lost, wherever they stood', async () => {
    const shape = `<w:p><w:r><w:drawing><wps:txbx xmlns:wps="urn:x"><w:txbxContent>${xmlParagraph('In a shape')}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`;
    const { notes } = await imported(wordFileWith(xmlParagraph('Before') + shape));
    assert.match(notes.find(({ kind }) => kind === 'lost')?.message ?? '', /“In a shape”/);
  });

  it('is silent where all was carried', async () => {
    const run = await importRun(wordFile([heading('Plan'), paragraph('Words.'), table([['A', 'B']])]));
    assert.equal(run.status, 0);
    assert.equal(run.error, 'pdp: plan.md: written from plan.docx.\n');
  });

  it('leaves a table of contents out and says so', async () => {
    const styles = { paragraphStyles: [{ id: 'TOC1', name: 'toc 1', basedOn: 'Normal' }] };
    const children = [new Paragraph({ text: 'Objectives 2', style: 'TOC1' }), heading('Objectives')];
    const { body, notes } = await imported(wordFile(children, { styles, sections: [{ children }] }));
    assert.equal(body, '# Objectives\n');
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['contents'],
    );
  });
});

describe('the frontmatter of an imported plan', () => {
  it('says who wrote it where a table or a line says so for certain, and asks for the rest', async () => {
    const { markdown } = await imported(furnishedPlan());
    assert.match(
      markdown,
      /^---\ntype: pdp\nlearner: "Sam Lee"\nrole: "Employment adviser"\norganisation: "\[Which organisation/,
    );
    const lines = await imported(
      wordFile([
        heading('My plan'),
        paragraph('Learner name:\tSam "Sammy" Lee'),
        paragraph('Employer: Northgate: North'),
      ]),
    );
    assert.match(
      lines.markdown,
      /^learner: "Sam \\"Sammy\\" Lee"\nrole: "\[What[^\n]+\norganisation: "Northgate: North"$/m,
    );
  });

  it('does not guess: two answers, prompts, dotted lines and what stands in a later part say nothing', async () => {
    const { markdown } = await imported(
      wordFile([
        heading('My plan'),
        paragraph('Name: Sam Lee'),
        paragraph('Student: Kim Roe'),
        paragraph('Role: ……………'),
        paragraph('Organisation: [name of employer]'),
        heading('Feedback', 2),
        paragraph('Role: supervisor'),
      ]),
    );
    assert.match(markdown, /^learner: "\[What is your name\?\]"\nrole: "\[What[^\n]+\norganisation: "\[Which/m);
  });

  it('holds a plan that pdp check finds to be one', async () => {
    const content = await furnishedPlan();
    const out = inFolder({ 'plan.docx': content }, (folder) => {
      assert.equal(runPdp(['import', 'plan.docx'], folder).status, 0);
      return runPdp(['check', '.', '--format', 'json'], folder).out;
    });
    assert.equal((JSON.parse(out) as { files: unknown[] }).files.length, 1);
  });
});

describe('the file that pdp import writes', () => {
  it('is never written over another without --force', async () => {
    const content = await wordFile([paragraph('New words')]);
    inFolder({ 'plan.docx': content, 'plan.md': 'Old words' }, (folder) => {
      const refused = runPdp(['import', 'plan.docx'], folder);
      assert.equal(refused.status, 2);
      assert.match(refused.error, /plan\.md: is there already.*--force/);
      assert.equal(readFileSync(join(folder, 'plan.md'), 'utf8'), 'Old words');
      assert.equal(runPdp(['import', 'plan.docx', '--force'], folder).status, 0);
      assert.match(readFileSync(join(folder, 'plan.md'), 'utf8'), /New words/);
      assert.equal(runPdp(['import', 'plan.docx', '--output', 'other.md'], folder).status, 0);
      assert.deepEqual(readdirSync(folder).sort(), ['other.md', 'plan.docx', 'plan.md']);
    });
  });

  it('is not the document itself, and not there when it cannot be written', async () => {
    const content = await wordFile([paragraph('Words')]);
    inFolder({ 'plan.docx': content }, (folder) => {
      for (const output of ['plan.docx', './plan.docx'])
        assert.equal(runPdp(['import', 'plan.docx', '--force', '--output', output], folder).status, 2);
      assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'plan.docx'))), content);
      const nowhere = runPdp(['import', 'plan.docx', '--output', 'nowhere/plan.md'], folder);
      assert.equal(nowhere.status, 2);
      assert.match(nowhere.error, /nowhere\/plan\.md: could not be written \(ENOENT\)/);
      writeFileSync(join(folder, 'empty.docx'), '');
      assert.equal(runPdp(['import', 'empty.docx'], folder).status, 2);
      assert.ok(!existsSync(join(folder, 'empty.md')));
    });
  });

  it('is named once', () => {
    for (const args of [['import'], ['import', 'a.docx', 'b.docx']]) {
      const run = runPdp(args);
      assert.equal(run.status, 2);
      assert.match(run.error, /Name one Word document\./);
    }
  });
});

interface Imported {
  readonly markdown: string;
  /** What follows the frontmatter. */
  readonly body: string;
  readonly notes: readonly { kind: string; count: number; message: string }[];
}

async function imported(content: Promise<Uint8Array>): Promise<Imported> {
  const run = await importRun(content, '--format', 'json');
  assert.equal(run.status, 0, run.error);
  const result = JSON.parse(run.out) as Imported;
  return { ...result, body: result.markdown.slice(result.markdown.indexOf('\n---\n\n') + 6) };
}

async function importRun(content: Promise<Uint8Array>, ...args: readonly string[]): Promise<Run> {
  const bytes = await content;
  return inFolder({ 'plan.docx': bytes }, (folder) => runPdp(['import', 'plan.docx', ...args], folder));
}

function xmlParagraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}
