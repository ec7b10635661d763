import { join } from 'node:path';
import { run } from './start-up.node.ts';
import { version } from './version.ts';

// The command `pdp`: it loads the bundle that is asked for and nothing else, so that the language server starts as fast through it.
const [command = '', transport = ''] = process.argv.slice(2);

if (command === '--version') process.stdout.write(`${version}\n`);
else if (command === 'lsp' && /^--(?:stdio|node-ipc|socket|pipe)/.test(transport))
  run(join(__dirname, 'server.cjs'), { keeps: true });
else {
  const checksFolders = command === 'check' || command === 'report';
  run(join(__dirname, 'pdp-commands.cjs'), { keeps: checksFolders, usesAllCores: checksFolders });
}
