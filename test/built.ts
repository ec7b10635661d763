import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './helpers.ts';

/** The path of a bundle in `dist/`, which must have been built. */
export function built(name: string): string {
  const path = join(project, 'dist', name);
  assert.ok(existsSync(path), `dist/${name} is missing: run "npm run build" first.`);
  return path;
}
