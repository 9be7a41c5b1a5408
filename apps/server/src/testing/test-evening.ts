// An evening for tests: the whole HTTP interface over a real database and a real hub, with a clock that stands still
// until a test moves it.

import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import { joinPatches, type SessionPatch } from '@terreau/workshop/session';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import { createEvening } from '../evening/create-evening.ts';
import type { Evening } from '../evening/evening.ts';
import type { BoardSheet, EventSheet } from '../evening/preparing/event-sheet.ts';
import { defaultHttpLimits } from '../http/http-limits.ts';
import { openSqlite } from '../journal/sqlite.ts';
import type { Hub } from '../relay/hub.ts';
import type { Member } from '../relay/member.ts';
import { defaultRelayLimits } from '../relay/relay-limits.ts';

export const organiserKey = 'the-key-of-the-organiser';

export interface Person {
  readonly participantId: ParticipantId;
  readonly boardId: BoardId;
  readonly token: string;
}

export interface Ask {
  /** A bearer token or key. */
  readonly as?: string | undefined;
  readonly json?: unknown;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly lang?: 'fr' | 'en';
}

export interface Push {
  readonly board: BoardId;
  readonly patchFor: (member: Member) => SessionPatch | null;
}

export interface TestEvening {
  readonly app: Hono;
  readonly evening: Evening;
  readonly clock: { ms: number };
  /** What was pushed to the clients of boards. */
  readonly pushes: Push[];
  /** All that was pushed to somebody of a board, in one. */
  readonly heardBy: (id: ParticipantId, role?: Role) => SessionPatch;
  readonly ask: (method: string, path: string, request?: Ask) => Promise<Response>;
  /** Creates an event of one challenge with so many tables. */
  readonly event: (tables?: number) => Promise<{ event: EventSheet; boards: readonly BoardSheet[] }>;
  readonly join: (code: string, name?: string) => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** What stays when a server is stopped and started again. */
export interface Installation {
  readonly dir: string;
  readonly clock: { ms: number };
  readonly random: (size: number) => Uint8Array;
}

/** An empty installation in a directory of its own; whoever makes one for themselves removes it. */
export async function newInstallation(): Promise<Installation> {
  const dir = await mkdtemp(join(tmpdir(), 'terreau-'));
  return { dir, clock: { ms: Date.UTC(2026, 10, 22, 19) }, random: countedBytes() };
}

/** Opens an empty installation, which is gone when it is closed; or one that is given, and stays. */
export async function openTestEvening(
  publicUrl: string | null = null,
  given?: Installation,
): Promise<TestEvening> {
  const { dir, clock, random } = given ?? (await newInstallation());
  const database = await openSqlite(join(dir, 'terreau.sqlite'));
  const now = () => clock.ms;
  const log = { info() {}, warn() {}, error: console.error };
  const newId = () => Buffer.from(random(15)).toString('base64url');
  const quiet = createEvening({
    database,
    log,
    now,
    newId,
    random,
    relayLimits: defaultRelayLimits,
  });
  const { hub } = quiet;
  const pushes: Push[] = [];
  const heard: Hub = {
    ...hub,
    push(board, patchFor) {
      pushes.push({ board, patchFor });
      hub.push(board, patchFor);
    },
    tell(board, patch, only) {
      pushes.push({ board, patchFor: ({ id }) => (only === undefined || id === only ? patch : null) });
      hub.tell(board, patch, only);
    },
  };
  const evening: Evening = { ...quiet, hub: heard };
  const app = createApp({
    evening,
    organiserKey,
    publicUrl,
    log,
    documentsFolder: join(dir, 'documents'),
    webRoot: join(dir, 'web'),
    addressOf: () => 'here',
    limits: defaultHttpLimits,
    isStopping: () => false,
  });

  async function ask(method: string, path: string, { as, json, body, headers, lang = 'en' }: Ask = {}) {
    return app.request(path, {
      method,
      headers: {
        'accept-language': lang,
        ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
    });
  }

  return {
    app,
    evening,
    clock,
    pushes,
    heardBy: (id, role = 'participant') =>
      pushes
        .flatMap(({ board, patchFor }) => patchFor({ id, board, role, name: '' }) ?? [])
        .reduce(joinPatches, {}),
    ask,
    async event(tables = 1) {
      const json = newEvent(tables);
      const event = await jsonOf<EventSheet>(await ask('POST', '/api/v1/events', { as: organiserKey, json }));
      return { event, boards: event.challenges.flatMap(({ boards }) => boards) };
    },
    async join(code, name) {
      return jsonOf<Person>(await ask('POST', '/api/v1/join', { json: { code, name } }));
    },
    async close() {
      await hub.drain();
      await database.close();
      if (!given) await rm(dir, { recursive: true });
    },
  };
}

/** An answer that went well, as what the test expects it to be. */
export async function jsonOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return JSON.parse(text) as T;
}

export interface ProblemAnswer {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly field?: string;
}

/** An answer that went wrong. */
export async function problemOf(response: Response): Promise<ProblemAnswer> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Error(`${response.status} is not a problem`);
  }
  return (await response.json()) as ProblemAnswer;
}

export function newEvent(tables: number | readonly string[] = 1) {
  return {
    name: 'Start-up de Territoire',
    territory: 'Lille',
    date: '2026-11-22',
    locale: 'fr',
    challenges: [{ title: 'Comment mieux manger ici ?', domain: 'food', tables }],
  };
}

/** Bytes that differ from each other and not from run to run. */
function countedBytes(): (size: number) => Uint8Array {
  let calls = 0;
  return (size) => createHash('shake256', { outputLength: size }).update(String(calls++)).digest();
}
