import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word document with the day it was made instead of the second, and names of links that count instead of names drawn by lot. */
export function repeatable(document: Uint8Array, day: string): Uint8Array {
  const names = new Map<string, string>();
  const counted = (name: string) => {
    const known = names.get(name) ?? `link${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const files = Object.entries(unzipSync(document)).map(([path, bytes]) => {
    if (!path.endsWith('.xml') && !path.endsWith('.rels')) return [path, bytes] as const;
    const xml = strFromU8(bytes)
      .replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
      .replace(drawn, (_, before: string, name: string) => before + counted(name));
    return [path, strToU8(xml)] as const;
  });
  // The time as zip files keep it knows no zone, so it is set by its parts.
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, date);
  return zipSync(Object.fromEntries(files), { level: 6, mtime });
}

/** docx names a relationship by 21 characters drawn by lot. */
const drawn = /(\b(?:r:id|Id)="rId)([\w-]{21})(?=")/g;
