// What citizens really wrote and voted in three consultations, as a table of twelve would have had it before it. The data lies
// beside the project and is no part of it: where it is not there, there are no such boards.
//
// How a board is made of a consultation:
// - At the table sit the twelve who wrote most, and on it lies what they wrote, but for what the moderators refused. Where
//   nobody knows who wrote what, the ideas are dealt out to twelve people in turn.
// - The first cluster whose words an idea holds takes it; the rest lies loose.
// - Each has three dots. Where every vote is known, they go to the three clusters with whose ideas that person agreed most,
//   each disagreement taken off; nobody gives a dot to what they did not agree with. Where only the sums are known, all dots
//   of the table are shared out among the clusters in proportion to these, and dealt out round the table.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Card, type CardKind, colourOfKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { BoardId, CardId, ChallengeId, ClusterId, EventId, ParticipantId } from '@terreau/board/ids';
import type { ConvergeInput } from '@terreau/project/drafting/converge';
import { sampleInput } from '@terreau/project/testing/sample-board';
import type { Votes } from '@terreau/workshop/ballots';
import { parse } from 'csv-parse/sync';
import type { Consultation } from './consultations.ts';

const data = fileURLToPath(new URL('../../../../../shared/data/ideas/', import.meta.url));
const seats = 12;
const dots = 3;

type Row = Readonly<Record<string, string>>;

/** Whether the ideas of a consultation are there. */
export function isThere({ file }: Consultation): boolean {
  return existsSync(`${data}${file}.csv`);
}

/** The board of a consultation, asked for all clusters that meet the usual rule. */
export function boardOfConsultation(consultation: Consultation): ConvergeInput {
  const { file, challenge: title, domain, territory, clusters: patterns } = consultation;
  const titles = Object.keys(patterns);
  const { ideas, people } = tableOf(rowsOf(`${file}.csv`));
  const cards = ideas.map(({ row, by }, index): Card => {
    const text = [row['comment-body'], row['body']].filter(Boolean).join('\n');
    const home = titles.findIndex((title) => patterns[title]?.test(text));
    const kind = kindOf(text);
    return {
      id: cardId(row),
      text,
      kind,
      at: [index * 260, 0],
      colour: colourOfKind[kind],
      cluster: home === -1 ? null : clusterId(home),
      author: by,
      createdAt: Number(row['timestamp'] ?? index),
      notes: [],
      hidden: false,
    };
  });
  const board = { cards, clusters: titles.map(clusterOf) };
  const votes = `${file}.votes.csv`;
  const ballots = existsSync(`${data}${votes}`)
    ? ballotsOfVotes(cards, people, rowsOf(votes))
    : ballotsOfSums(
        cards,
        people,
        ideas.map(({ row }) => row),
      );
  const setting = {
    event: { id: `event-${file}` as EventId, name: 'Consultation', territory, date: '2026-03-12' },
    challenge: { id: `challenge-${file}` as ChallengeId, title, domain },
    table: { board: `board-${file}` as BoardId, name: 'Table 1' },
  };
  return { ...sampleInput, board, atVotes: [board], ballots, people: new Map(), setting };
}

interface Idea {
  readonly row: Row;
  readonly by: ParticipantId;
}

/** Who sits at the table, and what they wrote, in the order of the consultation. */
function tableOf(rows: readonly Row[]): {
  readonly ideas: readonly Idea[];
  readonly people: ParticipantId[];
} {
  const accepted = rows
    .filter((row) => row['moderated'] !== '-1')
    .toSorted((a, b) => Number(a['comment-id']) - Number(b['comment-id']));
  const wrote = Map.groupBy(accepted, (row, index) => Number(row['author-id'] ?? index % seats));
  const authors = [...wrote]
    .toSorted(([a, hers], [b, his]) => his.length - hers.length || a - b)
    .slice(0, seats);
  const authorOf = new Map(authors.flatMap(([id, own]) => own.map((row) => [row, personId(id)] as const)));
  const ideas = accepted.flatMap((row) => {
    const by = authorOf.get(row);
    return by ? [{ row, by }] : [];
  });
  return { ideas, people: authors.map(([id]) => personId(id)) };
}

/** The dots of each by their own votes. */
function ballotsOfVotes(
  cards: readonly Card[],
  people: readonly ParticipantId[],
  rows: readonly Row[],
): Map<ParticipantId, Votes> {
  const clusterOfCard = new Map(cards.map(({ id, cluster }) => [id, cluster]));
  const votesBy = Map.groupBy(rows, (row) => personId(Number(row['voter-id'])));
  return new Map(
    people.map((person) => {
      const agreed = new Map<ClusterId, number>();
      for (const row of votesBy.get(person) ?? []) {
        const cluster = clusterOfCard.get(cardId(row));
        if (cluster) agreed.set(cluster, (agreed.get(cluster) ?? 0) + Number(row['vote']));
      }
      const chosen = ranked(agreed).filter(([, sum]) => sum > 0);
      return [person, Object.fromEntries(chosen.slice(0, dots).map(([cluster]) => [cluster, 1]))];
    }),
  );
}

/** The dots of the table in proportion to how many agreed with what is in each cluster, less those who disagreed. */
function ballotsOfSums(
  cards: readonly Card[],
  people: readonly ParticipantId[],
  rows: readonly Row[],
): Map<ParticipantId, Votes> {
  const agreed = new Map<ClusterId, number>();
  for (const [index, { cluster }] of cards.entries()) {
    const row = rows[index] ?? {};
    const sum = Number(row['agrees']) - Number(row['disagrees'] ?? 0);
    if (cluster) agreed.set(cluster, (agreed.get(cluster) ?? 0) + Math.max(0, sum));
  }
  const all = [...agreed.values()].reduce((sum, count) => sum + count, 0);
  const dealt = ranked(agreed).flatMap(([cluster, sum]) =>
    new Array<ClusterId>(Math.min(people.length, Math.round((people.length * dots * sum) / all))).fill(
      cluster,
    ),
  );
  return new Map(
    people.map((person, seat) => {
      const own = dealt.filter((_, dot) => dot % people.length === seat);
      return [person, Object.fromEntries(own.map((cluster) => [cluster, 1]))];
    }),
  );
}

/** Most first; of as many, in the order of the clusters. */
function ranked(agreed: ReadonlyMap<ClusterId, number>): [ClusterId, number][] {
  return [...agreed].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

function clusterOf(title: string, index: number): Cluster {
  return {
    id: clusterId(index),
    title,
    at: [index * 900, 0],
    size: [800, 600],
    colour: 'stone',
    author: personId(0),
    createdAt: index,
  };
}

function kindOf(text: string): CardKind {
  if (text.includes('?')) return 'question';
  if (/need|lack|cannot|unaffordable|manque|besoin/i.test(text)) return 'need';
  return /already|exist|déjà/i.test(text) ? 'resource' : 'idea';
}

function rowsOf(file: string): Row[] {
  return parse(readFileSync(`${data}${file}`), { columns: true, bom: true });
}

function cardId(row: Row): CardId {
  return `idea-${(row['comment-id'] ?? '').padStart(5, '0')}` as CardId;
}

function clusterId(index: number): ClusterId {
  return `topic-${String(index).padStart(4, '0')}` as ClusterId;
}

function personId(id: number): ParticipantId {
  return `voter-${String(id).padStart(4, '0')}` as ParticipantId;
}
