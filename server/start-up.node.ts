import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
export function run(bundle: string, { keeps, usesAllCores = false }: Start): void {
  // V8 first interprets an expression and compiles it anew once it has run. Here nearly every expression runs often and early, so
  // the first step is work for nothing: without it a short plan is checked in half the time.
  setFlagsFromString('--no-regexp-tier-up');
  // A folder of plans is checked before functions that swallow others whole have paid for the time it takes to compile them.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=60');
  // What has run a few times is compiled as it stands before it is compiled well: a start and a folder of plans pay for that, and no key gains.
  setFlagsFromString('--no-sparkplug');
  if (usesAllCores) {
    // V8 looks for what can be let go of beside the work, on a core that is idle; with that, two threads on two cores take a tenth longer.
    setFlagsFromString('--no-concurrent-marking');
    // What has outlived others of its kind it counts as old from the start. Of one plan after another nothing lives on, but what counts as
    // old keeps the plans behind it: each is moved twice for nothing, and two threads take a tenth longer again.
    setFlagsFromString('--no-allocation-site-pretenuring');
  }
  const place = join(envPaths('pdp-coach', { suffix: '' }).cache, `${basename(bundle)}-${cachedDataVersionTag()}`);
  // Memory is dear while it is new: what the source was read into takes the code as well.
  const room = Buffer.allocUnsafeSlow(Math.max(sizeOf(bundle), sizeOf(place)));
  const bytes = readInto(room, bundle);
  const ownChecksum = checksumOf(bytes);
  // All of it is ASCII, which needs no decoding.
  const source = bytes.toString('latin1');
  const script = new Script(source, { filename: bundle, cachedData: readCode(room, place, ownChecksum) });
  if (keeps && script.cachedDataRejected !== false)
    keepOnce(() => writeCode(place, ownChecksum, script.createCachedData()));
  const module = { exports: {} };
  const load = script.runInThisContext() as (...scope: unknown[]) => void;
  load(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
}

interface Start {
  readonly keeps: boolean;
  /** Whether it has work for as many threads as there are cores. */
  readonly usesAllCores?: boolean;
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

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Reads a file, which must not be longer than the room for it; throws where it cannot be read. */
function readInto(room: Buffer, path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read && length < room.length; length += read)
      read = readSync(file, room, length, room.length - length, null);
    return room.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/**
 * V8 trusts what it is given, so the code is preceded by the checksums of its source and of itself. A stronger digest would take longer to load
 * than to compute. Undefined where this Node is older than the checksum (20.15).
 */
function checksumOf(bytes: Buffer): number | undefined {
  return (crc32 as typeof crc32 | undefined)?.(bytes);
}

function readCode(room: Buffer, place: string, ofSource: number | undefined): Buffer | undefined {
  try {
    const kept = readInto(room, place);
    const code = kept.subarray(headLength);
    return kept.readUInt32LE(0) === ofSource && kept.readUInt32LE(4) === checksumOf(code) ? code : undefined;
  } catch {
    // Nothing is kept yet.
    return undefined;
  }
}
const headLength = 8;

function writeCode(place: string, ofSource: number | undefined, code: Buffer): void {
  const ofCode = checksumOf(code);
  if (ofSource === undefined || ofCode === undefined) return;
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(ofSource, 0);
  head.writeUInt32LE(ofCode, 4);
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, Buffer.concat([head, code]));
    renameSync(draft, place);
  } catch {
    // What cannot be kept costs no more than time.
    rmSync(draft, { force: true });
  }
}
