// Every action that the permission table knows as one change to a board that is exactly this action, for tests that try
// them all: as whoever, on what is somebody's own or somebody else's.

import type { BoardActionType } from '@terreau/board/actions';
import type { Colour } from '@terreau/board/card';
import {
  addCluster,
  dissolveCluster,
  mergeClusters,
  moveCluster,
  setCollapsed,
} from '@terreau/board/cluster-edits';
import { clustersOf } from '@terreau/board/document';
import {
  addCards,
  addNote,
  assignCards,
  deleteCards,
  deleteNote,
  editText,
  type Hand,
  linkCard,
  moveCards,
  setColour,
  setHidden,
  setKind,
} from '@terreau/board/edits';
import type { CardId, ClusterId, NoteId } from '@terreau/board/ids';
import type { Doc } from 'yjs';

/** What one person has on the board for others, or for themselves, to act on. */
export interface Belongings {
  readonly card: CardId;
  readonly secondCard: CardId;
  /** On somebody else's card. */
  readonly note: NoteId;
  readonly noted: CardId;
  readonly cluster: ClusterId;
  readonly secondCluster: ClusterId;
}

const text = 'un four à pain';
const place = { at: [0, 0], size: [400, 300] } as const;

/** Puts a card, a note, and two empty clusters of one person on a board; the note on a card of another's. */
export function layOutBelongings(doc: Doc, owner: Hand, noted: CardId): Belongings {
  const [card, secondCard] = addCards(doc, owner, [
    { text, kind: 'idea', at: [0, 0] },
    { text, kind: 'idea', at: [300, 0] },
  ]);
  if (!card || !secondCard) throw new Error('no cards');
  // Of a colour that no kind has, so that another kind changes nothing else.
  setColour(doc, owner, [card], 'stone');
  const note = addNote(doc, owner, noted, text);
  if (!note) throw new Error('no note');
  const [cluster, secondCluster] = [
    addCluster(doc, owner, { title: text, ...place }, []),
    addCluster(doc, owner, { title: text, ...place }, []),
  ];
  return { card, secondCard, note, noted, cluster, secondCluster };
}

/** One change that is one action and nothing else. For additions, the hand's author is who it is said to be by. */
export const singleActions: Readonly<
  Record<BoardActionType, (doc: Doc, hand: Hand, on: Belongings) => void>
> = {
  'card.add': (doc, hand) => void addCards(doc, hand, [{ text, kind: 'need', at: [9, 9] }]),
  'card.text': (doc, hand, { card }) => typeAt(doc, hand, { of: 'card', card }),
  'card.kind': (doc, hand, { card }) => setKind(doc, hand, [card], 'resource'),
  'card.colour': (doc, hand, { card }) => setColour(doc, hand, [card], otherColour),
  'card.move': (doc, hand, { card }) => moveCards(doc, hand, [[card, [50, 60]]]),
  'card.cluster': (doc, hand, { card, cluster }) => assignCards(doc, hand, [card], cluster),
  'card.hide': (doc, hand, { card }) => setHidden(doc, hand, [card], true),
  'card.link': (doc, hand, { card, secondCard }) => linkCard(doc, hand, card, secondCard),
  'card.delete': (doc, hand, { card }) => deleteCards(doc, hand, [card]),
  'note.add': (doc, hand, { noted }) => void addNote(doc, hand, noted, text),
  'note.text': (doc, hand, { noted, note }) => typeAt(doc, hand, { of: 'note', card: noted, note }),
  'note.delete': (doc, hand, { noted, note }) => deleteNote(doc, hand, noted, note),
  'cluster.add': (doc, hand) => void addCluster(doc, hand, { title: text, ...place }, []),
  'cluster.rename': (doc, hand, { cluster }) => typeAt(doc, hand, { of: 'cluster', cluster }),
  'cluster.move': (doc, hand, { cluster }) => moveCluster(doc, hand, cluster, [70, 80], []),
  'cluster.colour': (doc, hand, { cluster }) =>
    doc.transact(() => void clustersOf(doc).get(cluster)?.set('colour', otherColour), hand.origin),
  'cluster.collapse': (doc, hand, { cluster }) => setCollapsed(doc, hand, cluster, true),
  'cluster.merge': (doc, hand, { cluster, secondCluster }) =>
    mergeClusters(doc, hand, [cluster], secondCluster, []),
  'cluster.delete': (doc, hand, { cluster }) => dissolveCluster(doc, hand, cluster),
};

const otherColour: Colour = 'plum';

function typeAt(doc: Doc, hand: Hand, target: Parameters<typeof editText>[2]): void {
  if (!editText(doc, hand, target, { before: text, after: `${text} commun` })) throw new Error('no text');
}
