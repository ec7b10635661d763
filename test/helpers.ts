import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The day every test is run as of. */
export const today = { year: 2026, month: 11, day: 23 };

/** The folder of the project. */
export const project = fileURLToPath(new URL('..', import.meta.url));

/** In a test no rule may break. */
export function failOnBroken(rule: string, error: unknown): never {
  throw new Error(`rule ${rule} broke`, { cause: error });
}

/** A file of the project as text; the path counts from the project's folder. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** The files of a folder of the project and of the folders in it, as paths that count from the project's folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
