// [T1] Two processes on one data directory would each delete what the other has saved: there is only one.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../server-process.ts';

test('[T1] a second server does not start on the data of the first, and says why', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-one-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const first = await startServer({ env: { DATA_DIR: dataDir } });
  onTestFinished(async () => void (await first.kill('SIGKILL')));
  const second = (LANG: string) =>
    startServer({ env: { DATA_DIR: dataDir, LC_ALL: '', LC_MESSAGES: '', LANG } });
  await expect(second('en')).rejects.toThrow(/ended with 1\n.*already runs on the data in/);
  await expect(second('fr')).rejects.toThrow(/ended with 1\n.*tourne déjà avec les données de/);
  expect((await fetch(`${first.url}/api/health`)).status, 'the first has noticed nothing').toBe(200);

  await first.kill('SIGKILL');
  const next = await startServer({ env: { DATA_DIR: dataDir } });
  await next.stop();
});
