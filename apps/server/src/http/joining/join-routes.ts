// Joining a board: what a code leads to, and going there.

import type { BoardId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { cookieName, headerTokenOf } from '../../access/credentials.ts';
import { readBoard } from '../../evening/boards.ts';
import { isKey, normaliseCode } from '../../evening/people/codes.ts';
import { type Entrance, findEntrance } from '../../evening/people/entrance.ts';
import { join } from '../../evening/people/membership.ts';
import * as answers from '../answers.ts';
import { headersOf } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { localeOf } from '../language.ts';
import { type Problem, problemResponse, unknownCode, waitProblem } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';
import { joining } from '../schemas.ts';
import { words } from '../words.ts';
import { createJoinLimits, type JoinLimits } from './join-limits.ts';

/** An evening and the follow-up of its projects; browsers keep a cookie 400 days at most. */
const cookieSeconds = 400 * 24 * 60 * 60;

type Found =
  | { readonly ok: true; readonly entrance: Entrance }
  | { readonly ok: false; readonly problem: Problem };

export function joinRoutes(deps: HttpDeps) {
  const { evening } = deps;
  const limits = createJoinLimits(deps.limits, evening.now);
  return new Hono()
    .get(
      '/api/v1/join/:code',
      describe({ summary: 'The table to which a code leads', answer: answers.entrance }),
      async (c) => {
        const found = await find(deps, limits, c, c.req.param('code'));
        if (!found.ok) return problemResponse(c, found.problem);
        const { board, role, as } = found.entrance;
        const row = await readBoard(evening.database, board);
        if (!row) throw new Error(`a code leads to board ${board}, which does not exist`);
        const { name, territory, locale } = row.event;
        const { title, domain, context } = row.challenge;
        return c.json({
          role,
          board: { id: board, table: row.table },
          challenge: { title, domain, context },
          event: { name, territory, locale },
          ...(as.kind === 'named' && { name: as.facilitator.name }),
          ...(as.kind === 'person' && role === 'facilitator' && { name: as.person.name }),
        });
      },
    )
    .post(
      '/api/v1/join',
      describe({ summary: 'Join a board with a code or a key', status: 201, answer: answers.membership }),
      validJson(joining),
      async (c) => {
        const { code, name, locale } = c.req.valid('json');
        const found = await find(deps, limits, c, code);
        if (!found.ok) return problemResponse(c, found.problem);
        const { board, role } = found.entrance;
        const joined = await join(evening, found.entrance, {
          name: name ?? '',
          token: headerTokenOf(headersOf(c), board, role === 'screen'),
          waitFor: () => limits.newcomer(deps.addressOf(c), board),
          fallbackName: words[locale ?? localeOf(c.req)].names[role],
        });
        if (!joined.ok) return problemResponse(c, problemOf(joined.refusal));
        const { member, token } = joined.value;
        keepToken(deps, c, board, role, token);
        return c.json({ participantId: member.id, boardId: board, role: member.role, token }, 201);
      },
    );
}

/**
 * An unknown code has one answer, whatever it looked like, until too many were tried; then it has another, while a code
 * that leads somewhere still does. What is as long as a key cannot be found by trying and is not counted.
 */
async function find(deps: HttpDeps, limits: JoinLimits, c: Context, code: string): Promise<Found> {
  const entrance = await findEntrance(deps.evening.database, code);
  if (entrance) return { ok: true, entrance };
  const seconds = isKey(normaliseCode(code)) ? 0 : limits.unknownCode(deps.addressOf(c));
  if (seconds === 0) return { ok: false, problem: unknownCode };
  return { ok: false, problem: waitProblem('too-many-attempts', seconds, (w) => w.tooManyAttempts(seconds)) };
}

function keepToken({ publicUrl }: HttpDeps, c: Context, board: BoardId, role: Role, token: string): void {
  setCookie(c, cookieName(board, role === 'screen'), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl?.startsWith('https:') ?? false,
    maxAge: cookieSeconds,
  });
}
