// When a figure is not to be trusted: the generator was the bottleneck, or somebody else used the machine.

import { machineUse, ownCpuSeconds, processUse } from './machine.ts';

/** What a stretch of time took of the machine. */
export interface Use {
  readonly seconds: number;
  /** Of the server; null where it cannot be known. */
  readonly serverCpuSeconds: number | null;
  /** How much of its core the generator used. */
  readonly generatorShare: number;
  readonly doubts: readonly string[];
}

const maxGeneratorShare = 0.92;
const maxForeignShare = 0.12;
const maxWaitShare = 0.1;
const maxStolenShare = 0.03;
const maxLagMs = 20;

/** Begins to watch; call the result at the end of the stretch. */
export function watchUse(serverPid: number): (lagP99Ms?: number) => Use {
  const before = {
    at: performance.now(),
    machine: machineUse(),
    server: processUse(serverPid),
    own: ownCpuSeconds(),
  };
  return (lagP99Ms = 0) => {
    const seconds = (performance.now() - before.at) / 1000;
    const server = processUse(serverPid);
    const machine = machineUse();
    const own = ownCpuSeconds() - before.own;
    const serverCpuSeconds = server && before.server ? server.cpuSeconds - before.server.cpuSeconds : null;
    const doubts = [
      ...doubt('the generator was busy', own / seconds, maxGeneratorShare),
      ...(lagP99Ms > maxLagMs ? [`the generator was ${Math.round(lagP99Ms)} ms late`] : []),
    ];
    if (machine && before.machine && serverCpuSeconds !== null) {
      const foreign = machine.busySeconds - before.machine.busySeconds - serverCpuSeconds - own;
      doubts.push(
        ...doubt('others used the machine', foreign / seconds, maxForeignShare),
        ...doubt(
          'the generator waited',
          (machine.waitSeconds - before.machine.waitSeconds) / seconds,
          maxWaitShare,
        ),
        ...doubt('stolen', (machine.stolenSeconds - before.machine.stolenSeconds) / seconds, maxStolenShare),
      );
    }
    return { seconds, serverCpuSeconds, generatorShare: own / seconds, doubts };
  };
}

function doubt(what: string, share: number, limit: number): readonly string[] {
  return share > limit ? [`${what} ${Math.round(share * 100)} %`] : [];
}
