import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { UsageError, type ExitStatus, type Terminal } from './cli/command.ts';
import { commands } from './cli/index.ts';
import { serveChecks } from './cli/workers.ts';
import { localToday } from './clock.ts';
import { text, useMessages } from './messages/index.ts';
import { ansi, plain } from './report/paint.ts';

// The commands of `pdp`, and the worker threads that they start: both are this one bundle.
const { stdout, stderr, env } = process;

const terminal: Terminal = {
  out: async (words) => void (stdout.write(words) || (await once(stdout, 'drain'))),
  error: (words) => stderr.write(`pdp: ${words}\n`),
  paint: stdout.isTTY && !env['NO_COLOR'] ? ansi : plain,
  screen: stderr.isTTY && !env['CI'] && env['TERM'] !== 'dumb' ? stderr : undefined,
  outIsScreen: stdout.isTTY,
  today: localToday,
};

// A table of messages in another language; threads have the same environment.
const { PDP_MESSAGES: messages } = env;
if (messages) useMessages(JSON.parse(readFileSync(messages, 'utf8')) as Record<string, string>);

if (isMainThread) {
  stdout.on('error', giveUp);
  // Without an error output there is nobody to tell.
  stderr.on('error', () => undefined);
  void run(process.argv.slice(2)).then((status) => (process.exitCode = status));
} else serveChecks();

async function run([name = '', ...args]: string[]): Promise<ExitStatus> {
  try {
    if ([name, ...args].some((word) => word === '--help' || word === '-h')) {
      await terminal.out(`${text('cli.usage')}\n`);
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(name && text('cli.unknownCommand', { command: name }));
    return await command(args, terminal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof UsageError)) {
      terminal.error(text('cli.broken', { reason }));
      return 1;
    }
    stderr.write(`${reason && `pdp: ${reason}\n\n`}${text('cli.usage')}\n`);
    return 2;
  }
}

/** A reader that has seen enough (`pdp check … | head`) closes the pipe, which is no fault; a full disk is one. */
function giveUp(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  terminal.error(text('cli.notWritten', { reason: error.code ?? error.message }));
  process.exit(1);
}
