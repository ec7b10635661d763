import type { Clock } from './clock.ts';

/**
 * Which documents have been rendered with what is no longer true, so that all previews are to be rendered anew. VS Code does that by itself
 * after an edit, mostly in time; and it drops the wish for it where it has something else to look at just then, such as that the document
 * was saved. So there is some patience first, and the wish is said twice. Documents are known by their URIs.
 */
export class OutdatedPreviews {
  readonly #rendered = new Map<string, { state: string; isAsked: boolean }>();
  #cancel: (() => void) | undefined;

  /** `stateOf` says what a document would be rendered with now, `renderAnew` asks for it. */
  constructor(
    private readonly clock: Clock,
    private readonly stateOf: (document: string) => string,
    private readonly renderAnew: () => void,
  ) {}

  /** A document is being rendered with what is true now. */
  rendered(document: string): void {
    this.#rendered.set(document, { state: this.stateOf(document), isAsked: false });
  }

  /** Another state may be true of a document now. */
  changed(document: string): void {
    if (this.#rendered.has(document)) this.#wait();
  }

  dispose(): void {
    this.#cancel?.();
  }

  #wait(): void {
    this.#cancel?.();
    this.#cancel = this.clock.after(patience, () => this.#catchUp());
  }

  #catchUp(): void {
    const outdated = [...this.#rendered].filter(([document, { state }]) => this.stateOf(document) !== state);
    if (!outdated.length) return;
    for (const [document, rendered] of outdated) {
      // Of a preview that is closed by now nothing is heard any more.
      if (rendered.isAsked) this.#rendered.delete(document);
      rendered.isAsked = true;
    }
    this.renderAnew();
    this.#wait();
  }
}

/** In milliseconds: rendering anew flickers, so it is only for what an edit's own rendering has missed. */
export const patience = 800;
