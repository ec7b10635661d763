import { text } from '../messages/index.ts';
import { ruleSection } from '../report/rule-markdown.ts';
import { rules } from '../rules/index.ts';
import { UsageError, type Command } from './command.ts';
import { readOptions } from './options.ts';

/** `pdp explain RULE`: what a rule asks, and why. */
export const explain: Command = async (args, terminal) => {
  const [id] = readOptions(args, terminal).paths;
  const known = rules.map((rule) => rule.id).join(', ');
  const rule = rules.find((one) => one.id === id);
  if (id === undefined) throw new UsageError(text('cli.noRule', { rules: known }));
  if (!rule) throw new UsageError(text('cli.unknownRule', { rule: id, rules: known }));
  await terminal.out(`${ruleSection(rule, '#')}\n`);
  return 0;
};
