/** The library's document, with what its types leave out: the font that is set, as its own library reads it. */
export type PdfDocument = PDFKit.PDFDocument & { _font: { font: { characterSet: number[] } } };

/** A part of the structure that screen readers follow. */
export type PdfElement = PDFKit.PDFStructureElement;

/** A new part inside another. */
export function childOf(parent: PdfElement, tag: string, document: PdfDocument, scope?: 'Row' | 'Column'): PdfElement {
  const element = document.struct(tag, (scope ? { scope } : {}) as PDFKit.Mixins.StructureElementOptions);
  parent.add(element);
  return element;
}

/** A string in a PDF; the library takes a bare one for a name. */
export function pdfString(text: string): string {
  return new String(text) as unknown as string;
}

/** How a place says that the zoom stays as it is. */
export const nowhere = null as unknown as number;
