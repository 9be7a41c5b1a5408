import { cardKinds, colourOfKind } from '@terreau/board/card';
import type {
  BoardId,
  CardId,
  ChallengeId,
  ClusterId,
  EventId,
  NoteId,
  ParticipantId,
} from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import { defaultRule } from '@terreau/project/convergence/convergence';
import { type ConvergeInput, convergeBoard } from '@terreau/project/drafting/converge';
import { checkBallot, defaultBudget, voteTargets } from '@terreau/workshop/ballots';
import { describe, expect, test } from 'vitest';
import type { DemoTable } from './demo-evening.ts';
import { demoEvening } from './evening.ts';

const tables = demoEvening.challenges.flatMap((challenge) => challenge.tables);
const cardsOf = (table: DemoTable) => [...table.clusters.flatMap(({ cards }) => cards), ...table.loose];
const writtenAt = (table: DemoTable) => {
  const cards = cardsOf(table);
  return [...cards, ...table.drafts, ...cards.flatMap((card) => card.notes ?? [])];
};

describe('the demo evening', () => {
  test('has three challenges of different domains, five tables and some 150 cards', () => {
    expect(new Set(demoEvening.challenges.map(({ domain }) => domain)).size).toBe(3);
    expect(new Set(tables.map(({ phase }) => phase)).size).toBe(5);
    expect(tables.flatMap(cardsOf).length).toBeGreaterThanOrEqual(145);
    expect(tables.flatMap(cardsOf).flatMap(({ notes = [] }) => notes).length).toBeGreaterThanOrEqual(30);
  });

  test('is told in texts of 20 to 260 characters, none twice, well set', () => {
    const texts = tables.flatMap(writtenAt).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect([...text].length, text).toBeGreaterThanOrEqual(20);
      expect([...text].length, text).toBeLessThanOrEqual(260);
      expect(text).not.toMatch(/['"]| {2}|^\s|\s$|\.\.\./);
    }
  });
});

describe.each(tables.map((table) => [table.name, table] as const))('%s', (_name, table) => {
  test('names everyone once, and lets only those at the table write and vote', () => {
    const seated = new Set([table.facilitator, ...table.people]);
    expect(seated.size).toBe(table.people.length + 1);
    const hands = [...writtenAt(table), ...table.clusters, ...table.ballots].map(({ by }) => by);
    expect(hands.filter((by) => !table.people.includes(by))).toEqual([]);
    expect(table.people.filter((name) => !hands.includes(name))).toEqual([]);
    expect(new Set(table.ballots.map(({ by }) => by)).size).toBe(table.ballots.length);
  });

  test('has every kind of contribution', () => {
    const kinds = new Set([...cardsOf(table), ...table.drafts].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...cardKinds].sort());
  });

  test('has keys that are unique, and ballots within the budget [T5]', () => {
    const keys = [...table.clusters, ...table.loose].flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    const board = boardOf(table);
    const targets = new Set(voteTargets(board));
    for (const { votes } of table.ballots) {
      const cast = Object.fromEntries(Object.entries(votes).map(([key, count]) => [idOf(key), count]));
      const standingOf = (id: string) => (targets.has(id) ? 'open' : 'unknown');
      expect(checkBallot(cast, defaultBudget(board), standingOf).ok).toBe(true);
    }
  });

  test('has made project records of exactly the clusters that meet the rule', () => {
    const { records } = convergeBoard(inputOf(table));
    expect(records.map(({ provenance }) => provenance.cluster.id)).toEqual(table.converged.map(idOf));
  });
});

/** Keys stand in for ids; nothing but the server's own documents asks for the alphabet of ids. */
function idOf(key: string): string {
  return `key of ${key}`;
}

function boardOf(table: DemoTable): BoardSnapshot {
  const person = (name: string) => name as ParticipantId;
  const members = table.clusters.flatMap(({ key, cards }) => cards.map((card) => ({ card, cluster: key })));
  const all = [...members, ...table.loose.map((card) => ({ card, cluster: null }))];
  return {
    clusters: table.clusters.map(({ key, title, by }, index) => ({
      id: idOf(key) as ClusterId,
      title,
      at: [0, 0],
      size: [0, 0],
      colour: 'stone',
      author: person(by),
      createdAt: index,
    })),
    cards: all.map(({ card: { key, by, kind, text, notes = [] }, cluster }, index) => ({
      id: (key === undefined ? `card ${index}` : idOf(key)) as CardId,
      text,
      kind,
      at: [0, 0],
      colour: colourOfKind[kind],
      cluster: cluster === null ? null : (idOf(cluster) as ClusterId),
      author: person(by),
      createdAt: index,
      notes: notes.map((note, position) => ({
        id: `note ${index} ${position}` as NoteId,
        text: note.text,
        author: person(note.by),
        createdAt: index,
      })),
      hidden: false,
    })),
  };
}

function inputOf(table: DemoTable): ConvergeInput {
  const ballots = table.ballots.map(({ by, votes }) => {
    const cast = Object.entries(votes).map(([key, count]) => [idOf(key), count] as const);
    return [by as ParticipantId, Object.fromEntries(cast)] as const;
  });
  const { name, territory, date } = demoEvening;
  const board = boardOf(table);
  return {
    board,
    atVotes: [board],
    ballots: new Map(table.phase === 'vote' ? [] : ballots),
    people: new Map(table.people.map((person) => [person as ParticipantId, person])),
    setting: {
      event: { id: 'event' as EventId, name, territory, date },
      challenge: { id: 'challenge' as ChallengeId, title: '', domain: '' },
      table: { board: 'board' as BoardId, name: table.name },
    },
    rule: defaultRule,
    clusters: null,
    reason: '',
    idOf: (cluster) => cluster,
  };
}
