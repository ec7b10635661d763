import { basename, relative } from 'node:path';
import { text } from '../messages/index.ts';
import { checklistPage } from '../report/checklist-page.ts';
import { cohortCsv } from '../report/cohort-csv.ts';
import { cohortHtml } from '../report/cohort-html.ts';
import { makeCohort, type Cohort, type CohortPlan } from '../report/cohort.ts';
import type { PlanSummary } from '../report/plan-summary.ts';
import type { Summarised } from '../report/problems-format.ts';
import { defaultView } from '../shown.ts';
import type { CheckSettings } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import { timeLimit } from './check-options.ts';
import { ChecklistFiles } from './checklist-files.ts';
import type { Command, ExitStatus } from './command.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { pageStyle } from './page-style.ts';
import { Progress } from './progress.ts';
import { readReportOptions, type reportKinds } from './report-options.ts';
import { writeOutput } from './write-output.ts';

/** `pdp report FOLDER`: one page over many plans. It is no verdict, so its exit status is 0 unless something was left out. */
export const report: Command = async (args, terminal) => {
  const { paths, today, to, output, checklists, schemes } = readReportOptions(args, terminal);
  const { files, folders } = findFiles(paths);
  const format = checklists ? 'checklists' : 'summary';
  const fixed = { colours: false, timeLimit, view: defaultView, mending: undefined, isCached: false };
  const settings: CheckSettings = { ...fixed, format, today, ...(schemes && { schemes }) };
  const progress = files.length > 1 && terminal.screen ? new Progress(terminal.screen, files.length) : undefined;
  const run = { settings, cache: undefined, workers: undefined, onDone: () => progress?.step() };
  const pages = new ChecklistFiles(output);
  const faults = new Set<string>();
  const summaries: (PlanSummary & Pick<CohortPlan, 'checklist'>)[] = [];
  let status: ExitStatus = 0;
  try {
    for await (const { file, outcome } of checkFiles(files, run)) {
      if (outcome.status > status) status = outcome.status;
      for (const fault of outcome.faults) faults.add(fault);
      if (!outcome.report) continue;
      const { summary, checklist } = JSON.parse(outcome.report.written) as Summarised;
      const path = shownPath(file, folders);
      const page = checklist && checklistPage(checklist, basename(file.path), pageStyle());
      summaries.push({ ...summary, path, checklist: pages.checklistOf(path, page) });
    }
  } finally {
    progress?.end();
  }
  for (const fault of [...faults, ...pages.faults]) terminal.error(fault);
  if (!summaries.length) for (const path of folders) terminal.error(text('cli.noPlans', { path }));
  const written = kinds[to](makeCohort(today, summaries, [...faults]));
  if (output === undefined) await terminal.out(written);
  const unwritten = output === undefined ? undefined : writeOutput(output, written, { mayReplace: true });
  if (unwritten !== undefined) terminal.error(unwritten);
  return unwritten !== undefined || pages.faults.length ? 2 : status;
};

const kinds: Readonly<Record<(typeof reportKinds)[number], (cohort: Cohort) => string>> = {
  html: (cohort) => cohortHtml(cohort, pageStyle('cohort')),
  csv: cohortCsv,
  json: (cohort) => `${JSON.stringify(cohort, undefined, 2)}\n`,
};

/** A plan is told by its file's name alone, within the folder where there is one only. */
function shownPath({ path, folder }: FoundFile, folders: readonly string[]): string {
  const shown = folder !== undefined && folders.length === 1 ? relative(folder, path) : path;
  return shown.replaceAll('\\', '/');
}
