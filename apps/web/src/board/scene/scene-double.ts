// For tests: a board and the scene of it, as one person sees it, where every letter is half as wide as it is high.

import { addCards, type Hand } from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { createBoardStore } from '@terreau/board/store';
import * as Y from 'yjs';
import { createScene, type Scene } from './scene.ts';
import type { Measure } from './text-layout.ts';

export interface SceneDouble {
  readonly doc: Y.Doc;
  readonly hand: Hand;
  readonly scene: Scene;
  /** Adds a card at a place. */
  readonly add: (text: string, x: number, y: number) => CardId;
}

export const halfAsWide: Measure = (text, fontSize) => text.length * fontSize * 0.5;

export function sceneOf({ seesHidden = false, measure = halfAsWide } = {}): SceneDouble {
  const doc = new Y.Doc();
  let lastId = 0;
  const hand: Hand = {
    author: 'participant-1' as ParticipantId,
    now: () => lastId,
    newId: () => `id-${String(lastId++).padStart(8, '0')}`,
    origin: 'hand',
  };
  const store = createBoardStore(doc);
  const scene = createScene({ store, measure, measureTitle: measure, seesHidden });
  const add = (text: string, x: number, y: number) => {
    const [id] = addCards(doc, hand, [{ text, kind: 'idea', at: [x, y] }]);
    if (!id) throw new Error('no card');
    return id;
  };
  return { doc, hand, scene, add };
}
