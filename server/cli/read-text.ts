import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { text } from '../messages/index.ts';
import { frontmatterReach } from '../is-plan.ts';
import type { ExitStatus } from './command.ts';

/** Why a file was not looked into: in words for the learner, and as the exit status. */
export interface Fault {
  readonly fault: string;
  readonly status: ExitStatus;
}

/** A file's text, or why it cannot be had. */
export function readText(path: string): { readonly text: string } | Fault {
  const bytes = readBytes(path);
  return 'fault' in bytes ? bytes : decode(path, bytes);
}

/** A file's bytes, or why they cannot be had; of a file that is too large, those it starts with too. */
export function readBytes(path: string, most = largest): Uint8Array | (Fault & { readonly head?: Uint8Array }) {
  try {
    const bytes = readAtMost(path, most + 1);
    if (bytes.length <= most) return bytes;
    return { fault: text('cli.tooLarge', { path, limit: most / 1_000_000 }), status: 1, head: bytes };
  } catch (error) {
    return { fault: whyNot(path, error), status: 2 };
  }
}

/** UTF-8 and, by their mark, UTF-16 are read; line ends are kept, the mark is not: no editor counts it as a column. */
export function decode(path: string, bytes: Uint8Array): { readonly text: string } | Fault {
  const encoding = encodingOf(bytes);
  try {
    if (encoding !== 'utf-8' || !bytes.includes(0))
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    // Other encodings show nothing to tell them by.
  }
  return { fault: text('cli.notText', { path }), status: 2 };
}

/** A text as bytes again, in the encoding that a file's bytes have, with their mark if they have one. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(bytes);
  const hasMark = encoding !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  const marked = hasMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked);
  const wide = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? wide.swap16() : wide;
}

/** What a file starts with, as text, whatever its encoding: enough to read frontmatter in. */
export function headOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, frontmatterReach));
}

/** Says why a path cannot be read. */
export function whyNot(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT'
    ? text('cli.missing', { path })
    : text('cli.unreadable', { path, reason: code ?? String(error) });
}

const largest = 5_000_000;

/** What a file says of its size is a guess: a pipe says 0, and some never end. */
function readAtMost(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let buffer = Buffer.allocUnsafe(Math.min(fstatSync(file).size, most - 1) + 1);
    let length = 0;
    for (let read = -1; read && length < most; length += read) {
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length + 65_536, most));
      read = readSync(file, buffer, length, buffer.length - length, null);
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
