import { addCluster, dissolveCluster } from '@terreau/board/cluster-edits';
import { createBoardDoc } from '@terreau/board/document';
import { addCards, addNote, editText, type Hand } from '@terreau/board/edits';
import type { ClusterId, ParticipantId } from '@terreau/board/ids';
import { createBoardStore } from '@terreau/board/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createSource } from '../live/source.ts';
import { type News, type NewsDeps, watchNews } from './news.ts';
import { textOfNews } from './news-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A board of mine, and the same board of somebody else whose changes arrive here. */
function watched({ headCount = 8 } = {}) {
  const [mine, theirs] = [createBoardDoc(), createBoardDoc()];
  theirs.on('update', (update: Uint8Array) => Y.applyUpdate(mine, update));
  mine.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === me.origin) Y.applyUpdate(theirs, update);
  });
  let last = 0;
  const handOf = (author: string): Hand => ({
    author: author as ParticipantId,
    origin: Symbol(author),
    now: () => ++last,
    newId: () => `record-${1_000 + ++last}`,
  });
  const [me, them] = [handOf('person-me'), handOf('person-lea')];
  const person = (name: string) => ({ name, role: 'participant' }) as const;
  const session = createSource<ReturnType<NewsDeps['link']['session']['get']>>({
    phase: { name: 'share', endsAt: null },
    people: { [me.author]: person('Moi'), [them.author]: person('Léa') },
    headCount,
  });
  const told: News[] = [];
  const writtenIn = new Set<string>();
  const link: NewsDeps['link'] = {
    doc: mine,
    store: createBoardStore(mine),
    session,
    hand: me,
    serverNow: () => 0,
  };
  watchNews({ link, tell: (news) => told.push(news), isWrittenIn: (id) => writtenIn.has(id) });
  const french = () => told.map((news) => textOfNews(news, 'fr').replaceAll(/\p{Zs}/gu, ' '));
  return { mine, theirs, me, them, session, writtenIn, french, told };
}

const idea = (text: string) => ({ text, kind: 'idea', at: [0, 0] }) as const;
const box = { at: [0, 0], size: [100, 100] } as const;

describe('news', () => {
  it('of a moment are told at once', () => {
    const { theirs, them, french } = watched();
    addCards(theirs, them, [idea('Un four')]);
    vi.advanceTimersByTime(1_000);
    addCards(theirs, them, [idea('Un moulin')]);
    addCluster(theirs, them, { title: 'Le pain', ...box }, []);
    expect(french()).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(french()).toEqual(['2 nouvelles cartes. Nouvelle grappe : Le pain.']);
  });

  it('say nothing of what one does oneself', () => {
    const { mine, me, told } = watched();
    const [card] = addCards(mine, me, [idea('Un four')]);
    const cluster = addCluster(mine, me, { title: 'Le pain', ...box }, card ? [card] : []);
    editText(mine, me, { of: 'cluster', cluster }, { before: 'Le pain', after: 'Le bon pain' });
    dissolveCluster(mine, me, cluster);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('name who adds a note to one’s own card, and pass over notes on others’', () => {
    const { mine, theirs, me, them, french } = watched();
    const [own] = addCards(mine, me, [idea('Un four')]);
    const [other] = addCards(theirs, them, [idea('Un moulin')]);
    vi.advanceTimersByTime(2_000);
    if (!own || !other) throw new Error('two cards were added');
    addNote(theirs, them, own, 'À bois');
    addNote(theirs, them, other, 'À eau');
    vi.advanceTimersByTime(2_000);
    expect(french()).toEqual(['Nouvelle carte, Idée : Un moulin.', 'Léa enrichit votre carte « Un four ».']);
  });

  it('tell a title once it is written, not letter by letter', () => {
    const { theirs, them, writtenIn, french } = watched();
    const cluster: ClusterId = addCluster(theirs, them, { title: 'Le pain', ...box }, []);
    vi.advanceTimersByTime(2_000);
    writtenIn.add(cluster);
    for (const [before, after] of [
      ['Le pain', 'Le pain b'],
      ['Le pain b', 'Le pain bis'],
    ] as const) {
      editText(theirs, them, { of: 'cluster', cluster }, { before, after });
      vi.advanceTimersByTime(3_000);
    }
    expect(french()).toHaveLength(1);
    writtenIn.clear();
    vi.advanceTimersByTime(2_000);
    expect(french().at(-1)).toBe('La grappe « Le pain » s’appelle maintenant « Le pain bis ».');
  });

  it('begin with the phase and its minutes', () => {
    const { theirs, them, session, french } = watched();
    addCards(theirs, them, [idea('Un four')]);
    session.set({ ...session.get(), phase: { name: 'vote', endsAt: 300_000 } });
    vi.advanceTimersByTime(2_000);
    expect(french()).toEqual(['Temps : Voter, 5 minutes. Nouvelle carte, Idée : Un four.']);
  });

  it('are rarer in a crowd', () => {
    const { theirs, them, told } = watched({ headCount: 300 });
    for (let second = 0; second < 20; second++) {
      addCards(theirs, them, [idea(`Idée ${second}`)]);
      vi.advanceTimersByTime(1_000);
    }
    expect(told.map(({ ideas }) => ideas.length)).toEqual([10, 10]);
  });
});
