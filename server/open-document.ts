import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analyser, type Analysis } from './analysis.ts';
import type { OnBroken } from './check.ts';
import type { Later } from './document/chunk.ts';
import type { View } from './shown.ts';
import { formatIsoDate, type CivilDate } from './language/calendar.ts';
import type { Schemes } from './scheme-files.ts';

/** A document that is open in the editor: its text, and what is known of it as a plan, kept up to date from edit to edit. */
export class OpenDocument {
  /** The text as it was when it was saved last, or else opened. */
  saved: string;
  private analyser: Analyser | undefined;
  private known: { readonly key: string; readonly terms: Terms; readonly analysis: Analysis } | undefined;

  /** `later` parses what may take long; `onBroken` is told of rules that break. */
  constructor(
    public text: TextDocument,
    private readonly later: Later,
    private readonly onBroken: OnBroken,
  ) {
    this.saved = text.getText();
  }

  get uri(): string {
    return this.text.uri;
  }

  /** Follows the changes of one notification; nothing is parsed or judged before somebody asks. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) {
      const length = this.text.getText().length;
      const ends =
        'range' in change ? [change.range.start, change.range.end].map((end) => this.text.offsetAt(end)) : [0, length];
      this.text = TextDocument.update(this.text, [change], version);
      const [start, oldEnd] = [Math.min(...ends), Math.max(...ends)];
      this.analyser?.edit(this.text.getText(), { start, oldEnd, newEnd: start + change.text.length });
    }
    return this;
  }

  /** Does the work of the next `analysis` bit by bit: whoever has others to answer may pause between two steps, but not over an edit. */
  *steps(today: CivilDate, terms: Terms): Iterable<void> {
    if (this.isKnown(today, terms)) return;
    const isMuch = yield* this.read().steps(today, terms.view, terms.schemes);
    if (!isMuch) return;
    // A finding a line or two comes to some work as well.
    void this.analysis(today, terms).problems;
    yield;
  }

  /** What is known of this version as of a day: made when first asked for. */
  analysis(today: CivilDate, terms: Terms): Analysis {
    const known = this.isKnown(today, terms) ? this.known : undefined;
    const analysis = known?.analysis ?? this.read().analysis(today, terms.view, terms.schemes);
    this.known = { key: this.keyOf(today), terms, analysis };
    return analysis;
  }

  private isKnown(today: CivilDate, terms: Terms): boolean {
    return this.known?.key === this.keyOf(today) && this.known.terms === terms;
  }

  private read(): Analyser {
    const changed = () => {
      this.known = undefined;
      this.later.changed();
    };
    return (this.analyser ??= new Analyser(this.text.getText(), this.onBroken, { ...this.later, changed }));
  }

  private keyOf(today: CivilDate): string {
    return `${this.text.version} ${formatIsoDate(today)}`;
  }
}

/** What a plan is looked at by, besides its own text and the day; the same object as long as it is the same. */
export interface Terms {
  readonly view: View;
  readonly schemes: Schemes;
}
