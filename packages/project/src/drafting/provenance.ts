// The provenance of a project record: what it was made from, whole, so that nothing that the table wrote is lost and
// every sentence can be followed back to who wrote it. [T7]

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { BoardId, ChallengeId, EventId, ParticipantId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Tallies } from '@terreau/workshop/ballots';
import {
  activePeople,
  authorsOf,
  type Ballots,
  castBallots,
  targetsOf,
  votesFor,
} from '../convergence/cluster-content.ts';
import type { ConvergenceRule, Verdict } from '../convergence/convergence.ts';
import type { ProjectRecord, Provenance, SourceCard } from '../record/record.ts';

/** Where and when the board was used. */
interface Setting {
  readonly event: {
    readonly id: EventId;
    readonly name: string;
    readonly territory: string;
    readonly inseeCode?: string;
    /** ISO 8601 date. */
    readonly date: string;
  };
  readonly challenge: { readonly id: ChallengeId; readonly title: string; readonly domain: string };
  readonly table: { readonly board: BoardId; readonly name: string };
}

export interface DraftInput {
  readonly board: BoardSnapshot;
  readonly ballots: Ballots;
  /** Names by participant; whoever is absent has no name. */
  readonly people: ReadonlyMap<ParticipantId, string>;
  readonly setting: Setting;
  readonly rule: ConvergenceRule;
}

/** The decision by which one cluster becomes a record. */
export interface Decision {
  readonly id: ProjectRecord['id'];
  readonly verdict: Verdict;
  /** Why it is promoted although the rule is not met; empty when it is met. */
  readonly reason: string;
}

/** Everything that a cluster held, who wrote it, how it was voted on, and by which rule it became a record. */
export function provenanceOf(
  { board, ballots, people, setting, rule }: DraftInput,
  cluster: Cluster,
  { verdict, reason }: Decision,
  cards: readonly Card[],
  tallies: Tallies,
): Provenance {
  const { id, title, author, createdAt, merged } = cluster;
  const votes = targetsOf(cluster, cards).reduce((sum, at) => sum + votesFor(tallies.votes, at), 0);
  return {
    event: setting.event.id,
    challenge: setting.challenge.id,
    board: setting.table.board,
    cluster: {
      id,
      title,
      author,
      createdAt,
      votes,
      supporters: verdict.supporters,
      ...(merged && { merged: merged.map((part) => ({ id: part.id, title: part.title })) }),
    },
    cards: cards.map((card) => sourceOf(card, tallies)),
    hiddenCards: board.cards.filter((card) => card.cluster === id && card.hidden).length,
    people: namesOf([...authorsOf(cards), author], people),
    rule,
    conditions: verdict.conditions,
    reason,
    state: stateOf(board, ballots),
    edited: [],
  };
}

function sourceOf({ id, text, kind, at, author, createdAt, notes }: Card, tallies: Tallies): SourceCard {
  return {
    id,
    text,
    kind,
    at,
    author,
    createdAt,
    votes: votesFor(tallies.votes, id),
    supporters: votesFor(tallies.supporters, id),
    notes: notes.map((note) => ({
      id: note.id,
      text: note.text,
      author: note.author,
      createdAt: note.createdAt,
    })),
  };
}

/** The names of those who wrote, and of nobody else. [T8] */
function namesOf(
  ids: readonly ParticipantId[],
  people: ReadonlyMap<ParticipantId, string>,
): Record<ParticipantId, string> {
  const named = [...new Set(ids)].sort().map((id) => [id, people.get(id)?.trim() ?? ''] as const);
  return Object.fromEntries(named.filter(([, name]) => name !== ''));
}

function stateOf(board: BoardSnapshot, ballots: Ballots): Provenance['state'] {
  const notes = board.cards.flatMap((card) => card.notes);
  const times = [...board.cards, ...board.clusters, ...notes].map(({ createdAt }) => createdAt);
  return {
    cards: board.cards.length,
    notes: notes.length,
    clusters: board.clusters.length,
    activePeople: activePeople(board, ballots).size,
    ballots: castBallots(ballots).length,
    lastAddedAt: times.reduce((latest, time) => Math.max(latest, time), 0),
  };
}
