// Who makes a request. The organiser has one key for everything; everybody else a token for one board.

import { type BoardId, isId } from '@terreau/board/ids';
import type { CommandType } from '@terreau/workshop/permissions';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bearerOf, type CredentialHeaders, headerTokenOf, isSameSecret } from '../access/credentials.ts';
import { phaseOf } from '../evening/boards.ts';
import type { Caller } from '../evening/people/caller.ts';
import { identify } from '../evening/people/membership.ts';
import { refusalOf } from '../evening/refusal.ts';
import type { Allowance } from '../rates/allowance.ts';
import type { Member } from '../relay/member.ts';
import type { HttpDeps } from './deps.ts';
import {
  organiserOnly,
  otherBoard,
  type Problem,
  problemResponse,
  unauthenticated,
  unknownBoard,
  waitProblem,
} from './problem.ts';
import { problemOf } from './refusal-problem.ts';

export type Identified =
  | { readonly ok: true; readonly caller: Caller; readonly member: Member | null }
  | { readonly ok: false; readonly problem: Problem };

/** What a route on a board knows about its request. */
interface BoardEnv {
  Variables: { readonly board: BoardId; readonly caller: Caller; readonly member: Member | null };
}

/** Lets the members of the board in the path pass, and the organiser. */
export function onBoard(deps: HttpDeps) {
  return createMiddleware<BoardEnv>(async (c, next) => {
    const id = c.req.param('id');
    if (!isId(id)) return problemResponse(c, unknownBoard);
    const identified = await identifyOn(deps, c, id as BoardId);
    if (!identified.ok) return problemResponse(c, identified.problem);
    c.set('board', id as BoardId);
    c.set('caller', identified.caller);
    c.set('member', identified.member);
    return next();
  });
}

/**
 * Lets those pass who may give a command as the board is now, before anything of a body is read that costs much to read.
 * The command itself checks again when it is its turn. [T4] [T6]
 */
export function allowedTo(deps: HttpDeps, command: CommandType) {
  return createMiddleware<BoardEnv>(async (c, next) => {
    const phase = await phaseOf(deps.evening.database, c.var.board);
    const refusal = refusalOf(c.var.caller.role, phase, command);
    return refusal ? problemResponse(c, problemOf(refusal)) : next();
  });
}

/** Lets the organiser pass. */
export function asOrganiser(deps: HttpDeps) {
  return createMiddleware(async (c, next) => {
    const headers = headersOf(c);
    if (isOrganiser(deps, headers)) return next();
    return problemResponse(c, headers.authorization ? organiserOnly : unauthenticated);
  });
}

/** Who the caller is on a board. */
export async function identifyOn(deps: HttpDeps, c: Context, board: BoardId): Promise<Identified> {
  const headers = headersOf(c);
  if (isOrganiser(deps, headers)) return { ok: true, caller: { id: null, role: 'organiser' }, member: null };
  const token = headerTokenOf(headers, board, c.req.query('as') === 'screen');
  const member = token === null ? null : await identify(deps.evening.database, token);
  if (!member) return { ok: false, problem: unauthenticated };
  if (member.board !== board) return { ok: false, problem: otherBoard };
  const problem = spendRequest(deps.requests, member.id);
  return problem ? { ok: false, problem } : { ok: true, caller: member, member };
}

/** Whoever asks too often is slowed down, whichever address they have; nobody else is. [T6] */
export function spendRequest(requests: Allowance, who: string): Problem | null {
  const seconds = requests.waitFor(who);
  if (seconds > 0) return waitProblem('too-many-requests', seconds, (w) => w.tooManyRequests(seconds));
  requests.spend(who);
  return null;
}

export function headersOf(c: Context): CredentialHeaders {
  return { cookie: c.req.header('cookie'), authorization: c.req.header('authorization') };
}

function isOrganiser({ organiserKey }: HttpDeps, headers: CredentialHeaders): boolean {
  const bearer = bearerOf(headers);
  return bearer !== null && isSameSecret(bearer, organiserKey);
}
