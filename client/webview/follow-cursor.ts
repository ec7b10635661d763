/** Marks on the page what the line with the editor's cursor belongs to, and brings it into sight. */
export class FollowCursor {
  #line: number | undefined;
  #marked: Element | undefined;
  #isScrolling = false;
  /** The line that the learner has just chosen on the page: they are looking at it, so nothing moves. */
  #chosen: number | undefined;

  constructor(private readonly page: HTMLElement) {
    document.addEventListener('scroll', () => (this.#isScrolling = true));
    document.addEventListener('scrollend', () => (this.#isScrolling = false));
  }

  /** The learner goes to this line from the page. */
  chose(line: number): void {
    this.#chosen = line;
  }

  /** The cursor is in this line. The page moves only when that is something else than before, and never while the learner scrolls it. */
  moveTo(line: number): void {
    const before = this.#marked?.getAttribute('data-key');
    this.#line = line;
    this.mark();
    const isNew = this.#marked && this.#marked.getAttribute('data-key') !== before;
    if (isNew && line !== this.#chosen && !this.#isScrolling) this.#place()?.scrollIntoView({ block: 'nearest' });
    this.#chosen = undefined;
  }

  /** Marks it again on a page whose content is new. */
  mark(): void {
    this.#marked?.removeAttribute('aria-current');
    this.#marked = this.#place()?.closest('[data-key]') ?? undefined;
    this.#marked?.setAttribute('aria-current', 'true');
  }

  /** The objective around the line, else what is said of the line itself, where it is in sight at all. */
  #place(): Element | undefined {
    const line = this.#line;
    if (line === undefined) return undefined;
    const places = [...this.page.querySelectorAll<HTMLElement>('tr[data-from], li[data-from]')];
    const around = places.filter(({ dataset: { from, to } }) => Number(from) <= line && line <= Number(to));
    const isShown = (place: Element) => place.getClientRects().length > 0;
    return around.find((place) => place.matches('tr') && isShown(place)) ?? around.find(isShown);
  }
}
