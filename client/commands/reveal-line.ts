import { Uri } from 'vscode';
import { revealLine } from '../reveal-line.ts';
import type { Command } from './command.ts';

export interface RevealLineArgument {
  plan: string;
  /** 1-based. */
  line: number;
}

/** Goes to a line of a plan. What shows marking points runs it; in the command palette it would make no sense. */
export const revealLineCommand: Command = {
  id: 'pdp.revealLine',
  async run(_context, argument) {
    if (isRevealLineArgument(argument)) await revealLine(Uri.parse(argument.plan), argument.line);
  },
};

function isRevealLineArgument(argument: unknown): argument is RevealLineArgument {
  if (typeof argument !== 'object' || argument === null || !('plan' in argument && 'line' in argument)) return false;
  return typeof argument.plan === 'string' && Number.isInteger(argument.line);
}
