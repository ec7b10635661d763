import type { Problem } from '../check.ts';
import { formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { problemsJson } from '../report/problems-json.ts';
import { problemsText, summaryText } from '../report/problems-text.ts';
import { analyseFile } from './analyse-file.ts';
import { UsageError, type Command } from './command.ts';
import { findPlans } from './find-plans.ts';
import { readOptions } from './options.ts';

/** `pdp check PATHS…`: the problems of each plan. */
export const check: Command = async (args, terminal) => {
  const { paths, format, today } = readOptions(args, terminal);
  if (!paths.length) throw new UsageError(text('cli.noPaths'));
  const files: ReturnType<typeof problemsJson>[] = [];
  const all: Problem[] = [];
  let unreadable = false;
  for await (const plan of findPlans(paths)) {
    if (!('text' in plan)) {
      terminal.error('empty' in plan ? plan.empty : plan.unreadable);
      unreadable ||= 'unreadable' in plan;
      continue;
    }
    const analysis = analyseFile(plan.path, plan.text, today, terminal);
    unreadable ||= !analysis;
    if (!analysis) continue;
    all.push(...analysis.problems);
    files.push(problemsJson(plan.path, analysis));
    if (format === 'text') terminal.out(`${problemsText(plan.path, plan.text, analysis.problems, terminal.paint)}\n`);
  }
  if (format === 'json') terminal.out(`${JSON.stringify({ today: formatIsoDate(today), files }, undefined, 2)}\n`);
  else if (files.length) terminal.out(summaryText(files.length, all));
  if (unreadable) return 2;
  return all.some(({ severity }) => severity !== 'hint') ? 1 : 0;
};
