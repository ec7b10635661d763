import { readFileSync } from 'node:fs';

/** The processor time that a running process has used, in milliseconds; undefined where the system does not tell. */
export function cpuOf(pid: number): number | undefined {
  return attempt(() => {
    // After the name, which may hold blanks: field 14 is user time, 15 system time, of all threads, in ticks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
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

/** Linux counts a hundred ticks a second, whatever the machine. */
const millisecondsPerTick = 10;

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
