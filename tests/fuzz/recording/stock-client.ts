// What a stock `WebsocketProvider` sends when it comes, edits, loses its connection, edits on and comes back: recorded from
// the real one, in front of a relay on the bench.

import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { addCards, moveCards } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { createJournalDouble, type JournalDouble } from '@terreau/server/journal/journal-double';
import { board, createBench } from '@terreau/server/relay/testing/relay-bench';
import { createSocketDouble } from '@terreau/server/relay/testing/socket-double';
import { type WebSocket, WebSocketServer } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type { Random } from '../../random.ts';
import type { Sent } from '../corpus.ts';
import { openTab, type RecordedRoom } from './room.ts';
import type { Recorded } from './sequences.ts';

/** Records a stock client of Bob's. */
export async function recordStockClient(room: RecordedRoom, random: Random): Promise<Recorded> {
  const journal = createJournalDouble();
  const sent: Sent[] = [];
  const server = await startRelay(journal, room, (frame) =>
    sent.push({ by: 'bob', phase: 'share', outcome: 'taken', frame }),
  );
  const { doc, hand } = openTab('bob', Uint8Array.of(0, 0), random);
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The relay has no address');
  const provider = new WebsocketProvider(`ws://127.0.0.1:${address.port}`, 'board', doc, { disableBc: true });
  const settle = async (records: number): Promise<void> => {
    while (!provider.synced || journal.history(board).length < records) {
      await setImmediate();
      await journal.commit();
    }
  };
  await settle(1);
  addCards(doc, hand, [{ text: 'en ligne', kind: 'idea', at: [0, 0] }]);
  await settle(2);
  provider.disconnect();
  addCards(doc, hand, [{ text: 'hors ligne', kind: 'idea', at: [50, 0] }]);
  const [moved] = snapshotOf(doc).cards;
  if (moved) moveCards(doc, hand, [[moved.id, [77, 77]]]);
  provider.connect();
  await settle(3);
  provider.destroy();
  doc.destroy();
  for (const peer of server.clients) peer.terminate();
  server.close();
  return {
    name: 'stock-client',
    about:
      'A stock WebsocketProvider comes, adds a card, adds another and moves one offline, and comes back.',
    sent,
  };
}

/** A relay that has the room's board; everything that it is sent is noted. */
async function startRelay(
  journal: JournalDouble,
  room: RecordedRoom,
  note: (frame: Uint8Array) => void,
): Promise<WebSocketServer> {
  const { hub } = createBench({ journal, phase: 'cluster' });
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  void journal.append({ board, update: room.bytes });
  await journal.commit();
  server.on('connection', (peer: WebSocket) => {
    const socket = createSocketDouble((message) => peer.send(message));
    peer.on('message', (data) => {
      if (!(data instanceof Buffer)) return;
      note(Uint8Array.from(data));
      socket.receive(Uint8Array.from(data));
    });
    peer.on('close', socket.leave);
    hub.accept(
      socket,
      { id: 'bob-participant' as ParticipantId, board, role: 'participant', name: 'bob' },
      { wantsSession: false },
    );
  });
  return server;
}
