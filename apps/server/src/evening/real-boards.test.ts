// What citizens really wrote and voted, as boards: the record of each cluster holds all of it, whatever the order. Where the data
// is not there these tests are skipped; of the ideas themselves nothing is kept here but their numbers.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Card, type CardKind, colourOfKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { type ConvergeInput, convergeBoard } from '@terreau/project/converge';
import { readRecord } from '@terreau/project/read-record';
import { sampleInput } from '@terreau/project/testing/sample-board';
import type { Votes } from '@terreau/workshop/ballots';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

const data = fileURLToPath(new URL('../../../../../shared/data/ideas/', import.meta.url));
type Row = Readonly<Record<string, string>>;

interface Topic {
  readonly file: string;
  /** Words by which an idea belongs to a cluster; the first that fits counts. */
  readonly clusters: Readonly<Record<string, RegExp>>;
}

const topics: readonly Topic[] = [
  {
    file: 'affordable-housing',
    clusters: {
      'Rents and tenants': /\brent|tenan|landlord/i,
      'Taxes that tell homes from investments': /\btax/i,
      'Building more, and other homes': /\bbuild|house design|tiny|density|apartment/i,
      'Buyers from elsewhere': /foreign|immigra|overseas/i,
      Land: /\bland\b|council/i,
    },
  },
  {
    file: 'biodiversity',
    clusters: {
      'Predators and pests': /predator|pest|cats?\b|dogs?\b/i,
      'Rivers, lakes and sea': /river|water|sea|ocean|marine/i,
      'Farms and forests': /farm|forest|tree/i,
    },
  },
  {
    file: 'lille-fr',
    clusters: {
      'Se déplacer': /vélo|bus|train|voiture|transport|métro/i,
      'Payer l’impôt': /impôt|tax|tva|isf/i,
      'Être entendus': /citoyen|vote|référendum|démocrat|élu/i,
    },
  },
];

describe.each(topics)('the ideas of $file', (topic) => {
  test.skipIf(!existsSync(`${data}${topic.file}.csv`))(
    'are all in the records, once, with where they come from, in any order [T7]',
    () => {
      const input = boardOf(topic);
      const { records } = convergeBoard(input);
      expect(records).toHaveLength(Object.keys(topic.clusters).length);
      for (const record of records) {
        const { substance, project, provenance } = record;
        const inIt = input.board.cards.filter((card) => card.cluster === provenance.cluster.id);
        const said = [substance.need, substance.solution, substance.openQuestions, project.resources].flat();
        expect(said.flatMap(({ cards }) => cards).sort()).toEqual(inIt.map(({ id }) => id).sort());
        for (const { text, cards } of said) {
          const source = inIt.find(({ id }) => id === cards[0]);
          expect(source?.text.trim()).toBe(text);
        }
        expect(readRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }
      const { cards, clusters } = input.board;
      const other = {
        ...input,
        board: { cards: cards.toReversed(), clusters: clusters.toReversed() },
        ballots: new Map([...input.ballots].reverse()),
      };
      expect(JSON.stringify(convergeBoard(other).records)).toBe(JSON.stringify(records));
    },
  );
});

test.skipIf(!existsSync(`${data}affordable-housing.votes.csv`))(
  'the real votes on affordable housing decide as they were last looked at',
  async () => {
    const [topic] = topics;
    if (!topic) throw new Error('no topic');
    const input = boardOf(topic);
    // Of a whole consultation, many more have voted than written.
    const rule = { ...input.rule, authorPercent: 1 };
    const { verdicts } = convergeBoard({ ...input, rule });
    const figures = verdicts.map(({ cluster, converged, supporters, chance, conditions }) => ({
      cluster,
      converged,
      supporters,
      chance,
      ...Object.fromEntries(conditions.map(({ name, actual, needed }) => [name, `${actual} of ${needed}`])),
    }));
    await expect(`${JSON.stringify(figures, null, 1)}\n`).toMatchFileSnapshot(
      './golden/affordable-housing.txt',
    );
  },
);

/** Every cluster is asked for by name, with a reason. */
function boardOf({ file, clusters: patterns }: Topic): ConvergeInput {
  const ideas = rowsOf(`${file}.csv`).filter((row) => row['moderated'] !== '-1');
  const titles = Object.keys(patterns);
  const clusters = titles.map((title, index): Cluster => {
    const place = { at: [index * 900, 0], size: [800, 600] } as const;
    return {
      id: clusterId(index),
      title,
      ...place,
      colour: 'stone',
      author: personId('0'),
      createdAt: index,
    };
  });
  const cards = ideas.map((row, index): Card => {
    const text = [row['comment-body'], row['body']].filter(Boolean).join('\n');
    const home = titles.findIndex((title) => patterns[title]?.test(text));
    const kind = kindOf(text);
    return {
      id: `idea-${(row['comment-id'] ?? '').padStart(5, '0')}` as CardId,
      text,
      kind,
      at: [index * 260, 0],
      colour: colourOfKind[kind],
      cluster: home === -1 ? null : clusterId(home),
      author: personId(row['author-id'] ?? String(index % 40)),
      createdAt: Number(row['timestamp'] ?? index),
      notes: [],
      hidden: false,
    };
  });
  return {
    ...sampleInput,
    board: { cards, clusters },
    atVote: { cards, clusters },
    ballots: existsSync(`${data}${file}.votes.csv`) ? ballotsOf(rowsOf(`${file}.votes.csv`)) : new Map(),
    people: new Map(),
    clusters: clusters.map(({ id }) => id),
    reason: 'Everything that was said',
  };
}

/** As many as agreed with an idea are as many votes; of each voter the first three count, as at a table. */
function ballotsOf(votes: readonly Row[]): Map<ParticipantId, Votes> {
  const ballots = new Map<ParticipantId, Votes>();
  for (const row of votes.filter(({ vote }) => vote === '1')) {
    const voter = personId(row['voter-id'] ?? '');
    const ballot = ballots.get(voter) ?? {};
    if (Object.keys(ballot).length === 3) continue;
    ballots.set(voter, { ...ballot, [`idea-${(row['comment-id'] ?? '').padStart(5, '0')}`]: 1 });
  }
  return ballots;
}

function rowsOf(file: string): Row[] {
  return parse(readFileSync(`${data}${file}`), { columns: true, bom: true });
}

function kindOf(text: string): CardKind {
  if (text.includes('?')) return 'question';
  if (/need|lack|cannot|unaffordable|manque|besoin/i.test(text)) return 'need';
  return /already|exist|déjà/i.test(text) ? 'resource' : 'idea';
}

function clusterId(index: number): ClusterId {
  return `topic-${String(index).padStart(4, '0')}` as ClusterId;
}

function personId(id: string): ParticipantId {
  return `voter-${id.padStart(4, '0')}` as ParticipantId;
}
