import { open } from 'node:fs/promises';
import { text } from '../messages/index.ts';

/** A file's text, or why it cannot be had, in words for the learner. UTF-8 and, by their mark, UTF-16 files are read; line ends are kept, the mark is not: no editor counts it as a column. */
export async function readText(path: string): Promise<{ text: string } | { unreadable: string }> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > largest) return { unreadable: text('cli.tooLarge', { path, limit: largest / 1_000_000 }) };
      const decoded = decode(await file.readFile());
      return decoded === undefined ? { unreadable: text('cli.notText', { path }) } : { text: decoded };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { unreadable: whyNot(path, error) };
  }
}

/** Says why a path cannot be read. */
export function whyNot(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT'
    ? text('cli.missing', { path })
    : text('cli.unreadable', { path, reason: code ?? String(error) });
}

const largest = 5_000_000;

function decode(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (!utf16 && bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
