import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { hostileAddresses } from './hostile-markup.ts';
import { inFolder, runPdp } from './run-pdp.ts';
import { paragraph, wordFile, wordFileWith } from './word-files.ts';

/** What may come in the name of a Word document, and what is said of it. */
const hostileFiles: readonly { name: string; content: () => Promise<Uint8Array> | Uint8Array; said: RegExp }[] = [
  { name: 'an empty file', content: () => new Uint8Array(), said: /this file is empty/i },
  { name: 'a text', content: () => strToU8('# My plan\n'.repeat(100)), said: /no Word document/ },
  {
    name: 'an older .doc',
    content: () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)),
    said: /no Word document/,
  },
  { name: 'another zip', content: () => zipSync({ 'readme.xml': strToU8('<a/>') }), said: /no Word document/ },
  {
    name: 'a document that is cut off',
    content: async () => (await wordFile([paragraph('x')])).slice(0, 900),
    said: /no Word document/,
  },
  { name: 'a bomb of 50 MB', content: () => bomb(50_000_000), said: /far more than any plan/ },
  {
    name: 'a bomb that gives itself out as small',
    content: async () => understated(await bomb(50_000_000), 50_000_000, 1_000),
    said: /damaged|no Word document/,
  },
  {
    name: 'ten thousand parts',
    content: () =>
      zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`word/${index}.xml`, strToU8('<a/>')]))),
    said: /far more than any plan/,
  },
  {
    name: 'elements 5,000 deep',
    content: () => wordFileWith(nested('w:sdt', 'w:sdtContent', 5_000)),
    said: /nested too deeply/,
  },
  {
    name: 'tables 5,000 deep',
    content: () => wordFileWith('<w:tbl><w:tr><w:tc>'.repeat(5_000) + '</w:tc></w:tr></w:tbl>'.repeat(5_000)),
    said: /nested too deeply/,
  },
  {
    name: 'an entity for a file',
    content: () =>
      wordFileWith('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    said: /no Word document/,
  },
  { name: 'a body that is not closed', content: () => wordFileWith('<w:p><w:r><w:t>x'), said: /damaged/ },
];

describe('pdp import, on hostile files', () => {
  for (const { name, content, said } of hostileFiles) {
    it(`says in words why not, and writes nothing: ${name}`, async () => {
      const bytes = await content();
      inFolder({ 'plan.docx': bytes }, (folder) => {
        const run = runPdp(['import', 'plan.docx'], folder);
        assert.equal(run.status, 2);
        assert.match(run.error, said);
        assert.doesNotMatch(run.out + run.error, /\n {4}at |RangeError|Maximum call stack/);
        assert.deepEqual(readdirSync(folder), ['plan.docx']);
      });
    });
  }

  for (const address of hostileAddresses) {
    it(`keeps the words of a link to ${address}, and not where it leads`, async () => {
      const { markdown, notes } = importedJson(await linked(address));
      assert.match(markdown, /^see this$/m);
      assert.doesNotMatch(markdown, /script:|data:|command:|file:|blob:|vscode|ms-word:|evil/i);
      assert.deepEqual(
        notes.map(({ kind }) => kind),
        ['unsafeLink'],
      );
    });
  }

  it('does not let a cell be repeated until it fills the memory', async () => {
    const merge = (value: string, text: string) =>
      `<w:tr><w:tc><w:tcPr><w:vMerge w:val="${value}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>`;
    const body = `<w:tbl>${merge('restart', 'long '.repeat(20_000))}${merge('continue', '').repeat(2_000)}</w:tbl>`;
    const { markdown } = importedJson(await wordFileWith(body));
    assert.ok(markdown.length < 200_000, `${markdown.length}`);
  });

  it('does not make a million columns of a cell that says so', async () => {
    const body =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    assert.ok(importedJson(await wordFileWith(body)).markdown.length < 2_000);
  });
});

function importedJson(content: Uint8Array): { markdown: string; notes: { kind: string }[] } {
  return inFolder({ 'plan.docx': content }, (folder) => {
    const run = runPdp(['import', 'plan.docx', '--format', 'json'], folder);
    assert.equal(run.status, 0, run.error);
    return JSON.parse(run.out) as { markdown: string; notes: { kind: string }[] };
  });
}

async function bomb(size: number): Promise<Uint8Array> {
  const parts = unzipSync(await wordFile([paragraph('x')]));
  const packed = zipSync({ ...parts, 'word/document.xml': new Uint8Array(size).fill(32) }, { level: 9 });
  assert.ok(packed.length < 100_000);
  return packed;
}

/** The same with every mention of a size replaced. */
function understated(packed: Uint8Array, size: number, said: number): Uint8Array {
  const bytes = Buffer.from(packed);
  const [from, to] = [size, said].map((number) => {
    const written = Buffer.alloc(4);
    written.writeUInt32LE(number);
    return written;
  }) as [Buffer, Buffer];
  let count = 0;
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 4), count += 1) to.copy(bytes, at);
  assert.ok(count > 0);
  return new Uint8Array(bytes);
}

function nested(outer: string, inner: string, depth: number): string {
  return `<${outer}><${inner}>`.repeat(depth) + '<w:p/>' + `</${inner}></${outer}>`.repeat(depth);
}

/** A document with one link, whose address is written into its part as it is. */
async function linked(address: string): Promise<Uint8Array> {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const link = `<w:hyperlink r:id="rIdX" xmlns:r="${relationships}"><w:r><w:t>this</w:t></w:r></w:hyperlink>`;
  const parts = unzipSync(await wordFileWith(`<w:p><w:r><w:t xml:space="preserve">see </w:t></w:r>${link}</w:p>`));
  const list = new TextDecoder().decode(parts['word/_rels/document.xml.rels']);
  const own = `<Relationship Id="rIdX" Type="${relationships}/hyperlink" Target="${address}" TargetMode="External"/></Relationships>`;
  return zipSync({ ...parts, 'word/_rels/document.xml.rels': strToU8(list.replace('</Relationships>', own)) });
}
