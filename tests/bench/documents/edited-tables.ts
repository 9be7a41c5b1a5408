// Tables at which people edit all the time: at each one writes a card five times a second, and another one sees when it comes.

import { cardsOf } from '@terreau/board/document';
import { addCards } from '@terreau/board/edits';
import { connectSyncClient, type SyncClient } from '../../crash/sync-client.ts';
import { join, type TestBoard } from '../../evening.ts';
import { createLatencies, type Latencies } from '../relay/latencies.ts';

const everyMs = 200;

export interface EditedTables {
  /** Forgets what was measured before. */
  readonly restart: () => void;
  readonly figures: () => { readonly edits: number; readonly median: number; readonly p99: number };
  readonly close: () => void;
}

/** Lets two people come to each board, and one of them write. */
export async function editTables(url: string, boards: readonly TestBoard[]): Promise<EditedTables> {
  let latencies: Latencies = createLatencies();
  let edits = 0;
  const clients: SyncClient[] = [];
  const timers: NodeJS.Timeout[] = [];
  for (const [place, board] of boards.entries()) {
    const writer = connectSyncClient(url, await join(url, board.facilitatorKey, 'Nadia'));
    const reader = connectSyncClient(url, await join(url, board.facilitatorKey, 'Léo'));
    clients.push(writer, reader);
    await Promise.all([writer.synced, reader.synced]);
    const sentAt = new Map<string, number>();
    cardsOf(reader.doc).observe(({ keysChanged }) => {
      for (const id of keysChanged) {
        const at = sentAt.get(id);
        if (at === undefined) continue;
        sentAt.delete(id);
        latencies.add(performance.now() - at);
        edits += 1;
      }
    });
    const write = (): void => {
      const at = performance.now();
      const [id] = addCards(writer.doc, writer.hand, [{ text: 'Une idée', kind: 'idea', at: [0, 0] }]);
      if (id) sentAt.set(id, at);
    };
    // Not all at the same moment.
    setTimeout(() => timers.push(setInterval(write, everyMs)), (place * everyMs) / boards.length);
  }
  return {
    restart: () => {
      latencies = createLatencies();
      edits = 0;
    },
    figures: () => ({
      edits,
      median: latencies.percentile(0.5, edits),
      p99: latencies.percentile(0.99, edits),
    }),
    close: () => {
      for (const timer of timers) clearInterval(timer);
      for (const client of clients) client.close();
    },
  };
}
