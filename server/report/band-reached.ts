import { text } from '../messages/index.ts';
import type { Checklist } from '../checklist-shape.ts';

/** In words, the highest band that a plan reaches, or the first where it reaches none. */
export function bandReached(bands: NonNullable<Checklist['bands']>): string {
  const band = bands.findLast(({ reached }) => reached);
  return band
    ? text('checklist.band', { band: band.title })
    : text('checklist.noBand', { band: bands[0]?.title ?? '' });
}
