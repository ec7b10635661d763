import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWhole } from './parse-whole.ts';

// parse-files FOLDER: reads and parses every file, one after the other, and says how many.
const folder = process.argv[2] ?? '.';
const files = readdirSync(folder);
for (const file of files) parseWhole(readFileSync(join(folder, file), 'utf8'));
process.stdout.write(`${files.length}\n`);
