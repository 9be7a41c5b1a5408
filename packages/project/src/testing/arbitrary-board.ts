// Boards of any shape, for property tests: cards of any kind and text, some hidden, some in clusters that are gone,
// with notes, and ballots that vote for what is there and for what is not.

import { type Card, cardKinds } from '@terreau/board/card';
import type { Cluster, MergedCluster } from '@terreau/board/cluster';
import type { CardId, ClusterId, NoteId, ParticipantId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import fc from 'fast-check';
import type { ConvergeInput } from '../drafting/converge.ts';
import { sampleInput } from './sample-board.ts';

const person = fc.nat(5).map((index) => `person-${index}0` as ParticipantId);
/** Among the cluster ids is one that every object inherits a property of. */
const clusterId = fc
  .constantFrom('cluster-0', 'cluster-1', '__proto__', 'constructor')
  .map((id) => id as ClusterId);
const text = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', ' \u0007', 'Un four', 'un  FOUR', '# <b>four</b>\n\n- pain') },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);
const time = fc.nat(20).map((seconds) => 1_770_000_000_000 + seconds * 1_000);

const note = fc.record({ text, author: person, createdAt: time });

const card = fc.record({
  text,
  kind: fc.constantFrom(...cardKinds),
  cluster: fc.option(clusterId),
  author: person,
  createdAt: time,
  hidden: fc.boolean(),
  notes: fc.array(note, { maxLength: 3 }),
});

const cards = fc.array(card, { maxLength: 14 }).map((all) =>
  all.map(
    (one, index): Card => ({
      ...one,
      id: `card-000${index}` as CardId,
      at: [index * 300, 0],
      colour: 'stone',
      notes: one.notes.map((added, position) => ({ ...added, id: `note-${index}-00${position}` as NoteId })),
    }),
  ),
);

const clusters = fc.uniqueArray(
  fc
    .record({ id: clusterId, title: text, author: person, createdAt: time })
    .map((one): Cluster => ({ ...one, at: [0, 0], size: [10, 10], colour: 'stone' })),
  { selector: ({ id }) => id, maxLength: 4 },
);

/** Some of the clusters have had another one merged into them, which people had perhaps voted for. */
const mergedClusters = fc
  .tuple(clusters, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .map(([all, flags]) =>
    all.map((one, index): Cluster => (flags[index] ? { ...one, merged: [mergedInto(one, index)] } : one)),
  );

function mergedInto(one: Cluster, index: number): MergedCluster {
  return { ...one, id: `merged-${index}` as ClusterId, title: `Grappe ${index}`, mergedInto: one.id };
}

const votes: fc.Arbitrary<Votes> = fc
  .array(
    fc.tuple(
      fc.oneof(
        clusterId,
        fc.nat(15).map((index) => `card-000${index}`),
        fc.nat(3).map((index) => `merged-${index}`),
      ),
      fc.integer({ min: 1, max: 3 }),
    ),
  )
  .map((entries) => Object.fromEntries(entries));

const ballots = fc.array(fc.tuple(person, votes), { maxLength: 6 }).map((entries) => new Map(entries));

const board: fc.Arbitrary<BoardSnapshot> = fc
  .record({ cards, clusters: mergedClusters })
  .map(({ cards, clusters }) => ({ cards: cards.map((one) => withLive(one, clusters)), clusters }));

/** Everything that converge needs, for any board and any other at the time of the vote; all clusters are asked for by name. */
export const arbitraryInput: fc.Arbitrary<ConvergeInput> = fc
  .record({ board, atVotes: fc.array(board, { maxLength: 2 }), ballots })
  .map((evidence) => ({
    ...sampleInput,
    ...evidence,
    people: new Map([0, 1, 2, 3].map((index) => [`person-${index}0` as ParticipantId, `Prénom ${index}`])),
    clusters: evidence.board.clusters.map(({ id }) => id),
    reason: 'La table y tient',
  }));

/** The same input, listed in another order. */
export function reversed(input: ConvergeInput): ConvergeInput {
  return {
    ...input,
    board: reversedBoard(input.board),
    atVotes: input.atVotes.map(reversedBoard),
    ballots: new Map([...input.ballots].reverse().map(([by, given]) => [by, reversedKeys(given)])),
    people: new Map([...input.people].reverse()),
    clusters: input.clusters?.toReversed() ?? null,
  };
}

function reversedBoard({ cards, clusters }: BoardSnapshot): BoardSnapshot {
  return {
    cards: cards.map((one) => ({ ...one, notes: one.notes.toReversed() })).reverse(),
    clusters: clusters.toReversed(),
  };
}

/** A snapshot reads a pointer to a cluster that is gone as null. */
function withLive(one: Card, clusters: readonly Cluster[]): Card {
  return clusters.some(({ id }) => id === one.cluster) ? one : { ...one, cluster: null };
}

function reversedKeys(votes: Votes): Votes {
  return Object.fromEntries(Object.entries(votes).reverse());
}
