import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect as connectTcp } from 'node:net';
import { inspect } from 'node:util';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import WebSocket from 'ws';
import type { Hub } from '../hub.ts';
import type { Member } from '../member.ts';
import type { ClientSocket } from '../socket/client-socket.ts';
import { frameOf } from '../web-socket-frame.ts';
import { attachSync } from './upgrade.ts';

const member: Member = {
  id: 'alice-participant' as ParticipantId,
  board: 'board-under-test' as BoardId,
  role: 'participant',
  name: 'Alice',
};

interface Accepted {
  readonly socket: ClientSocket;
  readonly member: Member;
  readonly wantsSession: boolean;
}

/** A server that knows one token, and what it has accepted. */
async function serve(
  options: {
    isDraining?: boolean;
    publicUrl?: string;
    admit?: Hub['admit'];
    /** Whose the good token is now; a member unless told otherwise. */
    goodIs?: () => Member | null;
  } = {},
) {
  const server = createServer();
  const accepted: Accepted[] = [];
  let controls = 0;
  const logged: string[] = [];
  const admit = options.admit ?? (() => ({ kind: 'enter', inMs: 0 }));
  const log = (fields: object, message: string): void => {
    logged.push(`${message} ${inspect(fields)}`);
  };
  attachSync(server, {
    hub: {
      isDraining: () => options.isDraining ?? false,
      admit,
      accept: (socket, member, { wantsSession }) => {
        socket.listen({ message: () => undefined, closed: () => undefined, control: () => void controls++ });
        accepted.push({ socket, member, wantsSession });
      },
    },
    identify: (token) => {
      if (token === 'broken') return Promise.reject(new Error('no database'));
      return Promise.resolve(token === 'good' ? (options.goodIs ?? (() => member))() : null);
    },
    publicUrl: options.publicUrl ?? null,
    log: { info: log, warn: log, error: log },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, accepted, logged, counted: () => controls };
}

/** Connects; answers the status with which it was refused, or the open socket. */
function connect(url: string, headers: Record<string, string> = {}): Promise<number | WebSocket> {
  const socket = new WebSocket(url, { headers });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_, { statusCode }: IncomingMessage) => {
      resolve(statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

const path = '/sync/board-under-test';

test.each([
  ['no token', path, {}, 401],
  ['an empty token', `${path}?token=`, {}, 401],
  ['an unknown token', `${path}?token=unknown`, {}, 401],
  ['a token of another board', '/sync/another-board?token=good', {}, 403],
  ['a cookie of another board', '/sync/another-board', { cookie: 'terreau_board-under-test=good' }, 401],
  ['a foreign origin', `${path}?token=good`, { origin: 'https://elsewhere.example' }, 403],
  ['an origin that is none', `${path}?token=good`, { origin: 'null' }, 403],
  ['another path', '/elsewhere?token=good', {}, 404],
  ['a path below', `${path}/more?token=good`, {}, 404],
])('%s is refused at the upgrade', async (_, to, headers, status) => {
  const { host, accepted } = await serve();
  expect(await connect(`ws://${host}${to}`, headers)).toBe(status);
  expect(accepted).toEqual([]);
});

test('while the server stops, and when it cannot tell, everyone is refused', async () => {
  const draining = await serve({ isDraining: true });
  expect(await connect(`ws://${draining.host}${path}?token=good`)).toBe(503);
  const broken = await serve();
  expect(await connect(`ws://${broken.host}${path}?token=broken`)).toBe(503);
  expect(broken.logged.join()).toContain('no database');
  expect(broken.logged.join()).not.toContain('token=');
});

test('a good token is accepted, by query, by cookie, and from our own pages', async () => {
  const { host, accepted } = await serve({ publicUrl: 'https://terreau.example' });
  await connect(`ws://${host}${path}?token=good&v=terreau1`);
  await connect(`ws://${host}${path}`, { cookie: 'terreau_board-under-test=good', origin: `http://${host}` });
  await connect(`ws://${host}${path}?token=good`, { origin: 'https://terreau.example' });
  expect(accepted.map(({ wantsSession }) => wantsSession)).toEqual([true, false, false]);
});

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  'a message of %i bytes arrives as it was',
  async (length) => {
    const { host, accepted } = await serve();
    const socket = await connect(`ws://${host}${path}?token=good`);
    if (typeof socket === 'number') throw new Error('refused');
    const message = Uint8Array.from({ length }, (_, i) => i % 251);
    const arrived = new Promise<Buffer>((resolve) => socket.once('message', (data: Buffer) => resolve(data)));
    accepted[0]?.socket.write(frameOf(message));
    expect(Buffer.compare(await arrived, message)).toBe(0);
  },
);

test('a close reaches the client with its code and reason, and nothing is written after it', async () => {
  const { host, accepted } = await serve();
  const socket = await connect(`ws://${host}${path}?token=good`);
  if (typeof socket === 'number') throw new Error('refused');
  const closed = new Promise((resolve) =>
    socket.once('close', (code, reason) => resolve([code, String(reason)])),
  );
  const messages: unknown[] = [];
  socket.on('message', (data) => messages.push(data));
  accepted[0]?.socket.pause();
  accepted[0]?.socket.close(4403, 'card.add in vote');
  accepted[0]?.socket.write(frameOf(Uint8Array.of(1)));
  expect(await closed).toEqual([4403, 'card.add in vote']);
  expect(messages).toEqual([]);
});

/** The code and reason with which a socket is closed. */
function closing(socket: number | WebSocket): Promise<[number, string]> {
  if (typeof socket === 'number') throw new Error('refused');
  return new Promise((resolve) => {
    socket.once('close', (code, reason) => resolve([code, String(reason)]));
  });
}

describe('[T6] when many arrive', () => {
  const good = `${path}?token=good`;

  test('newcomers are let in when it is their turn', async () => {
    const turns = [2_000, 0].map((inMs) => ({ kind: 'enter', inMs }) as const);
    const { host, accepted } = await serve({ admit: () => turns.shift() ?? { kind: 'too-often' } });
    const order: string[] = [];
    const first = connect(`ws://${host}${good}&v=terreau1`).then(() => order.push('had to wait'));
    await vi.waitUntil(() => turns.length === 1, { timeout: 30_000 });
    await connect(`ws://${host}${good}`).then(() => order.push('had not'));
    await first;
    expect(order).toEqual(['had not', 'had to wait']);
    expect(accepted.map(({ wantsSession }) => wantsSession)).toEqual([false, true]);
  });

  test('[T4] who was removed while waiting is not let in, and who leads no longer leads no longer', async () => {
    const leader: Member = { ...member, role: 'facilitator' };
    const seen = [leader, null, leader, member];
    const options = {
      goodIs: () => seen.shift() ?? null,
      admit: () => ({ kind: 'enter', inMs: 1 }) as const,
    };
    const { host, accepted } = await serve(options);
    expect(await connect(`ws://${host}${good}`)).toBe(401);
    expect(accepted).toEqual([]);
    await connect(`ws://${host}${good}`);
    expect(accepted.map((one) => one.member.role)).toEqual(['participant']);
  });

  test('those for whom the line is too long are told when to come back', async () => {
    const { host, accepted } = await serve({ admit: () => ({ kind: 'later', inMs: 850 }) });
    const closed = connect(`ws://${host}${good}`).then(closing);
    expect(await closed).toEqual([4503, 'many arrive, later 850']);
    expect(accepted).toEqual([]);
  });

  test('who knocks too often is not even listened to', async () => {
    const { host } = await serve({ admit: () => ({ kind: 'too-often' }) });
    expect(await connect(`ws://${host}${good}`)).toBe(429);
  });

  test('who sends nonsense while being sent away ends nothing but their own connection', async () => {
    const { host } = await serve({ admit: () => ({ kind: 'later', inMs: 1 }) });
    const { port } = new URL(`http://${host}`);
    const stream = connectTcp(Number(port), '127.0.0.1');
    onTestFinished(() => void stream.destroy());
    const head = ['Host: x', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
    const key = 'Sec-WebSocket-Key: MDEyMzQ1Njc4OTAxMjM0NQ==';
    const nonsense = Buffer.from([0xff, 0xff, 0xff, 0xff]);
    stream.write(`GET ${good} HTTP/1.1\r\n${[...head, key].join('\r\n')}\r\n\r\n`);
    stream.write(nonsense);
    stream.resume();
    await once(stream, 'close');
    expect((await connect(`ws://${host}${good}`)) instanceof WebSocket).toBe(true);
  });
});

test('[T6] thousands of pings in one packet are answered with one pong, the newest', async () => {
  const { host, counted } = await serve();
  const socket = await connect(`ws://${host}${path}?token=good`);
  if (typeof socket === 'number') throw new Error('refused');
  const pongs: string[] = [];
  socket.on('pong', (data) => pongs.push(String(data)));
  for (let n = 1; n <= 2_000; n++) socket.ping(String(n));
  await vi.waitUntil(() => pongs.includes('2000'), { timeout: 30_000 });
  expect(pongs.length).toBeLessThan(200);
  expect(counted()).toBe(2_000);
});
