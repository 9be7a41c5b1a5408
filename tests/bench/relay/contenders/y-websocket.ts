// y-websocket 2.1's own server: in memory, which is its fastest, or on LevelDB where something must be kept.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contender, namedRooms } from '../contender.ts';
import { stockDialect } from '../dialect.ts';

const script = fileURLToPath(new URL('bin/server.cjs', import.meta.resolve('y-websocket-2/package.json')));

export const yWebsocket: Contender = {
  name: 'y-websocket',
  dialect: stockDialect,
  program: ({ port, dir, keeps }) => ({
    script,
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      ...(keeps && { YPERSISTENCE: join(dir, 'level') }),
    },
  }),
  makeRooms: async (_port, count) => namedRooms(count),
};
