// A board told in a few lines, for tests: who is there, what they wrote into which cluster, and what each of them voted.

import { type Card, type CardKind, colourOfKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type {
  BoardId,
  CardId,
  ChallengeId,
  ClusterId,
  EventId,
  NoteId,
  ParticipantId,
} from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import { defaultRule } from '../convergence/convergence.ts';
import type { ConvergeInput } from '../drafting/converge.ts';

/** What somebody wrote; `notes` are the author and the words of each. */
interface ToldCard {
  readonly cluster: string | null;
  readonly kind: CardKind;
  readonly by: string;
  readonly text: string;
  readonly notes?: readonly (readonly [by: string, text: string])[];
  readonly hidden?: true;
}

export interface ToldBoard {
  readonly name: string;
  readonly event: string;
  readonly territory: string;
  readonly challenge: string;
  readonly domain: string;
  readonly people: readonly string[];
  /** Titles by a short name; `into` says that it was merged into another one after the vote. */
  readonly clusters: Readonly<Record<string, { readonly title: string; readonly into?: string }>>;
  readonly cards: readonly ToldCard[];
  /** By person, the short names of clusters or numbers of cards, with votes; nobody else has voted. */
  readonly ballots: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The clusters that are promoted against the rule, and why. */
  readonly promoted?: { readonly clusters: readonly string[]; readonly reason: string };
}

const evening = Date.UTC(2026, 2, 12, 18);

/** The board as convergeBoard takes it, asked for all that meet the rule. */
export function inputOf(told: ToldBoard): ConvergeInput {
  const idOf = (short: string) => `${told.name}-${short}` as ClusterId;
  const personOf = (name: string) => `person-${told.people.indexOf(name) + 1}` as ParticipantId;
  const clusters = Object.entries(told.clusters).map(([short, { title }], index) => ({
    id: idOf(short),
    title,
    at: [index * 900, 0] as const,
    size: [800, 600] as const,
    colour: 'stone' as const,
    author: personOf(told.people[0] ?? ''),
    createdAt: evening + index * 1_000,
  }));
  const homeOf = (short: string) => idOf(told.clusters[short]?.into ?? short);
  const standing = clusters.flatMap((cluster, index): Cluster[] => {
    const [short = '', { into }] = Object.entries(told.clusters)[index] ?? ['', { title: '' }];
    if (into !== undefined) return [];
    const merged = clusters.filter((other) => other.id !== cluster.id && isMergedInto(told, other.id, short));
    return merged.length === 0
      ? [cluster]
      : [{ ...cluster, merged: merged.map((other) => ({ ...other, mergedInto: cluster.id })) }];
  });
  const cardsIn = (home: (short: string) => ClusterId) =>
    told.cards.map((card, index) =>
      cardOf(card, index, personOf, card.cluster === null ? null : home(card.cluster)),
    );
  const targetOf = (key: string) => (Object.hasOwn(told.clusters, key) ? idOf(key) : cardId(Number(key)));
  const votesOf = (votes: Votes): Votes =>
    Object.fromEntries(Object.entries(votes).map(([key, count]) => [targetOf(key), count]));
  return {
    board: { clusters: standing, cards: cardsIn(homeOf) },
    atVotes: [{ clusters, cards: cardsIn(idOf) }],
    ballots: new Map(Object.entries(told.ballots).map(([name, votes]) => [personOf(name), votesOf(votes)])),
    people: new Map(told.people.map((name) => [personOf(name), name])),
    setting: {
      event: {
        id: `event-of-${told.name}` as EventId,
        name: told.event,
        territory: told.territory,
        date: '2026-03-12',
      },
      challenge: { id: `challenge-${told.name}` as ChallengeId, title: told.challenge, domain: told.domain },
      table: { board: `board-${told.name}` as BoardId, name: 'Table 7' },
    },
    rule: defaultRule,
    clusters: null,
    reason: '',
    idOf: (cluster) => `record-of-${cluster}`,
  };
}

/** The same, asked for the clusters that are promoted with a reason. */
export function promotionOf(told: ToldBoard): ConvergeInput | null {
  if (!told.promoted) return null;
  const clusters = told.promoted.clusters.map((short) => `${told.name}-${short}` as ClusterId);
  return { ...inputOf(told), clusters, reason: told.promoted.reason };
}

function isMergedInto(told: ToldBoard, id: ClusterId, short: string): boolean {
  return Object.entries(told.clusters).some(
    ([other, { into }]) => into === short && `${told.name}-${other}` === id,
  );
}

function cardOf(
  { kind, by, text, notes = [], hidden = false }: Omit<ToldCard, 'hidden'> & { readonly hidden?: boolean },
  index: number,
  personOf: (name: string) => ParticipantId,
  cluster: ClusterId | null,
): Card {
  const createdAt = evening - 600_000 + index * 10_000;
  return {
    id: cardId(index),
    text,
    kind,
    at: [index * 260, 40],
    colour: colourOfKind[kind],
    cluster,
    author: personOf(by),
    createdAt,
    notes: notes.map(([author, words], position) => ({
      id: `note-${index}-${position}` as NoteId,
      text: words,
      author: personOf(author),
      createdAt: createdAt + 1_000 * (position + 1),
    })),
    hidden,
  };
}

function cardId(index: number): CardId {
  return `card-${String(index).padStart(5, '0')}` as CardId;
}
