// Starts the server: configuration, storage, relay, HTTP interface, and a calm end. It only wires.

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createBoardQueue } from './evening/board-queue.ts';
import { phaseOf } from './evening/boards.ts';
import type { Evening } from './evening/evening.ts';
import { identify } from './evening/membership.ts';
import { sessionOf } from './evening/session.ts';
import { cannotListen, greeting } from './greeting.ts';
import { addressOf } from './http/address.ts';
import { openSqlite } from './journal/sqlite.ts';
import { keptOrganiserKey } from './organiser-key.ts';
import { createHub } from './relay/hub.ts';
import { defaultRelayLimits } from './relay/relay-limits.ts';
import { attachSync } from './relay/upgrade.ts';

const read = readConfig(process.env);
if (!read.ok) {
  process.stderr.write(`${read.mistakes.join('\n')}\n`);
  process.exit(2);
}
const { config } = read;
const log = pino({ name: 'terreau' });
const now = Date.now;

await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
const organiser =
  config.organiserKey === null
    ? await keptOrganiserKey(config.dataDir, randomBytes)
    : { key: config.organiserKey, isNew: false };
const database = await openSqlite(join(config.dataDir, 'terreau.sqlite'));
const queue = createBoardQueue();
const hub = createHub({
  journal: database.journal,
  phaseOf: (board) => phaseOf(database, board),
  // In line with the commands, so that no push is older than the session that it changes.
  sessionOf: (member) => queue.run(member.board, () => sessionOf(database, now(), member)),
  log,
  now,
  limits: defaultRelayLimits,
});
const evening: Evening = { database, hub, now, newId: nanoid, random: randomBytes, queue };
const { publicUrl } = config;
const webRoot = join(import.meta.dirname, '../../web/dist');
const app = createApp({ evening, organiserKey: organiser.key, publicUrl, log, webRoot, addressOf });
const server = createAdaptorServer({ fetch: app.fetch });
if (!('closeIdleConnections' in server)) throw new Error('not an HTTP/1 server');
attachSync(server, { hub, identify: (token) => identify(database, token), publicUrl, log });

server.listen(config.port, config.host, () => {
  const { port } = server.address() as AddressInfo;
  const url = publicUrl ?? `http://${config.host ?? 'localhost'}:${port}`;
  log.info({ url, port }, 'listening');
  const newKey = organiser.isNew ? organiser.key : null;
  process.stderr.write(greeting(config.locale, { url, newKey, dataDir: config.dataDir }));
});
server.on('error', (error) => {
  log.fatal({ err: error }, 'cannot listen');
  process.stderr.write(cannotListen(config.locale, config.port));
  process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));

/** Finishes what is under way, commits it, tells the clients, and ends. */
async function stop(signal: string): Promise<void> {
  log.info({ signal }, 'stopping');
  server.close();
  await queue.idle();
  await hub.drain();
  await database.close();
  log.info({}, 'stopped');
  process.exit(0);
}
