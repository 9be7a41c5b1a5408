// What the tests of the whole system do over HTTP before they begin: an event, and people at its tables.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import { organiserKey } from './server-process.ts';

export interface TestBoard {
  readonly id: BoardId;
  readonly table: string;
  readonly joinCode: string;
  readonly facilitatorKey: string;
  readonly screenKey: string;
  /** One for each seat, where the event has such. */
  readonly seatCodes: readonly string[];
}

export interface TestEvent {
  readonly id: string;
  readonly challenges: readonly { readonly id: string; readonly boards: readonly TestBoard[] }[];
}

export interface Joined {
  readonly participantId: ParticipantId;
  readonly boardId: BoardId;
  readonly role: Role;
  readonly token: string;
}

export interface EventOptions {
  readonly tables?: number;
  /** Among which the tables are shared out. */
  readonly challenges?: number;
  readonly seats?: number;
  readonly seatCodes?: boolean;
}

/**
 * Makes an event of so many tables, each with so many seats, whose codes there are if wanted; returns it with its boards
 * in order.
 */
export async function createEvent(
  url: string,
  { tables = 1, challenges = 1, seats, seatCodes = false }: EventOptions = {},
): Promise<{ readonly event: TestEvent; readonly boards: readonly TestBoard[] }> {
  const event = await post<TestEvent>(
    `${url}/api/v1/events`,
    {
      name: 'Une soirée de tests',
      territory: 'Lille',
      date: '2026-11-22',
      locale: 'fr',
      seatCodes,
      challenges: Array.from({ length: challenges }, (_, index) => ({
        title: index === 0 ? 'Se loger' : `Défi ${index + 1}`,
        domain: 'housing',
        tables: Math.floor((tables + index) / challenges),
        ...(seats && { seats }),
      })),
    },
    organiserKey,
  );
  return { event, boards: event.challenges.flatMap(({ boards }) => boards) };
}

/** Joins a board by a join code, a facilitator's or a screen's key. */
export function join(url: string, code: string, name = 'Quelqu’un'): Promise<Joined> {
  return post<Joined>(`${url}/api/v1/join`, { code, name });
}

interface DemoTable {
  readonly boardId: BoardId;
  readonly joinCode: string;
  readonly facilitatorKey: string;
  readonly screenKey: string;
}

export interface Demo {
  readonly tables: readonly DemoTable[];
  /** The one project record that the demo evening has already led to. */
  readonly project: { readonly id: string; readonly title: string; readonly boardId: BoardId };
}

/** Opens the demo evening of an empty installation. */
export async function openDemo(url: string): Promise<Demo> {
  const demo = await post<{ tables: DemoTable[]; projects: Demo['project'][] }>(`${url}/api/v1/demo`, {});
  const [project] = demo.projects;
  if (!project) throw new Error('the demo has no project');
  return { tables: demo.tables, project };
}

/** Sends a command as JSON and reads its answer; throws with the problem when it is refused. */
export async function post<Answer>(url: string, body: unknown, token?: string): Promise<Answer> {
  return readAnswer<Answer>(await send('POST', url, body, token));
}

/** Sets something by a command that has no answer; throws with the problem when it is refused. */
export async function put(url: string, body: unknown, token?: string): Promise<void> {
  await readAnswer(await send('PUT', url, body, token));
}

function send(method: string, url: string, body: unknown, token?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return fetch(url, { method, headers, body: JSON.stringify(body) });
}

/** Reads a resource; throws with the problem when that is refused. */
export async function get<Answer>(url: string, token: string): Promise<Answer> {
  return readAnswer<Answer>(await fetch(url, { headers: { authorization: `Bearer ${token}` } }));
}

async function readAnswer<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  // The tests read from it what they expect; what is missing fails them.
  return (text === '' ? null : JSON.parse(text)) as Answer;
}
