import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { colours } from './docx-styles.ts';
import type { Run, Runs } from './hand-in.ts';

/** A stretch of text as Word has it: runs, links and calls of footnotes. */
export function wordRuns(runs: Runs): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.note !== undefined) return [new FootnoteReferenceRun(run.note)];
    const children = textRuns(run);
    if (run.link !== undefined) return [new ExternalHyperlink({ link: run.link, children })];
    return run.heading === undefined ? children : [new InternalHyperlink({ anchor: run.heading, children })];
  });
}

function textRuns({ text, strong = false, emphasis = false, code = false, link, heading }: Run): TextRun[] {
  const dress = {
    ...(strong && { bold: true }),
    ...(emphasis && { italics: true }),
    ...(code && { font: 'Courier New', shading: { type: 'clear', fill: colours.tint, color: 'auto' } as const }),
    ...((link ?? heading) !== undefined && { style: 'Hyperlink' }),
  };
  return text.split('\n').map((line, index) => new TextRun({ ...dress, text: line, ...(index && { break: 1 }) }));
}
