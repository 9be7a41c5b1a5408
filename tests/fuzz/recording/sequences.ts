// Honest frames that make sense only one after the other.

import { cardsOf, clustersOf } from '@terreau/board/document';
import * as edits from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { writeEntries } from '@terreau/sync/awareness';
import { messageType, writeAwareness, writeMissing, writeUpdate } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import type { Random } from '../../random.ts';
import type { Sent, Who } from '../corpus.ts';
import { openTab, type RecordedRoom, updateOf } from './room.ts';

/** An entry to be written: its name, what it is, and what is sent. */
export interface Recorded {
  readonly name: string;
  readonly about: string;
  readonly sent: readonly Sent[];
}

/** A sentence typed letter by letter. */
export function recordTyping(room: RecordedRoom, random: Random, card: CardId, text: string): Recorded {
  const tab = openTab('alice', room.bytes, random);
  let typed = text;
  const sent = Array.from(' — très 🍐 vite').map((letter) => {
    const before = typed;
    typed += letter;
    const update = updateOf(tab, (doc, hand) =>
      edits.editText(doc, hand, { of: 'card', card }, { before, after: typed }),
    );
    return taken('alice', 'share', writeUpdate(update));
  });
  return { name: 'typing', about: 'A sentence typed letter by letter.', sent };
}

/** A deletion that is undone and done again. */
export function recordUndo(room: RecordedRoom, random: Random, card: CardId): Recorded {
  const tab = openTab('alice', room.bytes, random);
  const undo = new Y.UndoManager([cardsOf(tab.doc), clustersOf(tab.doc)], {
    trackedOrigins: new Set(['hand']),
  });
  const deleted = updateOf(tab, (doc, hand) => edits.deleteCards(doc, hand, [card]));
  const undone = updateOf(tab, () => undo.undo());
  const redone = updateOf(tab, () => undo.redo());
  return {
    name: 'undo',
    about: 'A card is deleted, brought back with the note of another, and deleted again.',
    sent: [deleted, undone, redone].map((update) => taken('alice', 'share', writeUpdate(update))),
  };
}

/** Two tabs that were offline. */
export function recordMerge(room: RecordedRoom, random: Random, card: CardId): Recorded {
  const [one, two] = [openTab('bob', room.bytes, random), openTab('bob', room.bytes, random)];
  const updates = [one, two, one, two].map((tab, n) =>
    updateOf(tab, (doc, hand) => {
      edits.addCards(doc, hand, [{ text: `hors ligne ${n}`, kind: 'idea', at: [n, n] }]);
      edits.editText(doc, hand, { of: 'card', card }, { before: 'Réparer', after: `Réparer ${n}` });
      edits.moveCards(doc, hand, [[card, [n, n]]]);
    }),
  );
  return {
    name: 'offline-merge',
    about: 'Two tabs of one person were offline; what both did arrives as one update, then once more.',
    sent: [1, 2].map(() => taken('bob', 'share', writeMissing(Y.mergeUpdates(updates)))),
  };
}

/** Words that come too late. */
export function recordLateWords(room: RecordedRoom, random: Random): Recorded {
  const here = openTab('bob', room.bytes, random);
  const write = (tab: typeof here, card: CardId, before: string, after: string): Uint8Array =>
    updateOf(tab, (doc, hand) => edits.editText(doc, hand, { of: 'card', card }, { before, after }));
  const cards: CardId[] = [];
  const added = updateOf(here, (doc, hand) =>
    cards.push(...edits.addCards(doc, hand, [{ text: 'fin', kind: 'idea', at: [0, 0] }])),
  );
  const [card] = cards;
  if (!card) throw new Error('No card was added');
  const prepended = write(here, card, 'fin', 'début fin');
  const away = openTab('bob', Y.encodeStateAsUpdate(here.doc), random);
  const deleted = updateOf(here, (doc, hand) => edits.deleteCards(doc, hand, [card]));
  const late = write(away, card, 'début fin', 'début milieu fin');
  return {
    name: 'late-words',
    about: 'Words between others that were written before them, for a card that has been deleted meanwhile.',
    sent: [added, prepended, deleted, late].map((update) => taken('bob', 'share', writeUpdate(update))),
  };
}

/** Pointers. */
export function recordAwareness(): Recorded {
  const state = (x: number) => JSON.stringify({ id: 'alice-participant', at: [x, 0], name: 'Alice' });
  const entries = [
    [{ clientId: 4_001_002_003, clock: 1, state: state(1) }],
    [{ clientId: 4_001_002_003, clock: 2, state: state(2) }],
    [
      { clientId: 4_001_002_003, clock: 3, state: state(2) },
      { clientId: 4_001_002_004, clock: 1, state: '{}' },
    ],
    [],
    [{ clientId: 4_001_002_003, clock: 4, state: 'null' }],
  ];
  return {
    name: 'awareness',
    about:
      'A pointer comes, moves, is renewed with another tab’s beside it, and leaves; somebody asks who is there.',
    sent: [
      ...entries.map((some) => taken('alice', 'share', writeAwareness(writeEntries(some)))),
      taken('sam', 'share', Uint8Array.of(messageType.queryAwareness)),
    ],
  };
}

/** What is sent and lets the connection live on. */
export function taken(by: Who, phase: Phase, frame: Uint8Array): Sent {
  return { by, phase, outcome: 'taken', frame };
}
