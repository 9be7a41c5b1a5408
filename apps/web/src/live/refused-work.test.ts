import { createBoardDoc } from '@terreau/board/document';
import { addCards, type Hand, moveCards } from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRefusedWork, nothingRescued, type RefusedWork, type Rescued } from './refused-work.ts';

let counter = 0;
const ana: Hand = {
  author: 'participant-ana' as ParticipantId,
  now: () => 1_700_000_000_000,
  newId: () => `record-${counter++}`.padEnd(12, '0'),
  origin: 'ana',
};
const idea = (text: string) => ({ text, kind: 'idea', at: [0, 0] }) as const;
const texts = (rescued: Rescued) => rescued.texts.map(({ text }) => text).sort();

/** A device with a copy of the board, on which tabs are opened. */
function device() {
  const done: string[] = [];
  let [refused, rescued]: [RefusedWork | null, Rescued] = [null, nothingRescued];
  const memory = {
    refused: () => refused,
    keepRefused(work: RefusedWork | null) {
      if (work) done.push(`keeps ${work.texts.map(({ text }) => text).join(', ')}`);
      refused = work;
    },
    rescued: () => rescued,
    keepRescued(texts: Rescued) {
      rescued = texts;
    },
  };
  let updates: Uint8Array[] = [];
  const copy = {
    read: async () => updates,
    async clear() {
      done.push('clears');
      updates = [];
    },
  };
  const openTab = (doc: Y.Doc, keeps = true) =>
    createRefusedWork({
      doc,
      author: ana.author,
      memory,
      unsaved: () => new Map([[doc.clientID, 0]]),
      copy: keeps ? copy : null,
    });
  const store = (doc: Y.Doc) => updates.push(Y.encodeStateAsUpdate(doc));
  return { done, openTab, store };
}

function docWith(...cards: string[]): Y.Doc {
  const doc = createBoardDoc();
  addCards(doc, ana, cards.map(idea));
  return doc;
}

describe('[T4] refused work', () => {
  it('is kept before the copy goes, with what another tab has written to it', async () => {
    const { done, openTab, store } = device();
    store(docWith('De l’autre onglet'));
    const refused = openTab(docWith('De cet onglet')).setAside();
    expect(done).toEqual(['keeps De cet onglet']);
    await refused;
    expect(done.at(-1)).toBe('clears');
    const next = openTab(createBoardDoc());
    next.giveBack();
    expect(texts(next.rescued.get())).toEqual(['De cet onglet', 'De l’autre onglet']);
    next.dismiss();
    expect(openTab(createBoardDoc()).rescued.get()).toEqual(nothingRescued);
  });

  it('of two tabs is all given back, and each text once', async () => {
    const { openTab, store } = device();
    const [one, other] = [docWith('Un', 'Même'), docWith('Deux')];
    store(one);
    await openTab(one).setAside();
    await openTab(other, false).setAside();
    const next = openTab(createBoardDoc());
    next.giveBack();
    next.giveBack();
    expect(texts(next.rescued.get())).toEqual(['Deux', 'Même', 'Un']);
  });

  it('that has no words is said to be lost', async () => {
    const { openTab } = device();
    const server = docWith('Un four');
    const tab = createBoardDoc();
    Y.applyUpdate(tab, Y.encodeStateAsUpdate(server));
    const moves = snapshotOf(tab).cards.map(({ id }): [CardId, Point] => [id, [5, 5]]);
    moveCards(tab, ana, moves);
    await openTab(tab).setAside();
    const next = openTab(server);
    next.giveBack();
    expect(next.rescued.get()).toEqual({ texts: [], areMovesLost: true });
  });
});
