// Hocuspocus with its defaults, keeping documents in SQLite.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contender, namedRooms } from '../contender.ts';
import { hocuspocusDialect } from '../dialect.ts';

export const hocuspocus: Contender = {
  name: 'hocuspocus',
  dialect: hocuspocusDialect,
  program: ({ port, dir }) => ({
    script: fileURLToPath(new URL('hocuspocus-server.ts', import.meta.url)),
    env: { PORT: String(port), FILE: join(dir, 'documents.sqlite') },
  }),
  makeRooms: async (_port, count) => namedRooms(count),
};
