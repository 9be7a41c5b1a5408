import type { Card } from '@terreau/board/card';
import type { BoardId, CardId, ChallengeId, ClusterId, EventId, ParticipantId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import { cardRows, type EventExport } from './export.ts';

const card = (createdAt: number): Card => ({
  id: 'card-0001' as CardId,
  text: 'Un four à pain',
  kind: 'idea',
  at: [0, 0],
  colour: 'straw',
  cluster: null,
  author: 'somebody' as ParticipantId,
  createdAt,
  notes: [],
  hidden: false,
});

function exportWith(cards: readonly Card[]): EventExport {
  const board = {
    id: 'board-0001' as BoardId,
    table: 'Table 1',
    phase: 'share',
    cards,
    clusters: [],
    tallies: null,
    people: {},
    marks: {},
    phases: [],
    projects: [],
    unreadable: [],
  } as const;
  const challenge = {
    id: 'challenge-1' as ChallengeId,
    title: 'Manger',
    domain: 'food',
    context: '',
    boards: [board],
  };
  const event = { name: 'Soirée', territory: 'Lille', date: '2026-11-22', locale: 'fr' } as const;
  const plan = { insee: null, script: null, domains: null, seatCodes: false } as const;
  return { id: 'event-0001' as EventId, ...event, ...plan, challenges: [challenge] };
}

it('writes a card that tells no moment without one, and fails at none', () => {
  const times = [Date.UTC(2026, 10, 22, 19), 1e17, -1e17, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15];
  expect(cardRows(exportWith(times.map(card))).map(({ createdAt }) => createdAt)).toEqual([
    '2026-11-22T19:00:00.000Z',
    '',
    '',
    '',
    '',
    '+275760-09-13T00:00:00.000Z',
  ]);
});

it('tells who is ready to work on a card or on its cluster, each once', () => {
  const event = exportWith([
    { ...card(0), cluster: 'cluster-1' as ClusterId },
    { ...card(1), id: 'card-0002' as CardId },
  ]);
  const person = (name: string) => ({ name, role: 'participant' }) as const;
  const [ana, bob] = ['ana' as ParticipantId, 'bob' as ParticipantId];
  const [challenge] = event.challenges;
  const [board] = challenge?.boards ?? [];
  if (!challenge || !board) throw new Error('the event has a board');
  const marked = {
    ...board,
    people: { [ana]: person('Ana'), [bob]: person('Bob') },
    marks: { 'card-0001': [bob], 'cluster-1': [ana, bob] },
  };
  const rows = cardRows({ ...event, challenges: [{ ...challenge, boards: [marked] }] });
  expect(rows.map(({ ready }) => ready)).toEqual(['Bob, Ana', '']);
});
