// Starts the server: configuration, storage, relay, HTTP interface, and a calm end. It only wires.

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { removeUnfinishedImport } from './archive/unfinished-import.ts';
import { asideNameAt } from './backup/data-files.ts';
import { finishReplacing } from './backup/replace-data.ts';
import { endCalmly, onSignalToEnd } from './calm-end.ts';
import { readConfig } from './config.ts';
import { clearShelf } from './documents/shelf.ts';
import { createEvening } from './evening/create-evening.ts';
import { removeUnfinishedDemo } from './evening/demo/unfinished-demo.ts';
import { identify } from './evening/people/membership.ts';
import { removeUnfinishedDeletions } from './evening/preparing/unfinished-deletion.ts';
import { followRegrouping } from './evening/voting/regrouping.ts';
import { alreadyRuns, cannotListen, greeting } from './greeting.ts';
import { addressOf } from './http/address.ts';
import { watchResponses } from './http/stopping.ts';
import { lockDirectory } from './journal/directory-lock.ts';
import { openSqlite } from './journal/sqlite.ts';
import { keptOrganiserKey, markOrganiserKeyShown } from './organiser-key.ts';
import { attachSync } from './relay/door/upgrade.ts';

// Whatever is written from here on is for its owner only.
process.umask(0o077);
const read = readConfig(process.env);
if (!read.ok) {
  process.stderr.write(`${read.mistakes.join('\n')}\n`);
  process.exit(2);
}
const { publicUrl, dataDir, locale, logLevel, host, port: wantedPort, organiserKey } = read.config;
const { webRoot, relayLimits, httpLimits } = read.config;
const log = pino({ name: 'terreau', level: logLevel });
const now = Date.now;

await mkdir(dataDir, { recursive: true, mode: 0o700 });
const lock = lockDirectory(dataDir);
if (!lock) {
  process.stderr.write(alreadyRuns(locale, dataDir));
  process.exit(1);
}
// Before anything is opened: a restoration that was interrupted has decided what is here.
const kept = await finishReplacing(dataDir, asideNameAt(new Date(now())));
if (kept) log.warn({ kept }, 'finished a restoration that was interrupted');
const organiser =
  organiserKey === null ? await keptOrganiserKey(dataDir, randomBytes) : { key: organiserKey, isNew: false };
const database = await openSqlite(join(dataDir, 'terreau.sqlite'), (error) => {
  log.fatal({ err: error }, 'the database is gone');
  process.exit(1);
});
const documentsFolder = join(dataDir, 'documents');
await clearShelf(documentsFolder);
await removeUnfinishedDemo(database);
await removeUnfinishedImport(database);
await removeUnfinishedDeletions(database);
const evening = createEvening({ database, log, now, newId: nanoid, random: randomBytes, relayLimits });
followRegrouping(evening, log);
let isStopping = false;
const app = createApp({
  evening,
  organiserKey: organiser.key,
  publicUrl,
  log,
  documentsFolder,
  webRoot: webRoot ?? join(import.meta.dirname, '../../web/dist'),
  addressOf,
  limits: httpLimits,
  isStopping: () => isStopping,
});
// A large archive comes slowly over a slow line; whoever falls silent meanwhile is not waited for (bounded-parts.ts).
const requestTimeout = 60 * 60_000;
const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { requestTimeout } });
if (!('closeIdleConnections' in server)) throw new Error('not an HTTP/1 server');
const responses = watchResponses(server);
attachSync(server, { hub: evening.hub, identify: (token) => identify(database, token), publicUrl, log });

// A hall connects in one moment: what the system lets wait by default is too few.
server.listen({ port: wantedPort, host, backlog: 4_096 }, async () => {
  const { port } = server.address() as AddressInfo;
  const url = publicUrl ?? `http://${host ?? 'localhost'}:${port}`;
  log.info({ url, port }, 'listening');
  const newKey = organiser.isNew ? organiser.key : null;
  process.stderr.write(greeting(locale, { url, newKey, dataDir }));
  if (newKey === null) return;
  await markOrganiserKeyShown(dataDir).catch((error: unknown) =>
    log.error({ err: error }, 'the organiser link will be shown again'),
  );
});
server.on('error', (error) => {
  log.fatal({ err: error }, 'cannot listen');
  process.stderr.write(cannotListen(locale, wantedPort));
  process.exit(1);
});
onSignalToEnd(async (signal) => {
  log.info({ signal }, 'stopping');
  isStopping = true;
  await endCalmly(server, responses, evening);
  lock.free();
  log.info({}, 'stopped');
  process.exit(0);
}, now);
