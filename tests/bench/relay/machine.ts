// The machine on which it is measured: the server on one core, the generator on another, and who else was busy. Linux says
// all of it; elsewhere nothing is pinned and there are no figures of the processor.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { wait } from './waiting.ts';

export interface Cores {
  readonly server: number;
  readonly generator: number;
}

/** Pins this process, with all its threads; null, with the reason, when that cannot be. */
export function pinGenerator(cores: Cores): { readonly cores: Cores | null; readonly reason: string } {
  if (availableParallelism() < 2) return { cores: null, reason: 'there is only one core' };
  try {
    execFileSync('taskset', ['-a', '-c', '-p', String(cores.generator), String(process.pid)]);
    return { cores, reason: '' };
  } catch (error) {
    return { cores: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What one process has used until now. */
export interface ProcessUse {
  readonly cpuSeconds: number;
  readonly residentBytes: number;
}

const ticksPerSecond = 100;
const pageBytes = 4096;

/** null where there is no /proc, or the process is gone. */
export function processUse(pid: number): ProcessUse | null {
  const stat = readProc(`${pid}/stat`);
  const statm = readProc(`${pid}/statm`);
  if (stat === null || statm === null) return null;
  // The name of the program, in brackets, may hold anything; what follows it is counted from the state on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    cpuSeconds: (numberAt(fields, 11) + numberAt(fields, 12)) / ticksPerSecond,
    residentBytes: numberAt(statm.split(' '), 1) * pageBytes,
  };
}

/** The memory of a process and of those that it has started; 0 where there is no /proc. */
export function residentBytesOfAll(pid: number): number {
  const children = readProc(`${pid}/task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? [];
  const own = processUse(pid)?.residentBytes ?? 0;
  return children.reduce((sum, child) => sum + residentBytesOfAll(Number(child)), own);
}

const calmShare = 0.1;
const calmForMs = 500;

/** Waits until a process has nothing to do; where that cannot be known, for a while. */
export async function untilCalm(pid: number, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (let before = processUse(pid); performance.now() < deadline; ) {
    await wait(calmForMs);
    const now = processUse(pid);
    const used = now && before ? now.cpuSeconds - before.cpuSeconds : 0;
    if (used * 1000 < calmShare * calmForMs) return;
    before = now;
  }
}

/** What all that runs here has used of the processors until now, in seconds. */
export interface MachineUse {
  readonly busySeconds: number;
  /** Time that the hypervisor gave to others. */
  readonly stolenSeconds: number;
  /** Time that this process waited for its core. */
  readonly waitSeconds: number;
}

/** null where there is no /proc. */
export function machineUse(): MachineUse | null {
  const line = readProc('stat')?.split('\n', 1)[0];
  const schedule = readProc('self/schedstat');
  if (line === undefined || schedule === null) return null;
  const [user, nice, system, , , irq, softIrq, steal] = line.split(/\s+/).slice(1).map(Number);
  const busy = (user ?? 0) + (nice ?? 0) + (system ?? 0) + (irq ?? 0) + (softIrq ?? 0);
  return {
    busySeconds: busy / ticksPerSecond,
    stolenSeconds: (steal ?? 0) / ticksPerSecond,
    waitSeconds: numberAt(schedule.split(' '), 1) / 1e9,
  };
}

/** What this process itself has used, in seconds. */
export function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function readProc(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    // No such file: another system, or the process has ended.
    return null;
  }
}

function numberAt(fields: readonly string[], index: number): number {
  return Number(fields[index] ?? 0);
}
