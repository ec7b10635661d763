import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Expression, Expressions } from './expressions.ts';
import { project, readProjectFile } from './helpers.ts';
import type { Suspect } from './recheck.ts';

describe('every regular expression', function () {
  // recheck takes long for a few of them, above all where the machine is busy.
  this.timeout(300_000);
  let expressions: Expressions;

  before(async () => {
    expressions = JSON.parse(await run('expressions.ts', '')) as Expressions;
  });

  it('is found, literal or built', () => {
    assert.ok(expressions.found.length > 400);
    assert.deepEqual(expressions.unreached, [], 'nothing builds these, so nobody knows what they are');
  });

  it('takes time in proportion to its text, as recheck has it', async () => {
    const all = [...expressions.found, ...highlighting()];
    const suspects = await recheck(Array.from(new Map(all.map((one) => [`${one.source} ${one.flags}`, one])).values()));
    // What recheck leaves undecided is no better: it has to be written in another way.
    const said = suspects.map(({ place, source, flags, verdict }) => `${place} /${source}/${flags} is ${verdict}`);
    assert.deepEqual(said, []);
  });

  it('is not let through whatever it is', async () => {
    const suspects = await recheck([
      { place: 'exponential', source: '^(?:a+)+$', flags: '' },
      { place: 'linear', source: '^a+$', flags: '' },
      { place: 'polynomial', source: 'a+$', flags: '' },
    ]);
    assert.deepEqual(suspects.map(({ place }) => place).sort(), ['exponential', 'polynomial']);
  });
});

/** As many processes as the machine has processors, each with its share of long and short ones. */
async function recheck(expressions: readonly Expression[]): Promise<Suspect[]> {
  const count = Math.min(availableParallelism(), 4);
  const sorted = [...expressions].sort((a, b) => a.source.length - b.source.length);
  const shares = Array.from({ length: count }, (_, share) => sorted.filter((_, index) => index % count === share));
  const found = await Promise.all(shares.map((share) => run('recheck.ts', JSON.stringify(share))));
  return found.flatMap((suspects) => JSON.parse(suspects) as Suspect[]);
}

/** Runs a file of this folder; gives what it prints. */
async function run(file: string, input: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(project, 'test', file)], {
    cwd: project,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  return text(child.stdout);
}

/** The expressions of the highlighting, which another engine runs: `\G` and inline flags are written as this one knows them. */
function highlighting(): Expression[] {
  const path = 'syntaxes/pdp.injection.tmLanguage.json';
  const found: Expression[] = [];
  JSON.parse(readProjectFile(path), (key, value: unknown) => {
    if (typeof value === 'string' && ['match', 'begin', 'end', 'while'].includes(key))
      found.push({ place: path, source: value.replaceAll(String.raw`\G`, '^').replaceAll('(?i:', '(?:'), flags: 'i' });
    return value;
  });
  return found;
}
