import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { project } from '../helpers.ts';
import { number, table } from './table.ts';
import type { Topic } from './topic.ts';

/** How large the built files are. */
export const bundles: Topic = {
  name: 'bundles',

  async *measure() {
    const dist = join(project, 'dist');
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:c?js|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      const bytes = readFileSync(file);
      const values = { raw: bytes.length / 1024, gzip: gzipSync(bytes).length / 1024 };
      yield { subject: relative(dist, file).replaceAll('\\', '/'), name: 'bundle', round: 1, values };
    }
  },

  section(figures) {
    const rows = figures.all.map(({ subject, values }) => [subject, number(values['raw']), number(values['gzip'])]);
    return `## Bundles\n\n${table(['dist/', 'KiB', 'KiB, gzip'], rows)}`;
  },
};
