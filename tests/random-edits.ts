// Random changes to a board, the way that hands make them: through the board's own edits, from a seed.

import { cardKinds, colours } from '@terreau/board/card';
import {
  addCluster,
  dissolveCluster,
  mergeClusters,
  moveCluster,
  setCollapsed,
  splitClusters,
} from '@terreau/board/cluster-edits';
import {
  addCards,
  addNote,
  assignCards,
  deleteCards,
  deleteNote,
  dropCards,
  editText,
  type Hand,
  linkCard,
  moveCards,
  setColour,
  setHidden,
  setKind,
} from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import { snapshotOf } from '@terreau/board/snapshot';
import type * as Y from 'yjs';
import type { Random } from './random.ts';

/** Makes one change; when what it would change is not there, it adds a card. */
export function editAtRandom(doc: Y.Doc, hand: Hand, random: Random): void {
  const edit = random.pick(edits);
  if (!edit?.(doc, hand, random)) addOne(doc, hand, random);
}

/** A change that says whether there was something to change. */
type RandomEdit = (doc: Y.Doc, hand: Hand, random: Random) => boolean;

const addOne: RandomEdit = (doc, hand, random) => {
  const kind = random.pick(cardKinds) ?? 'idea';
  addCards(doc, hand, [{ text: `carte ${random.below(1_000)}`, kind, at: place(random) }]);
  return true;
};

/** An edit of a card that exists. */
function ofCard(
  change: (card: ReturnType<typeof snapshotOf>['cards'][number], ...rest: Parameters<RandomEdit>) => void,
): RandomEdit {
  return (doc, hand, random) => {
    const card = random.pick(snapshotOf(doc).cards);
    if (card) change(card, doc, hand, random);
    return card !== undefined;
  };
}

/** An edit of a cluster that exists. */
function ofCluster(
  change: (
    cluster: ReturnType<typeof snapshotOf>['clusters'][number],
    ...rest: Parameters<RandomEdit>
  ) => void,
): RandomEdit {
  return (doc, hand, random) => {
    const cluster = random.pick(snapshotOf(doc).clusters);
    if (cluster) change(cluster, doc, hand, random);
    return cluster !== undefined;
  };
}

const edits: readonly RandomEdit[] = [
  addOne,
  ofCard(({ id }, doc, hand, random) => moveCards(doc, hand, [[id, place(random)]])),
  ofCard(({ id, text }, doc, hand, random) => {
    const letters = Array.from(text);
    const at = random.below(letters.length + 1);
    if (random.chance(0.3)) letters.splice(at, 3);
    else letters.splice(at, 0, `é🌱${random.below(10)}`);
    const after = letters.slice(0, 200).join('');
    editText(doc, hand, { of: 'card', card: id }, { before: text, after });
  }),
  ofCard(({ id }, doc, hand, random) => setKind(doc, hand, [id], random.pick(cardKinds) ?? 'idea')),
  ofCard(({ id }, doc, hand, random) => setColour(doc, hand, [id], random.pick(colours) ?? 'stone')),
  ofCard(({ id, hidden }, doc, hand) => setHidden(doc, hand, [id], !hidden)),
  ofCard(({ id }, doc, hand, random) => void addNote(doc, hand, id, `note ${random.below(1_000)}`)),
  ofCard(({ id, notes }, doc, hand, random) => {
    const note = random.pick(notes);
    if (note && random.chance(0.5)) deleteNote(doc, hand, id, note.id);
    else if (note)
      editText(
        doc,
        hand,
        { of: 'note', card: id, note: note.id },
        { before: note.text, after: `${note.text}!` },
      );
  }),
  ofCard(({ id }, doc, hand, random) => {
    if (random.chance(0.4)) deleteCards(doc, hand, [id]);
  }),
  ofCard(({ id }, doc, hand, random) => {
    const cluster = random.pick(snapshotOf(doc).clusters)?.id ?? null;
    if (random.chance(0.5)) dropCards(doc, hand, [{ id, at: place(random), cluster }]);
    else assignCards(doc, hand, [id], cluster);
  }),
  (doc, hand, random) => {
    const members = snapshotOf(doc).cards.filter(() => random.chance(0.2));
    const cluster = { title: `grappe ${random.below(100)}`, at: place(random), size: [400, 300] as const };
    addCluster(
      doc,
      hand,
      cluster,
      members.map(({ id }) => id),
    );
    return true;
  },
  ofCluster(({ id, title }, doc, hand, random) => {
    const after = `${title.slice(0, 40)} ${random.below(10)}`;
    editText(doc, hand, { of: 'cluster', cluster: id }, { before: title, after });
  }),
  ofCluster(({ id }, doc, hand, random) => {
    const members = snapshotOf(doc).cards.filter(({ cluster }) => cluster === id);
    moveCluster(
      doc,
      hand,
      id,
      place(random),
      members.map((card) => [card.id, place(random)] as const),
    );
  }),
  ofCard(({ id, enriches }, doc, hand, random) => {
    const other = random.pick(snapshotOf(doc).cards)?.id ?? null;
    linkCard(doc, hand, id, enriches ? null : other);
  }),
  ofCluster(({ id, collapsed }, doc, hand) => setCollapsed(doc, hand, id, !collapsed)),
  ofCluster(({ id }, doc, hand, random) => {
    const into = random.pick(snapshotOf(doc).clusters)?.id ?? id;
    const moved = random.pick(snapshotOf(doc).cards);
    mergeClusters(doc, hand, [id], into, moved ? [[moved.id, place(random)]] : []);
  }),
  ofCluster(({ merged = [] }, doc, hand) =>
    splitClusters(
      doc,
      hand,
      merged.map(({ id }) => id),
      [],
    ),
  ),
  ofCluster(({ id }, doc, hand) => dissolveCluster(doc, hand, id)),
];

function place(random: Random): Point {
  return [random.below(4_000) - 2_000, random.below(4_000) - 2_000];
}
