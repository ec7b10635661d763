/** A4 in points, with room for a binding. */
export const page = { width: 595.28, height: 841.89, left: 68, right: 68, top: 64, bottom: 74 };

export const textWidth = page.width - page.left - page.right;

export const colours = { ink: '#1d2733', quiet: '#51606f', line: '#c9d2da', accent: '#1f4e79', tint: '#eef3f8' };

/** How a paragraph is set: the size of its letters, the height of its lines, what stands above and below it. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly colour: string;
  readonly strong?: boolean;
}

export const body: TextStyle = { size: 11, leading: 16, before: 0, after: 8, colour: colours.ink };
export const quote: TextStyle = { ...body, colour: colours.quiet };
export const cell: TextStyle = { ...body, size: 10, leading: 13.5, after: 0 };
export const cellHead: TextStyle = { ...cell, colour: colours.accent, strong: true };
export const code: TextStyle = { ...body, size: 10, leading: 14, after: 0 };
export const note: TextStyle = { ...body, size: 9.5, leading: 13, after: 3 };
export const footer: TextStyle = { ...body, size: 9, leading: 12, after: 0, colour: colours.quiet };
export const title: TextStyle = { ...body, size: 30, leading: 37, after: 30, colour: colours.accent, strong: true };
export const entry: TextStyle = { ...body, leading: 15.5, after: 0.5 };
export const topEntry: TextStyle = { ...entry, before: 5.5, strong: true };

export function headingStyle(level: number): TextStyle {
  const [size, leading, before] =
    (
      [
        [19, 24, 22],
        [14.5, 19, 16],
        [12.5, 17, 12],
      ] as const
    )[level - 1] ?? ([11.5, 16, 10] as const);
  return { size, leading, before, after: 5, colour: colours.accent, strong: true };
}
