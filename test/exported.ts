import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inFolder, runPdp, type Run } from './run-pdp.ts';

/** Exports a text with the built `pdp`, and gives the file's bytes; `args` come after the format. */
export function exported(text: string | Uint8Array, format: string, ...args: string[]): { run: Run; bytes: Buffer } {
  return inFolder({ 'plan.md': text }, (folder) => {
    const run = runPdp(['export', 'plan.md', '--to', format, '--today', '2026-11-23', '--force', ...args], folder);
    if (run.status !== 0) throw new Error(`${run.status}: ${run.error}`);
    return { run, bytes: readFileSync(join(folder, `plan.${format}`)) };
  });
}

/** What a format shows, as words, and the addresses that a click in it goes to. */
export interface Shown {
  readonly text: string;
  readonly links: readonly string[];
}

/** What a Word file shows, notes and all. */
export function wordShown(bytes: Uint8Array): Shown {
  const files = wordFiles(bytes);
  const parts = ['word/document.xml', 'word/footnotes.xml'].map((path) => files[path] ?? '');
  const text = parts
    .join(' ')
    .replace(/<w:(?:p|br|tab)\b[^>]*>/g, ' ')
    .replace(/<w:instrText\b[^>]*>[^<]*/g, '');
  const links = [
    ...Object.values(files)
      .join(' ')
      .matchAll(/Target="([^"]*)" TargetMode="External"/g),
  ];
  return { text: unescaped(text.replace(/<[^>]*>/g, '')), links: links.map(([, target = '']) => unescaped(target)) };
}

/** The XML files in a Word file. */
export function wordFiles(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
}

/** What a page shows, and every element and attribute that it is made of. */
export function pageShown(bytes: Uint8Array): Shown & { elements: Set<string>; attributes: Map<string, Set<string>> } {
  const elements = new Set<string>();
  const attributes = new Map<string, Set<string>>();
  let text = '';
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) {
      elements.add(node.tagName);
      for (const { name, value } of node.attrs)
        attributes.set(name, (attributes.get(name) ?? new Set<string>()).add(value));
      if (node.tagName === 'style' || node.tagName === 'title') return;
      if (/^(?:p|td|th|li|h\d|br|dt|dd|pre|blockquote)$/.test(node.tagName)) text += ' ';
    }
    if ('value' in node) text += node.value;
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(Buffer.from(bytes).toString('utf8')));
  return {
    text,
    links: [...(attributes.get('href') ?? [])].filter((link) => !link.startsWith('#')),
    elements,
    attributes,
  };
}

/** What a PDF shows, the tags of its structure, and its title and outline. */
export async function pdfShown(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = '';
  let artifacts = '';
  const links: string[] = [];
  const tags: string[] = [];
  const walk = (node: unknown): void => {
    const { role, children = [] } = node as { role?: string; children?: unknown[] };
    if (role) tags.push(role);
    children.forEach(walk);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    // What is at the foot of a page, or repeated at its top, may stand between two lines of a paragraph.
    const marks: boolean[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item && marks.includes(true)) artifacts += `${item.str} `;
      else if ('str' in item) text += `${item.str} `;
      else if (item.type === 'endMarkedContent') marks.pop();
      else marks.push((item as { tag?: string }).tag === 'Artifact');
    }
    for (const { unsafeUrl } of (await page.getAnnotations()) as { unsafeUrl?: string }[])
      if (unsafeUrl) links.push(unsafeUrl);
    // A file without tags has none.
    walk((await page.getStructTree()) ?? {});
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string } };
  const outline = ((await document.getOutline()) ?? []).map(({ title }) => title);
  const pages = document.numPages;
  await document.destroy();
  return { text, artifacts, links, tags, title: info.Title, outline, pages };
}

/** Letters and figures alone, so that where lines break says nothing. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function unescaped(xml: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole);
}
