import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import envPaths from 'env-paths';

/**
 * Runs a bundle without `import()` in it, which its build has wrapped as Node wraps a module, as `require` would, with the machine's own code
 * for it from an earlier run: a third of a start is otherwise spent on compiling what has not changed. (What Node keeps of itself holds the
 * outermost functions only.) With `keeps`, a run that found no such code leaves its own for the next, in the user's cache folder; deleting it
 * costs no more than time.
 */
export function run(bundle: string, { keeps }: { keeps: boolean }): void {
  // V8 first interprets an expression and compiles it anew once it has run. Here nearly every expression runs often and early, so
  // the first step is work for nothing: without it a short plan is checked in half the time.
  setFlagsFromString('--no-regexp-tier-up');
  // A folder of plans is checked before functions that swallow others whole have paid for the time it takes to compile them.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=60');
  const source = readFileSync(bundle);
  const place = join(envPaths('pdp-coach', { suffix: '' }).cache, `${basename(bundle)}-${cachedDataVersionTag()}`);
  // All of it is ASCII, which needs no decoding.
  const script = new Script(source.toString('latin1'), {
    filename: bundle,
    cachedData: readCode(place, source),
  });
  if (keeps && script.cachedDataRejected !== false) keepOnce(() => writeCode(place, source, script.createCachedData()));
  const module = { exports: {} };
  const load = script.runInThisContext() as (...scope: unknown[]) => void;
  load(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
}

/** Code is worth keeping once most of it has run; at the end of a long session V8 has dropped what only the start needed. */
const settled = 10_000;

function keepOnce(keep: () => void): void {
  const timer = setTimeout(end, settled).unref();
  process.once('exit', end);
  function end(): void {
    clearTimeout(timer);
    process.off('exit', end);
    keep();
  }
}

/** V8 trusts what it is given, so the code is preceded by a checksum of its source and of itself. A stronger digest would take longer to load than to compute. */
function checksumOf(source: Buffer, code: Buffer): Buffer {
  const checksum = Buffer.alloc(checksumLength);
  checksum.writeUInt32LE(crc32(source), 0);
  checksum.writeUInt32LE(crc32(code), 4);
  return checksum;
}
const checksumLength = 8;

function readCode(place: string, source: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(place);
    const code = kept.subarray(checksumLength);
    return checksumOf(source, code).equals(kept.subarray(0, checksumLength)) ? code : undefined;
  } catch {
    // Nothing is kept yet, or this Node is older than the checksum (20.15).
    return undefined;
  }
}

function writeCode(place: string, source: Buffer, code: Buffer): void {
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, Buffer.concat([checksumOf(source, code), code]));
    renameSync(draft, place);
  } catch {
    // What cannot be kept costs no more than time.
    rmSync(draft, { force: true });
  }
}
