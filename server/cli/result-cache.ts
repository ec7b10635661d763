import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from '../messages/index.ts';
import { hashOf, type CheckSettings, type Report } from './check-file.ts';

/**
 * The results of an earlier run, by path. They hold while nothing that they depend on has changed: the content (its hash is in the entry),
 * this program, how it writes, and today. What a run does not keep is dropped, so the file does not outgrow the plans.
 */
export class ResultCache {
  private readonly key: string;
  private readonly kept = new Map<string, KnownFile>();
  private known: ReadonlyMap<string, KnownFile> = new Map();
  private isOurs = true;

  /** What cannot be used is told to `say`, and done without. */
  constructor(
    private readonly path: string,
    settings: CheckSettings,
    private readonly say: (words: string) => void,
  ) {
    // The program itself rather than its version: while it is worked on, the version says nothing.
    const { format, colours, today } = settings;
    this.key = hashOf(hashOf(readFileSync(__filename)) + JSON.stringify({ format, colours, today }));
    this.read();
  }

  find(path: string): KnownFile | undefined {
    return this.known.get(path);
  }

  keep(path: string, known: KnownFile): void {
    this.kept.set(path, known);
  }

  /** Replaces the file in one step, so that no other run ever reads half of it. */
  save(): void {
    if (!this.isOurs) return;
    const temporary = `${this.path}.${process.pid}.tmp`;
    const body = JSON.stringify(Object.fromEntries(this.kept));
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(temporary, [`${mark} ${this.key} ${hashOf(body)}`, body, ''].join('\n'));
      renameSync(temporary, this.path);
    } catch (error) {
      rmSync(temporary, { force: true });
      this.say(text('cli.cacheNotWritten', { path: this.path, reason: codeOf(error) }));
    }
  }

  private read(): void {
    let content = '';
    try {
      content = readFileSync(this.path, 'utf8');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') this.refuse('cli.cacheUnreadable', codeOf(error));
    }
    // Whatever else it is, it may be somebody's plan: nothing is written over it.
    if (content && !content.startsWith(mark)) this.refuse('cli.cacheForeign');
    if (!content || !this.isOurs) return;
    const [head = '', body = ''] = content.split('\n');
    const [, key, sum] = head.split(' ');
    if (sum !== hashOf(body)) this.say(text('cli.cacheBroken', { path: this.path }));
    else if (key === this.key) this.known = new Map(Object.entries(JSON.parse(body) as Record<string, KnownFile>));
  }

  private refuse(words: string, reason = ''): void {
    this.isOurs = false;
    this.say(text(words, { path: this.path, reason }));
  }
}

/** What is known of a file from an earlier run. */
export interface KnownFile {
  readonly bytes: number;
  readonly hash: string;
  readonly report: Report;
}

/** What the file starts with; the number changes when its form does. */
const mark = 'pdp-results-1';

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
