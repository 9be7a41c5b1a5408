import { addCluster, mergeClusters } from '@terreau/board/cluster-edits';
import { createBoardDoc } from '@terreau/board/document';
import { addCards, addNote, deleteCards, editText, type Hand, type TextTarget } from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { lostTexts, ownTextsOf } from './own-texts.ts';

let counter = 0;
const handOf = (author: string): Hand => ({
  author: author as ParticipantId,
  now: () => 1_700_000_000_000,
  newId: () => `record-${counter++}`.padEnd(12, '0'),
  origin: author,
});
const [ana, bo] = [handOf('participant-ana'), handOf('participant-bo')];
const area = { at: [0, 0], size: [10, 10], colour: 'moss' } as const;
const card = (text: string) => ({ text, kind: 'need', at: [0, 0] }) as const;

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = createBoardDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const added = (ids: readonly CardId[]): CardId => {
  const [id] = ids;
  if (!id) throw new Error('no card was added');
  return id;
};

/** What is lost of what Ana's tab has when the server has something else. */
const lost = (tab: Y.Doc, server: Y.Doc) =>
  lostTexts(ownTextsOf(tab, ana.author, new Map([[tab.clientID, 0]])), server);

describe('[T4] texts that the rules refused', () => {
  it('are one’s own that the server’s state does not have, and nobody else’s', () => {
    const server = createBoardDoc();
    const other = added(addCards(server, bo, [card('Un four')]));
    const tab = copyOf(server);
    addCards(tab, ana, [card('Un verger'), card('  ')]);
    addNote(tab, ana, other, 'Je prête le bois');
    deleteCards(server, bo, [other]);
    addCards(server, bo, [card('Une scie')]);
    expect(lost(tab, server)).toEqual([
      { text: 'Je prête le bois', of: 'Un four' },
      { text: 'Un verger', kind: 'need' },
    ]);
    expect(lost(tab, copyOf(tab))).toEqual([]);
  });

  it('include what this hand reworded of others: a card, a note, a title', () => {
    const server = createBoardDoc();
    const theirs = added(addCards(server, bo, [card('Un four'), card('Une scie')]));
    const note = addNote(server, bo, theirs, 'En bois');
    const cluster = addCluster(server, bo, { ...area, title: 'Outils' }, []);
    if (!note) throw new Error('no note was added');
    const tab = copyOf(server);
    const reword = (target: TextTarget, before: string, after: string) =>
      editText(tab, ana, target, { before, after });
    reword({ of: 'card', card: theirs }, 'Un four', 'Un four à pain');
    reword({ of: 'note', card: theirs, note }, 'En bois', 'En bois sec');
    reword({ of: 'cluster', cluster }, 'Outils', 'Outils communs');
    // Not this hand's doing: somebody else goes on writing at the server.
    addCards(server, bo, [card('Une brouette')]);
    editText(server, bo, { of: 'card', card: theirs }, { before: 'Un four', after: 'Un grand four' });
    expect(lost(tab, server)).toEqual([
      { text: 'Un four à pain', kind: 'need' },
      { text: 'En bois sec', of: 'Un four à pain' },
      { text: 'Outils communs' },
    ]);
    expect(lost(copyOf(server), createBoardDoc())).toEqual([]);
  });

  it('include one’s own text that is otherwise at the server, and no title of a merged cluster', () => {
    const server = createBoardDoc();
    const mine = added(addCards(server, ana, [card('Un verger')]));
    const own = addCluster(server, ana, { ...area, title: 'À moi' }, []);
    const into = addCluster(server, bo, { ...area, title: 'À tous' }, []);
    const tab = copyOf(server);
    editText(tab, ana, { of: 'card', card: mine }, { before: 'Un verger', after: 'Un grand verger' });
    mergeClusters(server, bo, [own], into, []);
    expect(lost(tab, server)).toEqual([{ text: 'Un grand verger', kind: 'need' }]);
  });
});
