import { AlignmentType, LevelFormat, type IStylesOptions, type INumberingOptions } from 'docx';

/** A4 with 25 mm of margin all round, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1_418 };

export const textWidth = page.width - 2 * page.margin;

export const colours = { ink: '1D2733', quiet: '51606F', line: 'C9D2DA', accent: '1F4E79', tint: 'EEF3F8' };

/** Word's own styles, so that a learner or a centre can restyle the document with them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: colours.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 288 } },
    },
    title: {
      run: { size: 52, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 2_400, after: 480, line: 264 } },
    },
    heading1: heading(32, 420),
    heading2: heading(26, 320),
    heading3: heading(23, 260),
    heading4: heading(22, 220),
    heading5: heading(22, 200),
    heading6: heading(22, 200),
    listParagraph: { paragraph: { spacing: { after: 80 } } },
    hyperlink: { run: { color: colours.accent, underline: {} } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
  },
  paragraphStyles: [
    {
      id: 'ContentsHeading',
      name: 'Contents Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 32, bold: true, color: colours.accent },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 40 } },
    },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { spacing: { after: 20 }, indent: { left: 284 } } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: colours.quiet },
      paragraph: {
        indent: { left: 340 },
        border: { left: { style: 'single', size: 18, color: colours.line, space: 8 } },
      },
    },
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      run: { font: 'Courier New', size: 19 },
      paragraph: { spacing: { after: 0, line: 252 }, shading: { type: 'clear', fill: colours.tint, color: 'auto' } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 40, line: 252 } },
    },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { bold: true, color: colours.accent } },
    { id: 'Small', name: 'Footer Text', basedOn: 'Normal', run: { size: 17, color: colours.quiet } },
  ],
};

/** How deep lists nest in Word. */
export const deepestList = 8;

/** Bullets, and for each number that a list starts with a numbering of its own. */
export function numbering(starts: readonly number[]): INumberingOptions {
  const levels = Array.from({ length: deepestList + 1 }, (_, level) => level);
  const style = (level: number) => ({ paragraph: { indent: { left: listIndent(level), hanging: 340 } } });
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: ['•', '–', '▪'][level % 3] ?? '•',
          alignment: AlignmentType.LEFT,
          style: style(level),
        })),
      },
      ...starts.map((start) => ({
        reference: `numbers-${start}`,
        levels: levels.map((level) => ({
          level,
          start,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.LEFT,
          style: style(level),
        })),
      })),
    ],
  };
}

/** How far in an item's text stands. */
export function listIndent(level: number): number {
  return 397 + 397 * level;
}

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: colours.accent },
    paragraph: { spacing: { before, after: 120, line: 264 }, keepNext: true },
  };
}
