// What honest clients send: each change that the interface can make, and what reconnecting, undoing and merging make of it.

import * as clusterEdits from '@terreau/board/cluster-edits';
import type { Hand } from '@terreau/board/edits';
import * as edits from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import { writeMissing, writeStateVector, writeUpdate } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import type { Random } from '../../random.ts';
import type { Who } from '../corpus.ts';
import { openTab, type RecordedRoom, updateOf } from './room.ts';
import {
  type Recorded,
  recordAwareness,
  recordLateWords,
  recordMerge,
  recordTyping,
  recordUndo,
  taken,
} from './sequences.ts';

type Change = (doc: Y.Doc, hand: Hand) => unknown;

/** Records the honest part of the corpus. */
export function recordHonest(room: RecordedRoom, random: Random): Recorded[] {
  const single = (name: string, about: string, who: Who, phase: Phase, change: Change): Recorded => {
    const update = updateOf(openTab(who, room.bytes, random), change);
    return { name, about, sent: [taken(who, phase, writeUpdate(update))] };
  };
  const board = snapshotOf(openTab('sam', room.bytes, random).doc);
  const [oven, orchard, bikes, market, secret] = ['four', 'verger', 'vélos', 'marché', 'cacher'].map(
    (word) => {
      const card = board.cards.find(({ text }) => text.includes(word));
      if (!card) throw new Error(`The room has no card about ${word}`);
      return card;
    },
  ) as [Card, Card, Card, Card, Card];
  const [eat, move] = board.clusters as [Cluster, Cluster];
  const note = oven.notes[0] as Card['notes'][number];
  const newCard = (text: string) => ({ text, kind: 'need' as const, at: [10, -20] as const });

  return [
    single('card-add', 'Somebody adds a card.', 'alice', 'share', (doc, hand) =>
      edits.addCards(doc, hand, [newCard('Une cantine')]),
    ),
    single(
      'card-add-many',
      'Several cards at once, one of them with emoji only.',
      'bob',
      'cluster',
      (doc, hand) => edits.addCards(doc, hand, ['Un puits', '👩‍🌾🌱', ''].map(newCard)),
    ),
    single('card-move', 'Moves another’s card.', 'alice', 'share', (doc, hand) =>
      edits.moveCards(doc, hand, [[bikes.id, [5, 5]]]),
    ),
    single(
      'card-drag',
      'A card dragged: many moves, of which the last remains.',
      'bob',
      'cluster',
      (doc, hand) => {
        for (let x = 0; x < 30; x++) edits.moveCards(doc, hand, [[oven.id, [x, -x]]]);
      },
    ),
    single('card-drop', 'A card dropped into a cluster.', 'alice', 'cluster', (doc, hand) =>
      edits.dropCards(doc, hand, [{ id: bikes.id, at: [40, 40], cluster: eat.id }]),
    ),
    single('card-kind', 'Another kind, and with it another colour.', 'alice', 'share', (doc, hand) =>
      edits.setKind(doc, hand, [oven.id, orchard.id], 'question'),
    ),
    single('card-text', 'A text is corrected, emoji next to it.', 'alice', 'share', (doc, hand) =>
      edits.editText(
        doc,
        hand,
        { of: 'card', card: oven.id },
        { before: oven.text, after: 'Un four 🥖🥖 pour tous' },
      ),
    ),
    single('card-delete', 'Deletes an own card, with the note of another.', 'alice', 'share', (doc, hand) =>
      edits.deleteCards(doc, hand, [oven.id]),
    ),
    single(
      'card-came-and-went',
      'A card that was deleted before anybody saw it.',
      'bob',
      'share',
      (doc, hand) => edits.deleteCards(doc, hand, edits.addCards(doc, hand, [newCard('Non')])),
    ),
    single('note-add', 'Adds to another’s card.', 'alice', 'converge', (doc, hand) =>
      edits.addNote(doc, hand, market.id, 'Avec de la musique 🎶'),
    ),
    single('note-text', 'Corrects an own note.', 'bob', 'converge', (doc, hand) =>
      edits.editText(
        doc,
        hand,
        { of: 'note', card: oven.id, note: note.id },
        { before: note.text, after: `${note.text} à Roubaix` },
      ),
    ),
    single('note-delete', 'Takes an own note back.', 'bob', 'share', (doc, hand) =>
      edits.deleteNote(doc, hand, oven.id, note.id),
    ),
    single('cluster-add', 'Groups cards.', 'bob', 'cluster', (doc, hand) =>
      clusterEdits.addCluster(doc, hand, { title: 'Ensemble', at: [0, 900], size: [500, 200] }, [
        oven.id,
        bikes.id,
      ]),
    ),
    single('cluster-rename', 'Renames another’s cluster.', 'bob', 'cluster', (doc, hand) =>
      edits.editText(
        doc,
        hand,
        { of: 'cluster', cluster: eat.id },
        { before: eat.title, after: 'Se nourrir' },
      ),
    ),
    single('cluster-move', 'Moves a cluster with its cards.', 'alice', 'cluster', (doc, hand) =>
      clusterEdits.moveCluster(doc, hand, move.id, [7, 7], [[bikes.id, [9, 9]]]),
    ),
    single('cluster-dissolve', 'Takes a cluster away.', 'bob', 'cluster', (doc, hand) =>
      clusterEdits.dissolveCluster(doc, hand, eat.id),
    ),
    single(
      'facilitate',
      'A facilitator hides, shows, corrects and deletes.',
      'fiona',
      'cluster',
      (doc, hand) => {
        edits.setHidden(doc, hand, [secret.id], false);
        edits.setHidden(doc, hand, [market.id], true);
        edits.editText(doc, hand, { of: 'card', card: bikes.id }, { before: bikes.text, after: 'Vélos' });
        edits.deleteCards(doc, hand, [orchard.id]);
      },
    ),
    recordTyping(room, random, orchard.id, orchard.text),
    recordUndo(room, random, oven.id),
    recordMerge(room, random, bikes.id),
    recordLateWords(room, random),
    {
      name: 'whole-document',
      about:
        'A client that sends all that it has: the whole board, GC structs and others’ deletions included.',
      sent: [taken('bob', 'vote', writeMissing(room.bytes)), taken('nina', 'vote', writeMissing(room.bytes))],
    },
    {
      name: 'nothing',
      about: 'An update that changes nothing.',
      sent: [taken('alice', 'closed', writeUpdate(Uint8Array.of(0, 0)))],
    },
    {
      name: 'state-vector',
      about:
        'Who has nothing, who has everything, and who has something of their own, ask for what they lack.',
      sent: [
        taken('alice', 'share', writeStateVector(Uint8Array.of(0))),
        taken('sam', 'vote', writeStateVector(Y.encodeStateVectorFromUpdate(room.bytes))),
        taken('bob', 'share', writeStateVector(Uint8Array.of(1, 200, 1, 30))),
      ],
    },
    recordAwareness(),
  ];
}

type Card = ReturnType<typeof snapshotOf>['cards'][number];
type Cluster = ReturnType<typeof snapshotOf>['clusters'][number];
