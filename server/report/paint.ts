/** Gives a text a colour or weight where the output can show it. The words carry the meaning; colour only helps. */
export type Paint = (style: Style, text: string) => string;

export type Style = 'bold' | 'dim' | 'yellow' | 'cyan' | 'green';

export const plain: Paint = (_style, text) => text;

/** For terminals that understand ANSI codes. */
export const ansi: Paint = (style, text) => `\u001B[${codes[style]}m${text}\u001B[0m`;

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, yellow: 33, cyan: 36, green: 32 };
