/** The button that hides what was found already, so that the gaps alone are left. */
export class GapsOnly {
  constructor(
    private readonly page: HTMLElement,
    private isOn: boolean,
  ) {}

  /** Turns it the other way; says which way it is then. */
  toggle(): boolean {
    this.isOn = !this.isOn;
    this.show();
    return this.isOn;
  }

  /** Shows the way it is on a page whose content is new. */
  show(): void {
    this.page.classList.toggle('gaps-only', this.isOn);
    this.page.querySelector('#gaps-only')?.setAttribute('aria-pressed', String(this.isOn));
  }
}
