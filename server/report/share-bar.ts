import { html, type Html } from './html.ts';

/** The share of plans in a picture; the figures beside it say the same. */
export function shareBar(met: number, partly: number, total: number): Html {
  const part = (count: number) => Math.round((1000 * count) / total) / 10;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="missing" width="100" height="8"></rect>
    <rect class="partly" width="${part(met + partly)}" height="8"></rect>
    <rect class="met" width="${part(met)}" height="8"></rect>
  </svg>`;
}
