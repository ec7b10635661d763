// Where this project is on the disk.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is downloaded to test with; git ignores it. */
export const downloads = join(root, '.vscode-test');

/**
 * One calm line about what is being done now.
 * @param {string} line
 */
export const say = (line) => console.log(`· ${line}`);
