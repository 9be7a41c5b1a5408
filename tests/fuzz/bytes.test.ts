// [T1] [T2] [T3] [T4] [T6] Bytes are thrown at a room: the corpus as it is, then spoilt in all ways. Whatever arrives, the
// relay refuses it without a trace or takes it with all that it promises.

import type { JournalDouble } from '@terreau/server/journal/journal-double';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { byteCases, firstSeed } from './amount.ts';
import { framesInRun, framesOf, play, recordBase, reduce } from './byte-run.ts';
import { lineOf, readCorpus, readFailures, readRoom } from './corpus.ts';
import { startWatchdog } from './watchdog.ts';

const corpus = readCorpus();
/** No input may keep the room busy for so long; a machine would have to be very slow to need it for an honest one. */
const hangMs = 20_000;
/** So generous that only a hang can need more. */
const msOfCase = 30;
let base: JournalDouble;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  base = await recordBase(readRoom());
});

afterAll(() => {
  vi.useRealTimers();
});

test.each(readFailures())('what failed once holds: $name', async ({ sent }) => {
  await play(sent, base, firstSeed);
});

test.each(corpus)('the corpus is taken or refused as it says: $name', async ({ sent }) => {
  await play(sent, base, firstSeed);
});

test(`${byteCases} spoilt frames are refused without a trace or taken whole`, {
  timeout: hangMs + byteCases * msOfCase,
}, async () => {
  const total = { changed: 0, unchanged: 0, refused: 0 };
  const watchdog = startWatchdog();
  onTestFinished(watchdog.stop);
  let slowest: Awaited<ReturnType<typeof play>>['slowest'] = { ms: 0, sent: null };
  for (let run = 0; run * framesInRun < byteCases; run++) {
    const seed = firstSeed + run;
    const sent = framesOf(seed, corpus, base);
    watchdog.alive(seed);
    const report = await play(sent, base, seed).catch((error: unknown) => explain(error, sent, seed));
    total.changed += report.effects.changed;
    total.unchanged += report.effects.unchanged;
    total.refused += report.effects.refused;
    if (report.slowest.ms > slowest.ms) slowest = report.slowest;
  }
  console.info(
    total,
    `slowest ${slowest.ms.toFixed(1)} ms:`,
    slowest.sent && lineOf(slowest.sent).slice(0, 2_000),
  );
  expect(slowest.ms, 'no input hangs').toBeLessThan(hangMs);
  if (byteCases < 1_000) return;
  expect(total.changed / byteCases, 'some spoilt frames are still changes').toBeGreaterThan(0.05);
  expect(total.refused / byteCases, 'and many are refused').toBeGreaterThan(0.3);
});

/** What to put into a file of `corpus/failures` to see it again. */
async function explain(error: unknown, sent: Parameters<typeof play>[0], seed: number): Promise<never> {
  const left = await reduce(sent, base, seed);
  const lines = left.map((one) => lineOf({ ...one, outcome: 'whatever' }));
  throw new Error(
    [`${error}`, `# FUZZ_SEED=${seed} FUZZ_CASES=${framesInRun}, cut down:`, ...lines].join('\n'),
    { cause: error },
  );
}
