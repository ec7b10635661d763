import picomatch from 'picomatch';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { Analyser, type Analysis, type NearFile } from './analysis.ts';
import type { OpenFile } from './coursework.ts';
import type { OnBroken } from './check.ts';
import type { Later } from './document/chunk.ts';
import { piecemeal } from './document/piecemeal.ts';
import { isSame } from './document/same.ts';
import type { EditedText } from './features/edited-text.ts';
import { documentKind, frontmatterReach, kindReach, type DocumentKind } from './is-plan.ts';
import type { View } from './shown.ts';
import { formatIsoDate, type CivilDate } from './language/calendar.ts';
import type { Schemes } from './scheme-files.ts';

/** A document that is open in the editor: its text, and what is known of it as a plan, kept up to date from edit to edit. */
export class OpenDocument {
  /** The text as it was when it was saved last, or else opened. */
  saved: string;
  private made: Analyser | undefined;
  private sort:
    { readonly globs: readonly string[]; readonly kind: DocumentKind | undefined; readonly reach: number } | undefined;
  private known:
    | { readonly key: string; readonly terms: Terms; readonly near: readonly unknown[]; readonly analysis: Analysis }
    | undefined;

  /** `later` parses what may take long; `onBroken` is told of rules that break. */
  constructor(
    readonly text: EditedText,
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
      const edit = this.text.edit(change, version);
      this.made?.edit(this.text.now, edit);
      if (this.sort && edit.start <= this.sort.reach) this.sort = undefined;
    }
    return this;
  }

  /** Does the work of the next `analysis` bit by bit: whoever has others to answer may pause between two steps, but not over an edit. */
  *steps(today: CivilDate, terms: Terms, near: readonly NearFile[]): Iterable<void> {
    if (this.isKnown(today, terms, near)) return;
    yield* this.text.now.countLines();
    const isMuch = yield* this.analyser.steps(today, terms.view, terms.schemes, near);
    if (!isMuch) return;
    // A finding a line or two comes to some work as well.
    yield* piecemeal(() => void this.analysis(today, terms, near).problems);
    yield;
  }

  /** What is known of this version as of a day, among the files that bear on it: made when first asked for. */
  analysis(today: CivilDate, terms: Terms, near: readonly NearFile[]): Analysis {
    const known = this.isKnown(today, terms, near) ? this.known : undefined;
    const analysis = known?.analysis ?? this.analyser.analysis(today, terms.view, terms.schemes, near);
    this.known = { key: this.keyOf(today), terms, near: readingsOf(near), analysis };
    return analysis;
  }

  private isKnown(today: CivilDate, terms: Terms, near: readonly NearFile[]): boolean {
    const { known } = this;
    return known?.key === this.keyOf(today) && known.terms === terms && isSame(known.near, readingsOf(near));
  }

  /** What it starts with: enough to read its frontmatter in. */
  get head(): string {
    return this.text.now.slice(0, frontmatterReach);
  }

  /** What it is, by what it says or by globs of files that are plans. */
  kind(globs: readonly string[]): DocumentKind | undefined {
    // Each request asks; few edits make a difference.
    if (this.sort?.globs !== globs) {
      const { path } = URI.parse(this.uri);
      const { head } = this;
      const matches = globs.some((glob) => glob && picomatch.isMatch(path, `**/${glob}`, { dot: true }));
      this.sort = { globs, kind: documentKind(path, head, matches), reach: kindReach(head) };
    }
    return this.sort.kind;
  }

  /** As one of the files of the workspace; none where it is neither a plan nor a reflection. */
  asFile(globs: readonly string[]): OpenFile[] {
    const kind = this.kind(globs);
    return kind ? [{ uri: this.uri, kind, analyser: this.analyser }] : [];
  }

  /** What reads and judges it. */
  get analyser(): Analyser {
    const changed = () => {
      this.known = undefined;
      this.later.changed();
    };
    return (this.made ??= new Analyser(this.text.now, this.onBroken, { ...this.later, changed }));
  }

  private keyOf(today: CivilDate): string {
    return `${this.text.version} ${formatIsoDate(today)}`;
  }
}

/** What tells whether another file has changed. */
export function readingsOf(near: readonly NearFile[]): unknown[] {
  return near.flatMap(({ path, analyser }) => [path, analyser.reading]);
}

/** What a plan is looked at by, besides its own text and the day; the same object as long as it is the same. */
export interface Terms {
  readonly view: View;
  readonly schemes: Schemes;
}
