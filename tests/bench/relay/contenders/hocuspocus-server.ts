// Hocuspocus' server in a process of its own. The table and the statements are those of @hocuspocus/extension-sqlite, run by
// Node's own SQLite: that extension's driver would have to be built on every machine.

import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const database = new DatabaseSync(process.env['FILE'] ?? ':memory:');
database.exec(
  'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
);
const read = database.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC');
const write = database.prepare(
  'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data',
);

const storage = new Database({
  fetch: async ({ documentName }) => {
    const data = read.get({ $name: documentName })?.['data'];
    return data instanceof Uint8Array ? data : null;
  },
  store: async ({ documentName, state }) => {
    write.run({ $name: documentName, $data: state });
  },
});
const port = Number(process.env['PORT']);
await new Server({ port, address: '127.0.0.1', quiet: true, extensions: [storage] }).listen();
