// `GET /sync/{boardId}` becomes a WebSocket, or is refused with a plain HTTP answer before there is one: nobody without a
// good token for this board gets a single frame. Tokens are never logged.

import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { BoardId } from '@terreau/board/ids';
import { manyArrive, writeLater } from '@terreau/sync/later';
import { closeCode, protocolVersion } from '@terreau/sync/messages';
import { WebSocketServer } from 'ws';
import { tokenOf } from '../../access/credentials.ts';
import { isOwnOrigin } from '../../access/origin.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import type { Member } from '../member.ts';
import { maxFragments, maxFrameBytes } from '../relay-limits.ts';
import { toClientSocket } from '../socket/web-socket.ts';
import type { Turn } from './admission.ts';

export interface UpgradeDeps {
  readonly hub: Pick<Hub, 'accept' | 'admit' | 'isDraining'>;
  /** Whose a token is; null for a token of nobody. */
  readonly identify: (token: string) => Promise<Member | null>;
  /** Where people reach the server, when that is not where it listens. */
  readonly publicUrl: string | null;
  readonly log: Log;
}

/** 429: this person knocks too often; there is no time to shake hands with them. */
type Refusal = 401 | 403 | 404 | 429 | 503;

type Admission =
  | { readonly ok: true; readonly member: Member; readonly wantsSession: boolean; readonly turn: Turn }
  | { readonly ok: false; readonly status: Refusal };

/** Serves the sync socket on an HTTP server; every other upgrade is refused. */
export function attachSync(server: Server, deps: UpgradeDeps): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    maxFragments,
    perMessageDeflate: false,
    // See web-socket.ts.
    autoPong: false,
  });
  server.on('upgrade', (request, stream, head) => {
    // A peer that goes away before it is answered is nobody's error.
    const ignoreError = (): void => undefined;
    stream.on('error', ignoreError);
    admit(request, deps).then(
      (admission) => {
        if (!admission.ok) return refuse(stream, admission.status);
        const { member, wantsSession, turn } = admission;
        if (stream.destroyed) return;
        stream.off('error', ignoreError);
        sockets.handleUpgrade(request, stream, head, (socket) => {
          // `ws` closes the socket after an error by itself, with the code that fits.
          socket.on('error', ({ message }) => {
            const { board, id: participant, role } = member;
            deps.log.warn({ board, participant, role, detail: message }, 'A socket broke the protocol');
          });
          if (turn.kind === 'later') socket.close(closeCode.comeBack, writeLater(manyArrive, turn.inMs));
          else deps.hub.accept(toClientSocket(socket, stream), member, { wantsSession });
        });
      },
      (error: unknown) => {
        deps.log.error({ err: error }, 'An upgrade failed');
        refuse(stream, 503);
      },
    );
  });
}

/** Who is let in, when it is their turn. */
async function admit(
  request: IncomingMessage,
  { hub, identify, publicUrl }: UpgradeDeps,
): Promise<Admission> {
  const { headers } = request;
  // Only the path and the query count; the host is there because a URL must have one.
  const url = URL.canParse(request.url ?? '', 'http://host')
    ? new URL(request.url ?? '', 'http://host')
    : null;
  const board = /^\/sync\/([\w-]{1,64})$/.exec(url?.pathname ?? '')?.[1] as BoardId | undefined;
  if (!url || !board) return { ok: false, status: 404 };
  if (hub.isDraining()) return { ok: false, status: 503 };
  if (!isOwnOrigin(headers.origin, headers.host, publicUrl)) return { ok: false, status: 403 };
  const token = tokenOf(headers, url, board);
  const comer = token === null ? null : await identify(token);
  if (token === null || !comer) return { ok: false, status: 401 };
  if (comer.board !== board) return { ok: false, status: 403 };
  const turn = hub.admit(comer);
  if (turn.kind === 'too-often') return { ok: false, status: 429 };
  const member = await whoIsLetIn(turn, comer, () => identify(token));
  if (!member) return { ok: false, status: 401 };
  return { ok: true, member, turn, wantsSession: url.searchParams.get('v') === protocolVersion };
}

/** Whoever stood in the line may have been removed meanwhile, or lead no longer: they are who they are when it is their turn. */
async function whoIsLetIn(
  { kind, inMs }: Turn,
  comer: Member,
  identifyAgain: () => Promise<Member | null>,
): Promise<Member | null> {
  // To be told to come back later nobody stands in it.
  if (kind === 'later' || inMs === 0) return comer;
  await setTimeout(inMs);
  return identifyAgain();
}

function refuse(stream: Duplex, status: Refusal): void {
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'Connection: close', 'Content-Length: 0'];
  stream.end(`${head.join('\r\n')}\r\n\r\n`);
}
