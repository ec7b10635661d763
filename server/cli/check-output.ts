import { text } from '../messages/index.ts';
import { problemsFormat, type ProblemsFormat } from '../report/problems-format.ts';
import type { CheckSettings, Outcome, Report } from './check-file.ts';
import type { ExitStatus, Terminal } from './command.ts';
import type { FoundFile } from './find-files.ts';
import type { Progress } from './progress.ts';

/** Writes what came of each file of a run, and keeps count. */
export class CheckOutput {
  status: ExitStatus = 0;
  private plans = 0;
  private readonly counts = { warning: 0, information: 0, hint: 0 };
  /** Folders that held a plan, or what may be one. */
  private readonly foldersWithPlans = new Set<string | undefined>();
  private readonly format: ProblemsFormat;

  constructor(
    private readonly terminal: Terminal,
    private readonly settings: CheckSettings,
    private readonly progress: Progress | undefined,
  ) {
    this.format = problemsFormat(settings.format, settings.colours);
  }

  async start(): Promise<void> {
    await this.terminal.out(this.format.start(this.settings.today));
  }

  async add({ folder }: FoundFile, { report, faults, status }: Outcome): Promise<void> {
    if (!report && !faults.length) return;
    this.foldersWithPlans.add(folder);
    this.raise(status);
    this.progress?.hide();
    for (const fault of faults) this.terminal.error(fault);
    if (report) await this.addReport(report);
    this.progress?.show();
  }

  /** Closes the output; says so where a folder held no plan, which is no fault. */
  async end(folders: readonly string[]): Promise<void> {
    await this.terminal.out(this.format.end({ plans: this.plans, counts: this.counts }));
    for (const path of folders)
      if (!this.foldersWithPlans.has(path)) this.terminal.error(text('cli.noPlans', { path }));
  }

  private async addReport({ written, counts }: Report): Promise<void> {
    this.plans += 1;
    for (const severity of ['warning', 'information', 'hint'] as const) this.counts[severity] += counts[severity];
    if (counts.warning + counts.information) this.raise(1);
    await this.terminal.out(this.plans > 1 ? this.format.between + written : written);
  }

  private raise(status: ExitStatus): void {
    if (status > this.status) this.status = status;
  }
}
