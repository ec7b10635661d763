import type { NoteBook } from './notes.ts';
import type { Styles } from './styles.ts';
import type { WordParts } from './word-parts.ts';
import { attribute, xmlTokens, type XmlToken } from './xml.ts';

/** Goes through a Word document by itself, notes what Markdown has no place for, and gives what each paragraph says, to be compared with what became of it. */
export function takeInventory({ texts }: WordParts, styles: Styles, notes: NoteBook): string[] {
  const paragraphs: string[] = [];
  for (const [path, xml] of texts) {
    if (/^word\/(?:document|footnotes|endnotes)\.xml$/.test(path)) {
      const reader = new PartReader(styles, notes);
      for (const token of xmlTokens(xml)) reader.read(token);
      paragraphs.push(...reader.paragraphs);
    } else if (/^word\/(?:header|footer)\d*\.xml$/.test(path)) {
      const words = wordsIn(xml);
      if (words) notes.add('furniture', words);
    }
  }
  return paragraphs;
}

/** What an element is told as, where it stands by itself. */
const noted = {
  'pic:pic': 'image',
  'v:imagedata': 'image',
  'm:oMath': 'equation',
  'w:object': 'drawing',
  'c:chart': 'drawing',
  'dgm:relIds': 'drawing',
  'w:commentReference': 'comment',
  'w:ins': 'trackedChange',
  'w:del': 'trackedChange',
  'w:moveFrom': 'trackedChange',
  'w:txbxContent': 'textBox',
} as const;

/** Where a paragraph's words are none: deleted, or said again for older programs. */
const unread = new Set(['w:moveFrom', 'mc:Fallback']);

class PartReader {
  readonly paragraphs: string[] = [];
  private readonly open: string[] = [];
  /** Text boxes stand in paragraphs and hold some. */
  private readonly inParagraphs: Paragraph[] = [];
  private skipping = 0;
  private tables = 0;
  private contents = false;

  constructor(
    private readonly styles: Styles,
    private readonly notes: NoteBook,
  ) {}

  read(token: XmlToken): void {
    if (token.kind === 'text') this.text(token.text);
    else if (token.kind === 'open') this.start(token.name, token.attributes);
    else this.end(token.name);
  }

  private text(words: string): void {
    const paragraph = this.inParagraphs.at(-1);
    if (!this.skipping && paragraph && this.open.at(-1) === 'w:t') paragraph.words += words;
  }

  private start(name: string, attributes: string): void {
    const parent = this.open.at(-1);
    this.open.push(name);
    if (unread.has(name)) this.skipping += 1;
    if (this.skipping && name !== 'w:moveFrom') return;
    const kind = Object.hasOwn(noted, name) ? noted[name as keyof typeof noted] : undefined;
    // In the properties of a paragraph these only say that its end was inserted or deleted.
    if (kind && parent !== 'w:rPr' && parent !== 'w:trPr') this.notes.add(kind);
    if (name === 'w:p') this.inParagraphs.push({ words: '', isContents: false });
    else if (name === 'w:tbl' && (this.tables += 1) > 1) this.notes.add('nestedTable');
    else if (isStruck(name, attributes) && this.open.at(-3) === 'w:r') this.notes.add('struck');
    else if (name === 'w:pStyle') this.style(attribute(attributes, 'w:val') ?? '');
  }

  private style(id: string): void {
    const paragraph = this.inParagraphs.at(-1);
    if (!paragraph || !this.styles.contents.has(id)) return;
    paragraph.isContents = true;
    if (!this.contents) this.notes.add('contents');
    this.contents = true;
  }

  private end(name: string): void {
    this.open.pop();
    if (unread.has(name)) this.skipping -= 1;
    else if (this.skipping) return;
    else if (name === 'w:tbl') this.tables -= 1;
    else if (name === 'w:p') {
      const paragraph = this.inParagraphs.pop();
      if (paragraph?.words.trim() && !paragraph.isContents) this.paragraphs.push(paragraph.words);
    }
  }
}

interface Paragraph {
  words: string;
  isContents: boolean;
}

function isStruck(name: string, attributes: string): boolean {
  if (name !== 'w:strike' && name !== 'w:dstrike') return false;
  return !/^(?:0|false|off|none)$/.test(attribute(attributes, 'w:val') ?? '');
}

function wordsIn(xml: string): string {
  let isText = false;
  const words: string[] = [];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') words.push(isText ? token.text : '');
    else isText = token.kind === 'open' && token.name === 'w:t';
  }
  return words.join('').trim();
}
