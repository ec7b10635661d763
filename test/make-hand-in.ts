import { createRequire } from 'node:module';
import { analyse } from '../server/analysis.ts';
import { makeHandIn } from '../server/export/make-hand-in.ts';
import type { HandInFormat } from '../server/export/hand-in.ts';
import { formatIsoDate } from '../server/language/calendar.ts';
import { built } from './built.ts';
import { failOnBroken, today } from './helpers.ts';

/** The file to hand in of a text, made by the built writers; `pdp export` makes the same, in a process of its own. */
export async function madeHandIn(source: string, format: HandInFormat, map?: 'with map'): Promise<Buffer> {
  const analysis = analyse(source, today, failOnBroken, {});
  const handIn = makeHandIn(analysis, { day: formatIsoDate(today), hasMap: map !== undefined });
  return Buffer.from((await writers().writeHandIn(handIn, format)).bytes);
}

const load = createRequire(import.meta.url);

function writers() {
  return load(built('export.cjs')) as typeof import('../server/export/writers.node.ts');
}
