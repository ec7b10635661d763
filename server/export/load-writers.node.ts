import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { writeHandIn } from './writers.node.ts';

/** Makes a file to hand in with the bundle beside this one, which is loaded the first time. */
export const writeLater: typeof writeHandIn = (handIn, format) => {
  const load = createRequire(__filename);
  const writers = load(join(__dirname, 'export.cjs')) as { writeHandIn: typeof writeHandIn };
  return writers.writeHandIn(handIn, format);
};
