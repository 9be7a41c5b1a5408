// What a person can do on the canvas, by button, key or hand: each command asks the permission table, changes the
// document as one transaction, and leaves the selection as one expects it. Knows no React.

import type { Card, CardKind, Colour } from '@terreau/board/card';
import {
  addCards,
  addCluster,
  assignCards,
  deleteCards,
  dissolveCluster,
  dropCards,
  moveCards,
  moveCluster,
  setColour,
  setHidden,
  setKind,
} from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { cardWidth, minCardHeight } from '@terreau/board/layout';
import type { ActionType } from '@terreau/workshop/permissions';
import type { BoardView } from './board-view.ts';
import { middleOf, viewOf } from './camera.ts';
import { freeSpot } from './free-spot.ts';
import { gather } from './gathering.ts';
import { type Permission, permitted } from './permitted.ts';
import { nothingSelected, selectCards, selectCluster } from './selection.ts';
import type { Lift } from './tools/tool.ts';

export interface Commands {
  /** Whether an action on the selected cards, or without any on something of one's own, is allowed now. */
  readonly permission: (action: ActionType) => Permission;
  /** Adds an empty card of the kind used last and opens its text; at a place, or where there is room. */
  readonly addCard: (at?: Point) => void;
  readonly edit: (id: CardId) => void;
  readonly rename: (id: ClusterId) => void;
  /** Opens the text of what alone is selected. */
  readonly editSelection: () => void;
  readonly endEditing: () => void;
  readonly setKind: (kind: CardKind) => void;
  readonly setColour: (colour: Colour) => void;
  readonly toggleHidden: () => void;
  readonly deleteSelection: () => void;
  readonly group: () => void;
  readonly takeOut: () => void;
  readonly dissolve: () => void;
  readonly drop: (lift: Lift) => void;
  readonly nudge: (by: Point) => void;
  readonly selectAll: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The commands on what a view shows. `writeDraft` is called where a card would be added while people write in silence. */
export function createCommands(view: BoardView, writeDraft: () => void): Commands {
  const { link, scene, selection, editing } = view;
  const { doc, hand } = link;
  let kind: CardKind = 'idea';

  const selectedCards = (): Card[] => [...selection.get().cards].flatMap((id) => scene.card(id)?.card ?? []);
  const permission = (action: ActionType) => {
    const cards = selectedCards();
    return permitted(
      link.session.get(),
      action,
      cards.length > 0 ? cards.map(({ author }) => author) : undefined,
    );
  };
  const may = (action: ActionType) => permission(action).ok;
  /** Undo takes back one command at a time. */
  const act = (change: () => void) => {
    link.undo.stopCapturing();
    change();
    link.undo.stopCapturing();
  };

  const edit = (id: CardId) => {
    const card = scene.card(id)?.card;
    if (!card || !link.can('card.text', card.author)) return;
    selection.set(selectCards([id]));
    editing.set({ of: 'card', card: id, isNew: false });
  };
  const rename = (id: ClusterId) => {
    if (!scene.cluster(id) || !link.can('cluster.rename')) return;
    selection.set(selectCluster(id));
    editing.set({ of: 'cluster', cluster: id });
  };

  return {
    permission,
    edit,
    rename,
    addCard(at) {
      if (!link.can('card.add')) {
        if (link.can('draft.write')) writeDraft();
        return;
      }
      const [width, height] = [cardWidth(''), minCardHeight];
      const middle = at ?? middleOf(viewOf(view.camera.get(), view.size.get()));
      const corner: Point = at
        ? [at[0] - width / 2, at[1] - height / 2]
        : freeSpot([width, height], middle, takenBy(view, new Set()));
      const cluster = at && link.can('card.cluster') ? scene.clusterAt(at) : null;
      link.undo.stopCapturing();
      const [id] = addCards(doc, hand, [{ text: '', kind, at: corner, cluster }]);
      if (!id) return;
      selection.set(selectCards([id]));
      editing.set({ of: 'card', card: id, isNew: true });
    },
    editSelection() {
      const { cards, cluster } = selection.get();
      const [only, ...others] = cards;
      if (cluster) rename(cluster);
      else if (only && others.length === 0) edit(only);
    },
    /** A card of one's own that was left without a word is taken away again, and undo does not bring it back. */
    endEditing() {
      const edited = editing.get();
      editing.set(null);
      const card = edited?.of === 'card' ? link.store.card(edited.card) : undefined;
      const isEmpty = card?.text.trim() === '' && card.notes.length === 0;
      if (card && isEmpty && link.can('card.delete', card.author)) deleteCards(doc, link.quietHand, [card.id]);
    },
    setKind(chosen) {
      kind = chosen;
      if (may('card.kind')) act(() => setKind(doc, hand, selection.get().cards, chosen));
    },
    setColour(colour) {
      if (may('card.colour')) act(() => setColour(doc, hand, selection.get().cards, colour));
    },
    toggleHidden() {
      const isAllHidden = selectedCards().every(({ hidden }) => hidden);
      if (may('card.hide')) act(() => setHidden(doc, hand, selection.get().cards, !isAllHidden));
    },
    deleteSelection() {
      const { cards, cluster } = selection.get();
      if (cluster && link.can('cluster.delete')) act(() => dissolveCluster(doc, hand, cluster));
      else if (cards.size > 0 && may('card.delete')) act(() => deleteCards(doc, hand, cards));
    },
    group() {
      const members = selectedCards();
      if (members.length === 0 || !link.can('cluster.add') || !may('card.cluster')) return;
      const ids = new Set(members.map(({ id }) => id));
      const placed = members.flatMap(({ id }) => scene.card(id) ?? []);
      const { region, moves } = gather(placed, takenBy(view, ids));
      link.undo.stopCapturing();
      const id = doc.transact(() => {
        if (may('card.move')) moveCards(doc, hand, moves);
        return addCluster(
          doc,
          hand,
          { title: '', at: [region.x, region.y], size: [region.width, region.height] },
          ids,
        );
      }, hand.origin);
      rename(id);
    },
    takeOut() {
      if (may('card.cluster')) act(() => assignCards(doc, hand, selection.get().cards, null));
    },
    dissolve() {
      const { cluster } = selection.get();
      if (cluster && link.can('cluster.delete')) act(() => dissolveCluster(doc, hand, cluster));
    },
    drop({ cards, cluster, by, into }) {
      const held = [...cards].flatMap((id) => scene.card(id)?.card ?? []);
      const to = (card: Card): Point => [card.at[0] + by[0], card.at[1] + by[1]];
      const region = cluster && scene.cluster(cluster)?.region;
      act(() => {
        if (cluster && region) {
          const at: Point = [region.x + by[0], region.y + by[1]];
          const moves = held.map((card) => [card.id, to(card)] as const);
          moveCluster(doc, hand, cluster, at, moves);
          return;
        }
        const landing = (card: Card) => (into === 'same' ? card.cluster : into);
        dropCards(
          doc,
          hand,
          held.map((card) => ({ id: card.id, at: to(card), cluster: landing(card) })),
        );
      });
    },
    nudge([dx, dy]) {
      const cards = selectedCards();
      if (cards.length === 0 || !may('card.move')) return;
      moveCards(
        doc,
        hand,
        cards.map(({ id, at }) => [id, [at[0] + dx, at[1] + dy]]),
      );
    },
    selectAll: () => selection.set(selectCards(scene.cards().map(({ card }) => card.id))),
    undo: () => {
      link.undo.undo();
      if (selection.get().isMulti) selection.set(nothingSelected);
    },
    redo: () => link.undo.redo(),
  };
}

/** The rectangles that a view shows, without those of some cards and their clusters. */
function takenBy({ scene }: BoardView, except: ReadonlySet<CardId>) {
  const cards = scene.cards().filter(({ card }) => !except.has(card.id));
  const clusters = scene.clusters().filter(({ members }) => members.some((id) => !except.has(id)));
  return [...cards.map(({ rect }) => rect), ...clusters.map(({ region }) => region)];
}
