import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpuOf, peakMemoryOf } from './process-use.ts';

/** What a run of a program took, from before its start to its end. */
export interface Run {
  readonly status: number | null;
  readonly milliseconds: number;
  /** Read while it ran, so of its last moments a little is missing. */
  readonly cpu: number | undefined;
  readonly peak: number | undefined;
  readonly output: string;
}

/** Runs a program to its end. */
export async function runProcess(program: string, args: readonly string[]): Promise<Run> {
  const from = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  const pid = child.pid ?? 0;
  let [cpu, peak]: (number | undefined)[] = [];
  const watch = setInterval(() => {
    cpu = cpuOf(pid) ?? cpu;
    peak = peakMemoryOf(pid) ?? peak;
  }, 20);
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  return { status, milliseconds: performance.now() - from, cpu, peak, output: Buffer.concat(output).toString() };
}
