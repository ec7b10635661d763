// Reads expressions as JSON from standard input and prints those that recheck does not call safe. A process of its own: it keeps a processor busy.
import { text } from 'node:stream/consumers';
import { check } from 'recheck';
import type { Expression } from './expressions.ts';

/** An expression and what recheck holds against it. */
export interface Suspect extends Expression {
  readonly verdict: string;
}

/** Steps are counted, never time, so that a busy machine changes no verdict; only what takes for ever is given up. */
const limits = { timeout: 120_000, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

void text(process.stdin).then(async (input) => {
  const suspects: Suspect[] = [];
  for (const expression of JSON.parse(input) as Expression[]) {
    const found = await check(expression.source, expression.flags, limits);
    if (found.status === 'unknown') suspects.push({ ...expression, verdict: `not decided: ${found.error.kind}` });
    if (found.status !== 'vulnerable') continue;
    const pumped = found.attack.pumps.map(({ pump }) => JSON.stringify(pump));
    suspects.push({ ...expression, verdict: `${found.complexity.summary}: ${pumped.join(' and ')} again and again` });
  }
  // Its helper would keep the process alive.
  process.stdout.write(JSON.stringify(suspects), () => process.exit());
});
