import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from '../messages/index.ts';
import { hashOf, type CheckSettings, type Report } from './check-file.ts';

/**
 * The results of an earlier run, by path. They hold while nothing that they depend on has changed: the content (its hash is in the entry),
 * this program, how and in which language it writes, and today. What a run does not use is dropped, so the file does not outgrow the plans.
 */
export class ResultCache {
  private readonly key: string;
  private readonly kept = new Map<string, Buffer>();
  private readonly known = new Map<string, KnownFile>();
  private isOurs = true;

  /** What cannot be used is told to `say`, and done without. */
  constructor(
    private readonly path: string,
    settings: CheckSettings,
    private readonly say: (words: string) => void,
  ) {
    // The program itself rather than its version: while it is worked on, the version says nothing.
    const { format, colours, today, view, schemes } = settings;
    const words = text('cli.usage');
    const asked = JSON.stringify({ format, colours, today, view, scheme: schemes?.chosen, words });
    this.key = hashOf(hashOf(readFileSync(__filename)) + asked);
    this.read();
  }

  find(path: string): KnownFile | undefined {
    return this.known.get(path);
  }

  /** The report of a file that has not changed. */
  use(path: string, { line }: KnownFile): Report {
    this.kept.set(path, line);
    return JSON.parse(partsOf(line)[2]) as Report;
  }

  keep(path: string, known: Omit<KnownFile, 'line'>, report: Report): void {
    this.kept.set(path, Buffer.from([path, known, report].map((part) => JSON.stringify(part)).join('\t')));
  }

  /** Replaces the file in one step, so that no other run ever reads half of it. */
  save(): void {
    if (!this.isOurs) return;
    const temporary = `${this.path}.${process.pid}.tmp`;
    const body = Buffer.concat([...this.kept.values()].flatMap((line) => [line, lineEnd]));
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(temporary, `${mark} ${this.key} ${hashOf(body)}\n`);
      appendFileSync(temporary, body);
      renameSync(temporary, this.path);
    } catch (error) {
      rmSync(temporary, { force: true });
      this.say(text('cli.cacheNotWritten', { path: this.path, reason: codeOf(error) }));
    }
  }

  private read(): void {
    let content: Buffer = Buffer.alloc(0);
    try {
      content = readFileSync(this.path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') this.refuse('cli.cacheUnreadable', codeOf(error));
    }
    // Whatever else it is, it may be somebody's plan: nothing is written over it.
    if (content.length && !content.toString('latin1', 0, mark.length).startsWith(mark)) this.refuse('cli.cacheForeign');
    if (!content.length || !this.isOurs) return;
    const [head = content, ...lines] = linesOf(content);
    const [, key, sum] = head.toString().split(' ');
    if (sum !== hashOf(content.subarray(head.length + 1))) this.say(text('cli.cacheBroken', { path: this.path }));
    else if (key === this.key) for (const line of lines) this.index(line);
  }

  private index(line: Buffer): void {
    const [path, known] = partsOf(line);
    this.known.set(JSON.parse(path) as string, { ...(JSON.parse(known) as KnownFile), line });
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
  /** Its line of the cache, in bytes, as thousands of reports fit into memory so: path, this and the report, as JSON between tabs. */
  readonly line: Buffer;
}

/** What the file starts with; the number changes when its form does. */
const mark = 'pdp-results-1';

const lineEnd = Buffer.from('\n');

function* linesOf(content: Buffer): Iterable<Buffer> {
  for (let start = 0, end = 0; start < content.length; start = end + 1) {
    end = content.indexOf(lineEnd, start);
    if (end < 0) end = content.length;
    yield content.subarray(start, end);
  }
}

function partsOf(line: Buffer): [path: string, known: string, report: string] {
  const [path = '', known = '', report = ''] = line.toString().split('\t');
  return [path, known, report];
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
