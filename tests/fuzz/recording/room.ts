// The board that every entry of the corpus is sent to: cards, notes and clusters of three people, edited, moved, hidden and
// deleted, so that there is something of everything to refer to.

import { addCluster, dissolveCluster } from '@terreau/board/cluster-edits';
import { createBoardDoc } from '@terreau/board/document';
import {
  addCards,
  addNote,
  deleteCards,
  deleteNote,
  editText,
  type Hand,
  moveCards,
  setColour,
  setHidden,
  setKind,
} from '@terreau/board/edits';
import type { CardId, NoteId, ParticipantId } from '@terreau/board/ids';
import { writeUpdate } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import type { Random } from '../../random.ts';
import type { Sent, Who } from '../corpus.ts';

/** One tab of somebody: a document, and the hand that edits it. */
export interface Tab {
  readonly who: Who;
  readonly doc: Y.Doc;
  readonly hand: Hand;
}

/** The board as bytes, and the frames that made it. */
export interface RecordedRoom {
  readonly bytes: Uint8Array;
  readonly sent: readonly Sent[];
}

/** A tab that has this board. Its client id is drawn, so that a corpus can be recorded twice alike. */
export function openTab(who: Who, board: Uint8Array, random: Random): Tab {
  const doc = createBoardDoc();
  doc.clientID = random.below(2 ** 32);
  Y.applyUpdate(doc, board);
  let ids = 0;
  const hand = {
    author: `${who}-participant` as ParticipantId,
    now: () => recordedAt + ids * 1_000,
    newId: () => `${who}-${doc.clientID.toString(36)}-${++ids}`,
    origin: 'hand',
  };
  return { who, doc, hand };
}

/** The update that a change makes. */
export function updateOf({ doc, hand }: Tab, change: (doc: Y.Doc, hand: Hand) => unknown): Uint8Array {
  const before = Y.encodeStateVector(doc);
  change(doc, hand);
  return Y.encodeStateAsUpdate(doc, before);
}

/** Records the room. */
export function recordRoom(random: Random): RecordedRoom {
  const empty = Y.encodeStateAsUpdate(new Y.Doc());
  const [alice, bob, fiona] = [
    openTab('alice', empty, random),
    openTab('bob', empty, random),
    openTab('fiona', empty, random),
  ];
  const sent: Sent[] = [];
  const act = <T>(tab: Tab, phase: Phase, change: (doc: Y.Doc, hand: Hand) => T): T => {
    const results: T[] = [];
    const update = updateOf(tab, (doc, hand) => results.push(change(doc, hand)));
    sent.push({ by: tab.who, phase, outcome: 'taken', frame: writeUpdate(update) });
    for (const { doc } of [alice, bob, fiona]) if (doc !== tab.doc) Y.applyUpdate(doc, update);
    return results[0] as T;
  };

  const oven = act(alice, 'share', addCard('Un four à pain 🥖 pour tous'));
  const orchard = act(alice, 'share', addCard('Un verger', 'need'));
  const gone = act(alice, 'share', addCard('Une idée que personne ne verra'));
  const bikes = act(bob, 'share', addCard('Réparer les vélos', 'resource'));
  const market = act(bob, 'share', addCard('Un marché le jeudi', 'question'));
  const secret = act(bob, 'share', addCard('À cacher'));
  const flour = act(bob, 'share', (doc, hand) => addNote(doc, hand, oven, 'Je connais un meunier'));
  act(alice, 'share', (doc, hand) => addNote(doc, hand, bikes, 'J’ai des outils 🔧'));
  const withdrawn = act(alice, 'share', (doc, hand) => addNote(doc, hand, bikes, 'Oubliez'));
  act(alice, 'share', (doc, hand) =>
    editText(
      doc,
      hand,
      { of: 'card', card: orchard },
      { before: 'Un verger', after: 'Un verger partagé 🍎' },
    ),
  );
  act(bob, 'share', (doc, hand) =>
    editText(
      doc,
      hand,
      { of: 'note', card: oven, note: flour as NoteId },
      { before: 'Je connais un meunier', after: 'Je connais une meunière' },
    ),
  );
  act(alice, 'share', (doc, hand) => deleteNote(doc, hand, bikes, withdrawn as NoteId));
  act(alice, 'share', (doc, hand) => deleteCards(doc, hand, [gone]));
  act(bob, 'share', (doc, hand) =>
    moveCards(doc, hand, [
      [oven, [120, -40]],
      [market, [300, 300]],
    ]),
  );
  act(bob, 'share', (doc, hand) => setKind(doc, hand, [market], 'idea'));
  act(bob, 'share', (doc, hand) => setColour(doc, hand, [bikes], 'plum'));
  act(alice, 'cluster', (doc, hand) =>
    addCluster(doc, hand, { title: 'Manger', at: [0, 0], size: [400, 300] }, [oven, orchard, market]),
  );
  const brief = act(bob, 'cluster', (doc, hand) =>
    addCluster(doc, hand, { title: 'Rouler', at: [900, 0], size: [400, 300] }, [bikes]),
  );
  act(fiona, 'cluster', (doc, hand) => dissolveCluster(doc, hand, brief));
  act(fiona, 'cluster', (doc, hand) =>
    addCluster(doc, hand, { title: 'Se déplacer', at: [900, 0], size: [400, 300] }, [bikes]),
  );
  act(fiona, 'converge', (doc, hand) => setHidden(doc, hand, [secret], true));
  return { bytes: Y.encodeStateAsUpdate(fiona.doc), sent };
}

/** A moment before the program existed: nothing of the corpus comes from the future. */
const recordedAt = 1_700_000_000_000;

function addCard(text: string, kind: 'idea' | 'need' | 'resource' | 'question' = 'idea') {
  return (doc: Y.Doc, hand: Hand): CardId => {
    const [id] = addCards(doc, hand, [{ text, kind, at: [text.length * 10, 0] }]);
    if (!id) throw new Error('No card was added');
    return id;
  };
}
