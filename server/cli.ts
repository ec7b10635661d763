import { UsageError, type ExitStatus, type Terminal } from './cli/command.ts';
import { commands } from './cli/index.ts';
import { localToday } from './clock.ts';
import { text } from './messages/index.ts';
import { ansi, plain } from './report/paint.ts';
import { version } from './version.ts';

// A reader that has seen enough (`pdp check … | head`) closes the pipe: that is no fault.
process.stdout.on('error', () => process.exit());

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`pdp: ${text}\n`),
  paint: process.stdout.isTTY && !process.env['NO_COLOR'] ? ansi : plain,
  today: localToday,
};

void run(process.argv.slice(2)).then((status) => (process.exitCode = status));

async function run([name = '', ...args]: string[]): Promise<ExitStatus> {
  if ([name, ...args].some((word) => word === '--help' || word === '-h')) return say(text('cli.usage'));
  if (name === '--version') return say(version);
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(name && text('cli.unknownCommand', { command: name }));
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message ? `pdp: ${error.message}\n\n` : ''}${text('cli.usage')}\n`);
    return 2;
  }
}

function say(words: string): ExitStatus {
  terminal.out(`${words}\n`);
  return 0;
}
