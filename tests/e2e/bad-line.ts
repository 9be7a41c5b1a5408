// A line as bad as one in the country: a TCP relay between one browser and the server that lets everything wait, loses some
// of it, breaks connections now and then, and can be cut for a while. What is lost comes late, and what is behind it with it,
// as TCP does; when and what is from a seed.

import { once } from 'node:events';
import { connect as connectTo, createServer, type Socket } from 'node:net';
import type { Random } from '../random.ts';

export interface BadLine {
  /** The server's address through this line, without a trailing slash. */
  readonly url: string;
  /** From now on what is lost may take its connection with it. */
  readonly fray: () => void;
  /** Nothing comes through until it is mended, and every connection is gone. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** How many connections the line has broken by itself, and how much it has lost. */
  readonly harm: () => { readonly broken: number; readonly lost: number };
  readonly close: () => Promise<void>;
}

export interface LineQuality {
  /** From one end to the other and back. */
  readonly roundTripMs: number;
  /** Of all pieces, this share is lost, and sent again after a while. */
  readonly loss: number;
  /** Of those that are lost, this share takes the connection with it, once the line is frayed. */
  readonly breaks: number;
}

/** How much longer than a round trip a sender waits before it sends again. */
const sendAgainAfter = 2;

/** Opens a line to a server. */
export async function openBadLine(serverUrl: string, quality: LineQuality, random: Random): Promise<BadLine> {
  const { hostname, port } = new URL(serverUrl);
  const open = new Set<Socket>();
  const harm = { broken: 0, lost: 0 };
  let [isCut, isFrayed] = [false, false];

  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.setNoDelay(true);
    // A connection that breaks is what this is for.
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  };

  const carry = (from: Socket, to: Socket): void => {
    let free = 0;
    // Timers that end at one moment may do so in any order; what they carry must not.
    const onTheWay: (string | Buffer)[] = [];
    const arrive = (): void => {
      const piece = onTheWay.shift();
      if (piece !== undefined && to.writable) to.write(piece);
    };
    from.on('data', (piece) => {
      const isLost = random.chance(quality.loss);
      if (isLost) harm.lost++;
      if (isLost && isFrayed && random.chance(quality.breaks)) {
        harm.broken++;
        from.destroy();
        to.destroy();
        return;
      }
      const trip = quality.roundTripMs / 2 + (isLost ? quality.roundTripMs * sendAgainAfter : 0);
      free = Math.max(free, Date.now() + trip);
      onTheWay.push(piece);
      setTimeout(arrive, free - Date.now());
    });
    from.on('close', () => setTimeout(() => to.end(), Math.max(0, free - Date.now()) + 20));
  };

  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connectTo(Number(port), hostname);
    keep(near);
    keep(far);
    carry(near, far);
    carry(far, near);
  });
  server.listen(0, hostname);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  const breakAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://${hostname}:${address.port}`,
    fray() {
      isFrayed = true;
    },
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    harm: () => ({ ...harm }),
    async close() {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}
