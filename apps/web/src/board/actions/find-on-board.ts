// Finds cards, what was added to them, and clusters by their words, in the order in which one reads the board. It looks at
// what this person is shown, so nobody finds what is hidden from them.

import type { Card } from '@terreau/board/card';
import type { Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { BoardView } from '../board-view.ts';
import type { CameraMoves } from '../camera/camera-moves.ts';
import type { Scene } from '../scene/scene.ts';
import { selectCards, selectCluster } from '../selection.ts';
import { hasAll, plainWords, wordsOf } from './plain-words.ts';

export type Found = { readonly text: string; readonly rect: Rect } & (
  | { readonly of: 'card'; readonly id: CardId }
  | { readonly of: 'cluster'; readonly id: ClusterId }
);

/** What has all the words in it; nothing for no word. */
export function findOnBoard(scene: Pick<Scene, 'listed' | 'clusters'>, query: string): readonly Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const cards = scene
    .listed()
    .filter(({ card }) => hasAll(plainOf(card), words))
    .map(({ card, reach }): Found => ({ of: 'card', id: card.id, text: card.text, rect: reach }));
  const clusters = scene
    .clusters()
    .filter(({ cluster }) => hasAll(plainWords(cluster.title), words))
    .map(({ cluster, region }): Found => {
      return { of: 'cluster', id: cluster.id, text: cluster.title, rect: region };
    });
  return [...clusters, ...cards].sort(asRead);
}

/** Brings what was found to the middle of the canvas, and selects it. */
export function flyTo(found: Found, view: BoardView, moves: CameraMoves): void {
  const placed = found.of === 'card' ? view.scene.card(found.id) : undefined;
  // Of a card in a stack, the stack is what can be seen.
  const stack = placed?.isStacked ? placed.card.cluster : null;
  if (stack) {
    view.selection.set(selectCluster(stack));
    moves.approach(stack);
  } else if (found.of === 'card') {
    view.selection.set(selectCards([found.id]));
    moves.lookAt(found.id);
  } else {
    view.selection.set(selectCluster(found.id));
    moves.approach(found.id);
  }
}

/** What begins within so many world units of another's top stands in the same line. */
const lineHeight = 120;

function asRead(a: Found, b: Found): number {
  const line = Math.floor(a.rect.y / lineHeight) - Math.floor(b.rect.y / lineHeight);
  return line || a.rect.x - b.rect.x || a.rect.y - b.rect.y;
}

/** A record is never changed, so its words are made plain once. */
const plainByCard = new WeakMap<Card, string>();

function plainOf(card: Card): string {
  const known = plainByCard.get(card);
  if (known !== undefined) return known;
  const plain = plainWords([card.text, ...card.notes.map(({ text }) => text)].join('\n'));
  plainByCard.set(card, plain);
  return plain;
}
