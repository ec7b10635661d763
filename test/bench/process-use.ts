import { readdirSync, readFileSync } from 'node:fs';

/** The processor time that a running process has used, in milliseconds; undefined where the system does not tell. */
export function cpuOf(pid: number): number | undefined {
  return attempt(() => {
    const threads = readdirSync(`/proc/${pid}/task`).map(
      (task) => attempt(() => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0])) ?? 0,
    );
    return threads.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
  });
}

/** The memory that a running process has resident, in MiB. */
export function memoryOf(pid: number): number | undefined {
  return memoryField(pid, 'VmRSS');
}

/** The most that it has had resident so far. */
export function peakMemoryOf(pid: number): number | undefined {
  return memoryField(pid, 'VmHWM');
}

function memoryField(pid: number, field: string): number | undefined {
  return attempt(() => {
    const [, kibibytes] =
      new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  });
}

/** Only Linux has these files, and not for a process that has just ended. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
