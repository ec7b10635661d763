import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeOutput } from './write-output.ts';

/** The pages with checklists beside a report, one for each plan. */
export class ChecklistFiles {
  /** Words on those that could not be written. */
  readonly faults: string[] = [];
  private readonly taken = new Set<string>();

  /** `report` is the file that they stand beside. */
  constructor(private readonly report: string | undefined) {}

  /** The address of a plan's checklist, which is written if there is a page; null where there is none. */
  checklistOf(plan: string, page: string | undefined): string | null {
    const name = this.nameFor(plan);
    if (this.report === undefined) return null;
    const path = join(dirname(this.report), name);
    const unwritten = page === undefined ? undefined : writeOutput(path, page, { mayReplace: true });
    if (unwritten !== undefined) this.faults.push(unwritten);
    return existsSync(path) ? encodeURIComponent(name) : null;
  }

  /** "sam/plan.md" → "sam-plan.checklist.html"; a name that is taken gets a number, whatever the case of its letters. */
  private nameFor(plan: string): string {
    const stem = plan
      .replace(/\.(?:md|markdown)$/i, '')
      .split(/[/\\:]/)
      .filter((part) => part && part !== '.' && part !== '..')
      .join('-');
    let name = `${stem}.checklist.html`;
    for (let count = 2; this.taken.has(name.toLowerCase()); count += 1) name = `${stem}-${count}.checklist.html`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}
