// The commands that open and close a text: of a new card, of one that is there, of a cluster's title.

import type { CardKind } from '@terreau/board/card';
import { addCards, deleteCards } from '@terreau/board/edits';
import type { Point, Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { cardWidth, minCardHeight } from '@terreau/board/layout';
import { middleOf, viewOf } from '../camera/camera.ts';
import { selectCards, selectCluster } from '../selection.ts';
import type { Acting } from './acting.ts';
import { freeSpot } from './free-spot.ts';
import { spotAfter } from './spot-after.ts';

export interface TypingCommands {
  /** Adds an empty card and opens its text: around a place, or where there is room in view. */
  readonly addCard: (at?: Point) => void;
  readonly edit: (id: CardId) => void;
  readonly rename: (id: ClusterId) => void;
  /** Opens the text of what alone is selected. */
  readonly editSelection: () => void;
  /** A card of one's own that was left without a word is taken away again, and undo does not bring it back. */
  readonly endEditing: () => void;
  /** Ends the text, and after a new card with words on it begins the next one beside it. */
  readonly goOn: () => void;
}

export interface NewCards {
  /** The kind of new cards. */
  readonly kind: () => CardKind;
  /** Called instead where people write in silence. */
  readonly writeDraft: () => void;
}

export function createTypingCommands(acting: Acting, { kind, writeDraft }: NewCards): TypingCommands {
  const { link, scene, selection, editing, camera, size } = acting.view;
  const { doc, hand } = link;

  const edit = (id: CardId) => {
    const card = scene.card(id)?.card;
    if (!card || !acting.mayOrSay('card.text', card.author)) return;
    selection.set(selectCards([id]));
    editing.set({ of: 'card', card: id });
  };
  const rename = (id: ClusterId) => {
    if (!scene.cluster(id) || !acting.mayOrSay('cluster.rename', hand.author)) return;
    selection.set(selectCluster(id));
    editing.set({ of: 'cluster', cluster: id });
  };
  const newSize: Size = [cardWidth(''), minCardHeight];
  const cornerFor = (at: Point | undefined): Point => {
    const [width, height] = newSize;
    if (at) return [at[0] - width / 2, at[1] - height / 2];
    const middle = middleOf(viewOf(camera.get(), size.get()));
    return freeSpot(newSize, middle, acting.takenBesides(new Set()));
  };
  /** The card that was added last, and where the first of its row lies. */
  let added: { readonly card: CardId; readonly row: Point } | null = null;
  const addAt = (corner: Point, cluster: ClusterId | null, row = corner) => {
    if (!link.can('card.add') && link.can('draft.write')) return writeDraft();
    if (!acting.mayOrSay('card.add', hand.author)) return;
    const card = { text: '', kind: kind(), at: corner, cluster };
    const [id] = acting.act(() => addCards(doc, hand, [card]));
    if (!id) return;
    added = { card: id, row };
    edit(id);
  };
  const endEditing = () => {
    const edited = editing.get();
    editing.set(null);
    const card = edited?.of === 'card' ? link.store.card(edited.card) : undefined;
    const isEmpty = card?.text.trim() === '' && card.notes.length === 0;
    if (card && isEmpty && link.can('card.delete', card.author)) deleteCards(doc, link.quietHand, [card.id]);
  };

  return {
    edit,
    rename,
    endEditing,
    addCard(at) {
      addAt(cornerFor(at), at && link.can('card.cluster') ? scene.clusterAt(at) : null);
    },
    goOn() {
      const edited = editing.get();
      const isNew = edited?.of === 'card' && edited.card === added?.card;
      const [row, last] = [added?.row, isNew ? scene.card(edited.card) : undefined];
      endEditing();
      if (!row || !last || last.card.text.trim() === '') return;
      // In a cluster that grows around its cards only these take room.
      const { cluster } = last.card;
      const taken = cluster ? scene.cards().map(({ rect }) => rect) : acting.takenBesides(new Set());
      const width = viewOf(camera.get(), size.get()).width;
      addAt(spotAfter(last.rect, newSize, { row, width, taken }), cluster, row);
    },
    editSelection() {
      const { cards, cluster } = selection.get();
      const [only, ...others] = cards;
      if (cluster) rename(cluster);
      else if (only && others.length === 0) edit(only);
    },
  };
}
