// Writes the corpus: `node tests/fuzz/record-corpus.ts`. The same program writes the same files, but for the turns that a
// network takes; failures are not touched.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../random.ts';
import { lineOf } from './corpus.ts';
import { recordHonest } from './recording/honest.ts';
import { recordHostile } from './recording/hostile.ts';
import { recordRoom } from './recording/room.ts';
import type { Recorded } from './recording/sequences.ts';
import { recordStockClient } from './recording/stock-client.ts';

const seed = 20_260_101;
const room = recordRoom(createRandom(seed));

write({ name: 'room', about: 'The board that every other entry is sent to.', sent: room.sent });
for (const entry of recordHonest(room, createRandom(seed + 1))) write(entry);
for (const entry of recordHostile(room, createRandom(seed + 2))) write(entry);
write(await recordStockClient(room, createRandom(seed + 3)));

function write({ name, about, sent }: Recorded): void {
  const text = [`# ${about}`, ...sent.map(lineOf), ''].join('\n');
  writeFileSync(join(import.meta.dirname, 'corpus', `${name}.hex`), text);
}
