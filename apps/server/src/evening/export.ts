// Everything that an event produced, for its organiser: as one JSON tree, and as rows for a table. Ballots leave as
// sums, and only from boards where these are revealed [T5]; drafts that nobody has revealed stay where they are [T4];
// codes and keys are not among what was produced.

import type { Card } from '@terreau/board/card';
import type { BoardId } from '@terreau/board/ids';
import { isMoment } from '@terreau/board/moment';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import type { ProjectRecord } from '@terreau/project/record/record';
import { withoutNames } from '@terreau/project/record/without-names';
import { type Tallies, visibleTallies, voteTargets } from '@terreau/workshop/ballots';
import type { Phase } from '@terreau/workshop/phases';
import type { Person, Session } from '@terreau/workshop/session';
import { readBoard } from './boards.ts';
import type { Evening } from './evening.ts';
import type { BoardSheet, EventSheet } from './preparing/event-sheet.ts';
import { type EventProjects, readEventProjects, type UnreadableProject } from './projects/projects.ts';
import { readMarks, readPeople } from './sessions/session.ts';
import { readBallots, revealedTallies, standingVote } from './voting/votes.ts';

export interface EventExport extends Omit<EventSheet, 'challenges'> {
  readonly challenges: readonly (ChallengeExport & { readonly boards: readonly BoardExport[] })[];
}

/** A challenge without its boards. */
export type ChallengeExport = Omit<EventSheet['challenges'][number], 'boards'>;

export interface BoardExport extends BoardView {
  readonly table: string;
  readonly phases: readonly { readonly at: number; readonly phase: Phase; readonly endsAt: number | null }[];
  readonly projects: readonly ProjectRecord[];
  /** Records that are there and cannot be read. */
  readonly unreadable: readonly Omit<UnreadableProject, 'board'>[];
}

/** A board as it is seen from outside the socket. */
export interface BoardView extends BoardSnapshot {
  readonly id: BoardId;
  readonly phase: Phase;
  /** null while they are secret. */
  readonly tallies: Tallies | null;
  readonly people: Readonly<Record<string, Person>>;
  /** Who is ready to work on what, by the id of the card or cluster. */
  readonly marks: Session['marks'];
}

/** The board at this moment; undefined when there is none of that id. */
export async function viewBoard({ database, hub }: Evening, id: BoardId): Promise<BoardView | undefined> {
  const row = await readBoard(database, id);
  if (!row) return undefined;
  const [snapshot, ballots, people, marks] = await Promise.all([
    hub.read(id, snapshotOf),
    readBallots(database, id),
    readPeople(database, id),
    readMarks(database, id),
  ]);
  const { ballots: counted } = await standingVote({ hub }, id, ballots);
  return { id, phase: row.phase, ...snapshot, tallies: revealedTallies(row.phase, counted), people, marks };
}

/** A board for those who do not see what is hidden on it. */
export function withoutHidden(view: BoardView): BoardView {
  const cards = view.cards.filter(({ hidden }) => !hidden);
  const visible = new Set(voteTargets(view));
  const hidden = new Set<string>(view.cards.filter((card) => card.hidden).map(({ id }) => id));
  const marks = Object.fromEntries(Object.entries(view.marks).filter(([id]) => !hidden.has(id)));
  const tallies = view.tallies && visibleTallies(view.tallies, (id) => visible.has(id));
  return { ...view, cards, tallies, marks };
}

/** What an event produced, board by board in the order of its tables: whoever writes it down need not hold all of it. */
export async function* exportBoards(
  evening: Evening,
  event: EventSheet,
): AsyncGenerator<{ readonly challenge: ChallengeExport; readonly board: BoardExport }> {
  const projects = await readEventProjects(evening, event.id);
  for (const { boards, ...challenge } of event.challenges)
    for (const board of boards) yield { challenge, board: await exportBoard(evening, board, projects) };
}

async function exportBoard(
  evening: Evening,
  { id, table }: BoardSheet,
  { projects, unreadable }: EventProjects,
): Promise<BoardExport> {
  const view = await viewBoard(evening, id);
  if (!view) throw new Error(`board ${id} went away during an export`);
  const phases = await evening.database.db
    .selectFrom('phase_changes')
    .select(['at', 'phase', 'ends_at as endsAt'])
    .where('board_id', '=', id)
    .orderBy('at')
    .execute();
  return {
    ...view,
    table,
    phases,
    projects: projects.filter(({ board }) => board === id).map(({ record }) => record),
    unreadable: unreadable
      .filter(({ board }) => board === id)
      .map((project) => ({ id: project.id, title: project.title })),
  };
}

/** A board for those whom the names of its people do not concern. [T8] */
export function withoutNamesOfBoard(board: BoardExport): BoardExport {
  const people = Object.entries(board.people).map(([id, person]) => [id, { ...person, name: '' }] as const);
  return { ...board, people: Object.fromEntries(people), projects: board.projects.map(withoutNames) };
}

/** One card with everything around it, flat. */
export interface CardRow {
  readonly challenge: string;
  readonly table: string;
  readonly cluster: string;
  readonly card: string;
  readonly kind: string;
  readonly text: string;
  readonly author: string;
  /** ISO 8601; empty where the card, from before these were checked, tells no moment. */
  readonly createdAt: string;
  readonly notes: string;
  readonly hidden: boolean;
  /** Empty while votes are secret. */
  readonly votes: number | '';
  readonly supporters: number | '';
  /** The names of those who are ready to work on it or on its cluster. */
  readonly ready: string;
}

/** The cards of an event as rows, table by table. */
export function cardRows(event: EventExport): CardRow[] {
  return event.challenges.flatMap(({ title, boards }) =>
    boards.flatMap((board) => board.cards.map((card) => cardRow(title, board, card))),
  );
}

function cardRow(challenge: string, board: BoardExport, card: Card): CardRow {
  const { table, clusters, people, tallies, marks } = board;
  const nameOf = (id: string): string => people[id]?.name ?? '';
  const readyFor = ({ id, cluster }: Card): string[] => {
    const markedBy = (target: string) => (Object.hasOwn(marks, target) ? (marks[target] ?? []) : []);
    const ready = new Set([...markedBy(id), ...(cluster === null ? [] : markedBy(cluster))]);
    return [...ready].map(nameOf).filter((name) => name !== '');
  };
  const counted = (votes: Tallies['votes'] | undefined): number | '' =>
    votes ? (Object.hasOwn(votes, card.id) ? (votes[card.id] ?? 0) : 0) : '';
  return {
    challenge,
    table,
    cluster: clusters.find(({ id }) => id === card.cluster)?.title ?? '',
    card: card.id,
    kind: card.kind,
    text: card.text,
    author: nameOf(card.author),
    createdAt: isMoment(card.createdAt) ? new Date(card.createdAt).toISOString() : '',
    notes: card.notes.map(({ text, author }) => [nameOf(author), text].filter(Boolean).join(': ')).join('\n'),
    hidden: card.hidden,
    votes: counted(tallies?.votes),
    supporters: counted(tallies?.supporters),
    ready: readyFor(card).join(', '),
  };
}
