import * as modules from 'node:module';
import { version } from './version.ts';

// The command `pdp`: it loads the bundle that is asked for and nothing else, so that the language server starts as fast through it.
const load = modules.createRequire(__filename);
const words = process.argv.slice(2).join(' ');

if (words === '--version') process.stdout.write(`${version}\n`);
else {
  // Node from 22.1 on keeps compiled code between runs, in its own folder for temporary files.
  (modules as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  load(words === 'lsp --stdio' ? './server.cjs' : './pdp-commands.cjs');
}
