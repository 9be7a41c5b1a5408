import { createBoardDoc } from '@terreau/board/document';
import { addCards, addCluster, addNote, type Hand } from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { describe, expect, it } from 'vitest';
import { lostTexts, ownTextsOf } from './own-texts.ts';

let counter = 0;
const handOf = (author: string): Hand => ({
  author: author as ParticipantId,
  now: () => 1_700_000_000_000,
  newId: () => `record-${counter++}`.padEnd(12, '0'),
  origin: author,
});

describe('[T4] texts that the rules refused', () => {
  it('are one’s own that the server’s state does not have, and nobody else’s', () => {
    const doc = createBoardDoc();
    const [mine] = addCards(doc, handOf('participant-ana'), [
      { text: 'Un verger', kind: 'idea', at: [0, 0] },
      { text: '  ', kind: 'idea', at: [0, 0] },
    ]);
    const [other] = addCards(doc, handOf('participant-bo'), [{ text: 'Un four', kind: 'idea', at: [0, 0] }]);
    addNote(doc, handOf('participant-ana'), other as CardId, 'Je prête le bois');
    const before = ownTextsOf(doc, 'participant-ana' as ParticipantId);
    const after = new Map([[mine as string, 'Un verger']]);
    expect(lostTexts(before, after)).toEqual(['Je prête le bois']);
    expect(lostTexts(before, new Map())).toEqual(['Un verger', 'Je prête le bois']);
  });

  it('include a text that was changed while it was not allowed', () => {
    const before = new Map([['card-1', 'new words']]);
    expect(lostTexts(before, new Map([['card-1', 'old words']]))).toEqual(['new words']);
  });

  it('include the title that was given to a cluster, unless the cluster is gone and was somebody else’s', () => {
    const doc = createBoardDoc();
    const ana = 'participant-ana' as ParticipantId;
    const area = { at: [0, 0], size: [10, 10], colour: 'moss' } as const;
    addCluster(doc, handOf('participant-ana'), { ...area, title: 'À moi' }, []);
    addCluster(doc, handOf('participant-bo'), { ...area, title: 'Renommée par moi' }, []);
    const before = ownTextsOf(doc, ana);
    const renamed = new Map([...before.keys()].map((key) => [key, 'Avant']));
    expect(lostTexts(before, renamed)).toEqual(['À moi', 'Renommée par moi']);
    expect(lostTexts(before, new Map())).toEqual(['À moi']);
  });
});
