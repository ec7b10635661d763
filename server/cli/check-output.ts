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
  private reflections = 0;
  private readonly counts = { warning: 0, information: 0, hint: 0, mended: 0 };
  /** Folders that held a plan, or what may be one. */
  private readonly foldersWithPlans = new Set<string | undefined>();
  private readonly said = new Set<string>();
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
    if (report?.kind !== 'reflection') this.foldersWithPlans.add(folder);
    this.raise(status);
    this.progress?.hide();
    for (const fault of faults) this.say(fault);
    if (report) await this.addReport(report);
    this.progress?.show();
  }

  /** Closes the output; says so where a folder held no plan, which is no fault. */
  async end(folders: readonly string[]): Promise<void> {
    await this.terminal.out(this.format.end({ plans: this.plans, reflections: this.reflections, counts: this.counts }));
    if (this.settings.mending) this.terminal.error(mendedText(this.counts.mended, this.settings.mending));
    for (const path of folders)
      if (!this.foldersWithPlans.has(path)) this.terminal.error(text('cli.noPlans', { path }));
  }

  private async addReport({ written, counts, kind }: Report): Promise<void> {
    const isFirst = this.plans + this.reflections === 0;
    if (kind === 'plan') this.plans += 1;
    else this.reflections += 1;
    for (const what of ['warning', 'information', 'hint', 'mended'] as const) this.counts[what] += counts[what];
    if (counts.warning + counts.information) this.raise(1);
    await this.terminal.out(isFirst ? written : this.format.between + written);
  }

  /** A marking scheme that cannot be used is no better for being spoken of at each plan. */
  private say(fault: string): void {
    if (!this.said.has(fault)) this.terminal.error(fault);
    this.said.add(fault);
  }

  private raise(status: ExitStatus): void {
    if (status > this.status) this.status = status;
  }
}

function mendedText(count: number, mending: 'write' | 'try'): string {
  const key = mending === 'write' ? 'cli.fixed' : 'cli.wouldFix';
  return text(`${key}.${count === 1 ? 'one' : 'many'}`, { count });
}
