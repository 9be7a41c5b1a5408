// A small board for tests: eight people, four clusters, of which one has converged.

import type { Card, CardKind } from '@terreau/board/card';
import { colourOfKind } from '@terreau/board/card';
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
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import { defaultRule } from '../convergence/convergence.ts';
import type { ConvergeInput } from '../drafting/converge.ts';

const evening = Date.UTC(2026, 2, 12, 18);

const samplePeople = new Map(
  ['Inès', 'Lucien', 'Odile', 'Youssef', 'Claire', 'Bastien', 'Thu', 'Rémi'].map(
    (name, index) => [personId(index), name] as const,
  ),
);

/** The nth of the people of the sample. */
export function personId(index: number): ParticipantId {
  return `person-0${index}` as ParticipantId;
}

export const sampleClusters: readonly Cluster[] = [
  sampleCluster(0, 'Le fournil partagé de la halle'),
  sampleCluster(1, 'Du blé au pain'),
  sampleCluster(2, 'Pain sec'),
  sampleCluster(3, ''),
];

export const sampleBoard: BoardSnapshot = {
  clusters: sampleClusters,
  cards: [
    sampleCard(
      0,
      0,
      'need',
      0,
      'Depuis que la boulangerie a fermé, il faut 14 km aller-retour pour du pain.',
      [[3, 'Et 22 km quand le pont est en crue : ma mère congèle.']],
    ),
    sampleCard(
      1,
      0,
      'resource',
      1,
      'Le four de la halle tire encore ; le maçon M. Aubry l’a vérifié en 2024.',
    ),
    sampleCard(
      2,
      0,
      'idea',
      2,
      'Un fournil tenu à tour de rôle. Deux fournées par semaine, mardi et samedi.',
      [
        [0, 'Je peux apprendre à quatre personnes.'],
        [4, 'Avec un boulanger retraité pour les débuts ?'],
      ],
    ),
    sampleCard(
      3,
      0,
      'question',
      4,
      'Qui répond si quelqu’un tombe malade : faut-il une analyse des farines ?',
    ),
    sampleCard(4, 0, 'idea', 5, 'Commander avant le jeudi midi, payer à la livraison : aucun pain perdu.'),
    sampleCard(
      5,
      1,
      'resource',
      6,
      'Trois fermes cultivent du blé ancien, 40 tonnes par an, vendues à Lyon.',
    ),
    sampleCard(6, 1, 'idea', 1, 'Racheter un moulin Astrié d’occasion à trois communes.'),
    sampleCard(7, 2, 'idea', 7, 'Garder le pain sec pour les poules de l’école.'),
    sampleCard(8, 3, 'need', 3, 'Les livreurs ne montent plus au hameau des Granges.'),
    sampleCard(9, null, 'question', 6, 'Et pour ceux qui ne mangent pas de gluten ?'),
  ],
};

/** Seven of the eight voted; six ballots touch the first cluster. */
const sampleBallots = new Map<ParticipantId, Votes>([
  [personId(0), { 'cluster-0': 2, 'cluster-1': 1 }],
  [personId(1), { 'cluster-0': 1, 'cluster-2': 1 }],
  [personId(2), { 'cluster-0': 1, 'card-00002': 2 }],
  [personId(3), { 'card-00001': 1, 'card-00009': 1 }],
  [personId(4), { 'cluster-0': 3 }],
  [personId(5), { 'cluster-1': 1, 'cluster-0': 1 }],
  [personId(6), { 'cluster-1': 2, 'cluster-3': 1 }],
]);

export const sampleInput: ConvergeInput = {
  board: sampleBoard,
  ballots: sampleBallots,
  atVotes: [sampleBoard],
  people: samplePeople,
  setting: {
    event: {
      id: 'event-000' as EventId,
      name: 'Soirée des possibles',
      territory: 'Pays de Mélisey-le-Vieux',
      date: '2026-03-01',
    },
    challenge: {
      id: 'challenge-0' as ChallengeId,
      title: 'Comment manger du bon pain dans tous nos villages ?',
      domain: 'food',
    },
    table: { board: 'board-000' as BoardId, name: 'Table 3' },
  },
  rule: defaultRule,
  clusters: null,
  reason: '',
  idOf: (cluster) => `record-of-${cluster}`,
};

function sampleCluster(index: number, title: string): Cluster {
  return {
    id: `cluster-${index}` as ClusterId,
    title,
    at: [index * 800, 0],
    size: [700, 500],
    colour: 'stone',
    author: personId(index),
    createdAt: evening + index * 1_000,
  };
}

function sampleCard(
  index: number,
  cluster: number | null,
  kind: CardKind,
  author: number,
  text: string,
  notes: readonly (readonly [author: number, text: string])[] = [],
): Card {
  const createdAt = evening - 60_000 + index * 1_000;
  return {
    id: `card-0000${index}` as CardId,
    text,
    kind,
    at: [index * 250, 80],
    colour: colourOfKind[kind],
    cluster: cluster === null ? null : (`cluster-${cluster}` as ClusterId),
    author: personId(author),
    createdAt,
    notes: notes.map(([by, note], position) => ({
      id: `note-${index}-${position}` as NoteId,
      text: note,
      author: personId(by),
      createdAt: createdAt + 10 + position,
    })),
    hidden: false,
  };
}
