import { createHash } from 'node:crypto';
import type { Style } from './page.ts';

/** A style sheet with its hash, by which a page's policy knows it. */
export function styleOf(css: string): Style {
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}
