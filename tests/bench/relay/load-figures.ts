// The figures of a steady load, the same for every scenario that has one.

import type { Measured } from './measure.ts';
import { type Figure, less, plain } from './stage.ts';

/** Latencies, processor, memory. */
export function loadFigures({
  window,
  seconds,
  serverCpuSeconds,
  residentBytes,
  editMs,
  deliveriesPerSecond,
  bytesPerSecond,
  generatorShare,
}: Measured): readonly Figure[] {
  const [edits, cursors] = window.tallies;
  const within = edits.arrivedWithin + cursors.arrivedWithin;
  const owed = edits.owed + cursors.owed;
  const cpu = (deliveries: number): number | null =>
    serverCpuSeconds === null ? null : (serverCpuSeconds / deliveries) * 1000;
  return [
    less('edit p50, ms', editMs(0.5)),
    less('edit p99, ms', editMs(0.99)),
    less('CPU of the core, %', serverCpuSeconds === null ? null : (serverCpuSeconds / seconds) * 100),
    less('CPU s / 1,000 deliveries', cpu(within)),
    less('CPU s / 1,000 owed', cpu(owed)),
    plain('deliveries/s', deliveriesPerSecond),
    plain('out, MB/s', bytesPerSecond / 1e6),
    plain('edits delivered, %', (edits.arrived / edits.owed) * 100),
    ...(cursors.owed > 0 ? [plain('cursors delivered, %', (cursors.arrived / cursors.owed) * 100)] : []),
    less('resident memory, MB', residentBytes === null ? null : residentBytes / 1e6),
    plain('CPU of the generator, %', generatorShare * 100),
  ];
}
