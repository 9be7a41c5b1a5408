// The commands on links: a card adds a part to another one.

import type { CardKind } from '@terreau/board/card';
import { addCards, linkCard } from '@terreau/board/edits';
import type { Rect, Size } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { cardWidth, minCardHeight } from '@terreau/board/layout';
import { viewOf } from '../camera/camera.ts';
import type { Acting } from './acting.ts';
import { createLinkChoice, onlyCard } from './link-choice.ts';
import { type Permission, permitted } from './permitted.ts';
import { spotAfter } from './spot-after.ts';

export interface LinkCommands {
  /** From now on the next card that is selected is the one to which the selected card adds a part. */
  readonly beginLink: () => void;
  /** The selected card adds a part to none any more. */
  readonly unlink: () => void;
  readonly newCardPermission: () => Permission;
  /** Adds a card beside the selected one that adds a part to it, and opens its text. */
  readonly addPart: () => void;
  /** Stops waiting for a card to be selected. */
  readonly endLink: () => void;
  readonly destroy: () => void;
}

export interface LinkDeps {
  /** The kind of new cards. */
  readonly kind: () => CardKind;
  readonly edit: (id: CardId) => void;
}

export function createLinkCommands(acting: Acting, { kind, edit }: LinkDeps): LinkCommands {
  const { link, scene, selection, linking, camera, size } = acting.view;
  const { doc, hand } = link;

  const only = () => onlyCard(selection.get());
  const choice = createLinkChoice({
    session: link.session,
    selection,
    linking,
    authorOf: (id) => scene.card(id)?.card.author,
    mayOrSay: (author) => acting.mayOrSay('card.link', author),
    choose: (from, to) => acting.act(() => linkCard(doc, hand, from, to)),
  });
  /** In a cluster that grows around its cards only these take room. */
  const takenAround = (isInCluster: boolean): readonly Rect[] =>
    isInCluster ? scene.cards().map(({ rect }) => rect) : acting.takenBesides(new Set());

  return {
    beginLink() {
      const id = only();
      if (id && acting.mayOrSay('card.link')) choice.begin(id);
    },
    endLink: () => linking.set(null),
    unlink() {
      const id = only();
      if (id && acting.mayOrSay('card.link')) acting.act(() => linkCard(doc, hand, id, null));
    },
    newCardPermission: () => permitted(link.session.get(), 'card.add'),
    addPart() {
      const id = only();
      const placed = id && scene.card(id);
      if (!placed || !acting.mayOrSay('card.add', hand.author)) return;
      const cluster = link.can('card.cluster') ? placed.card.cluster : null;
      const newSize: Size = [cardWidth(''), minCardHeight];
      const width = viewOf(camera.get(), size.get()).width;
      const { x, y } = placed.rect;
      const at = spotAfter(placed.rect, newSize, {
        row: [x, y],
        width,
        taken: takenAround(cluster !== null),
      });
      const card = { text: '', kind: kind(), at, cluster, enriches: id };
      const [made] = acting.act(() => addCards(doc, hand, [card]));
      if (made) edit(made);
    },
    destroy: choice.destroy,
  };
}
