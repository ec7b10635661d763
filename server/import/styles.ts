import { attribute, xmlTokens } from './xml.ts';

/** What the paragraph styles of a Word document mean, by their ids: headings, and lines of a table of contents. */
export function readStyles(xml: string): Styles {
  const styles = stylesIn(xml);
  const contents = [...styles].filter(([, { name }]) => /^(?:toc|contents) (?:\d|heading)$/i.test(name));
  const headings = [...styles].flatMap(([id, style]) => {
    const level = contents.some(([one]) => one === id) ? undefined : levelOf(style, styles);
    return level === undefined ? [] : [{ name: style.name, level: Math.min(level, 6) }];
  });
  return {
    contents: new Set(contents.map(([id]) => id)),
    map: [
      ...contents.map(([, { name }]) => `${paragraph(name)} => !`),
      ...headings.map(({ name, level }) => `${paragraph(name)} => h${level}:fresh`),
    ],
  };
}

export interface Styles {
  /** The ids of styles that lines of a table of contents have. */
  readonly contents: ReadonlySet<string>;
  /** How mammoth is to write the styles. */
  readonly map: readonly string[];
}

interface Style {
  name: string;
  basedOn?: string | undefined;
  /** From 1, where the style says so itself. */
  level?: number;
}

function stylesIn(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open') continue;
    const { name, attributes } = token;
    const value = attribute(attributes, 'w:val') ?? '';
    if (name === 'w:style') {
      style = { name: '' };
      if (attribute(attributes, 'w:type') === 'paragraph') styles.set(attribute(attributes, 'w:styleId') ?? '', style);
    } else if (style && name === 'w:name') style.name = value;
    else if (style && name === 'w:basedOn') style.basedOn = value;
    else if (style && name === 'w:outlineLvl' && /^[0-8]$/.test(value)) style.level = Number(value) + 1;
  }
  return styles;
}

/** A style is a heading by its name, by the level it gives itself, or because the one it is based on is. */
function levelOf(style: Style | undefined, styles: ReadonlyMap<string, Style>, depth = 0): number | undefined {
  if (!style || depth > 10) return undefined;
  if (/^title$/i.test(style.name)) return 1;
  const named = /^heading ([1-9])$/i.exec(style.name)?.[1];
  return named ? Number(named) : (style.level ?? levelOf(styles.get(style.basedOn ?? ''), styles, depth + 1));
}

function paragraph(name: string): string {
  return `p[style-name='${name.replace(/[\\']/g, '\\$&')}']`;
}
