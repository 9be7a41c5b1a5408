// node tests/bench/saved/main.ts
//
// From the keystroke to the word *saved*: how long a letter takes to the server, through the gate, onto the disk and back,
// for somebody who is alone with the server, and for everyone on an evening of 168 tables of eight who each type a letter
// every five seconds. Prints percentiles over the letters that were typed; one that was never saved took for ever.

import { createEvent, type Joined, join } from '../../evening.ts';
import { startServer } from '../../server-process.ts';
import { createLatencies } from '../relay/latencies.ts';
import { pinGenerator } from '../relay/machine.ts';
import { forEachAtOnce, wait } from '../relay/waiting.ts';
import { connectTypist, type Typist } from './typist.ts';

const tables = 168;
const peopleAtTable = 8;
const everyMs = 5_000;
const lettersAlone = 1_000;
const warmMs = 5_000;
const measureMs = 30_000;
/** After the last letter, so long for it to be saved. */
const patienceMs = 10_000;
const seatedAtOnce = 32;

const { cores, reason } = pinGenerator({ server: 0, generator: 1 });
if (cores === null) process.stderr.write(`Nothing is pinned to a core: ${reason}\n`);
const server = await startServer({ within: cores ? ['taskset', '-c', String(cores.server)] : [] });
const { boards } = await createEvent(server.url, { tables });
const seats: Joined[] = [];
await forEachAtOnce(Array.from({ length: tables * peopleAtTable }), seatedAtOnce, async (_, index) => {
  seats[index] = await join(server.url, boards[index % tables]?.facilitatorKey ?? '');
});

await measureAlone();
await measureEvening();
await server.stop();
process.exit(0);

async function measureAlone(): Promise<void> {
  const [seat] = seats;
  if (!seat) throw new Error('nobody is seated');
  const typist = connectTypist(server.url, seat);
  await typist.ready;
  for (let letter = 0; letter < lettersAlone / 10; letter++) await typist.type();
  const latencies = createLatencies();
  for (let letter = 0; letter < lettersAlone; letter++) latencies.add(await typist.type());
  typist.close();
  say('one person, one letter after the other', latencies, lettersAlone);
}

async function measureEvening(): Promise<void> {
  const typists: Typist[] = [];
  await forEachAtOnce(seats, seatedAtOnce, async (seat) => {
    const typist = connectTypist(server.url, seat);
    await typist.ready;
    typists.push(typist);
  });
  const latencies = createLatencies();
  let owed = 0;
  let isMeasuring = false;
  let isOver = false;
  const typeOne = async (typist: Typist): Promise<void> => {
    const isMeasured = isMeasuring;
    if (isMeasured) owed++;
    const ms = await typist.type();
    if (isMeasured) latencies.add(ms);
  };
  const typing = typists.map(async (typist, index) => {
    await wait((index / typists.length) * everyMs);
    // By the clock, and not when the last one is saved: a slow server is not given more time.
    for (let next = performance.now(); !isOver; ) {
      void typeOne(typist);
      next += everyMs;
      await wait(next - performance.now());
    }
  });
  await wait(warmMs);
  isMeasuring = true;
  await wait(measureMs);
  isMeasuring = false;
  isOver = true;
  await Promise.race([Promise.all(typing), wait(patienceMs)]);
  for (const typist of typists) typist.close();
  say(`${tables} tables of ${peopleAtTable}, a letter each every ${everyMs / 1_000} s`, latencies, owed);
}

function say(what: string, { percentile }: ReturnType<typeof createLatencies>, owed: number): void {
  const figures = [0.5, 0.99, 1].map((share) => percentile(share, owed).toFixed(1));
  process.stdout.write(
    `${what}: saved after ${figures[0]} ms (p50), ${figures[1]} ms (p99), ${figures[2]} ms at most; ${owed} letters\n`,
  );
}
