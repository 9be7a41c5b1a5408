import type { ClusterId } from '@terreau/board/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage, ProjectRecord } from '../record/record.ts';
import { arbitraryInput, reversed } from '../testing/arbitrary-board.ts';
import { personId, sampleInput } from '../testing/sample-board.ts';
import { convergeBoard } from './converge.ts';
import { isBlank } from './sentences.ts';

const [fournil, ble] = ['cluster-0', 'cluster-1'] as ClusterId[];

describe('convergeBoard', () => {
  test('makes records of the clusters that meet the rule, and of no others', () => {
    const { records, refused, verdicts } = convergeBoard(sampleInput);
    expect(records.map(({ id }) => id)).toEqual(['record-of-cluster-0']);
    expect(refused).toEqual([]);
    expect(verdicts).toHaveLength(4);
  });

  test('refuses a named cluster that does not meet the rule, and says which', () => {
    const clusters = [ble, 'gone-0000'] as ClusterId[];
    const result = convergeBoard({ ...sampleInput, clusters });
    expect(result.records).toEqual([]);
    expect(result.refused).toEqual([ble]);
    expect(result.unknown).toEqual(['gone-0000']);
  });

  test('a reason promotes named clusters against the rule, and is recorded only where it was needed', () => {
    const clusters = [ble, fournil] as ClusterId[];
    const { records } = convergeBoard({ ...sampleInput, clusters, reason: ' Le maire y tient ' });
    expect(records.map(({ provenance }) => provenance.reason)).toEqual(['', 'Le maire y tient']);
    expect(records[1]?.provenance.conditions.some(({ met }) => !met)).toBe(true);
  });

  test('a reason without names promotes nothing', () => {
    const { records } = convergeBoard({ ...sampleInput, reason: 'Tout garder' });
    expect(records).toHaveLength(1);
  });

  test('nothing is made of a cluster in which nothing is to be seen', () => {
    const cards = sampleInput.board.cards.map((card) => ({ ...card, hidden: true }));
    const board = { ...sampleInput.board, cards };
    const result = convergeBoard({
      ...sampleInput,
      board,
      clusters: [fournil ?? ble] as ClusterId[],
      reason: 'Si',
    });
    expect(result.records).toEqual([]);
    expect(result.refused).toEqual([fournil]);
  });
});

describe('the record of a cluster', () => {
  const [record] = convergeBoard(sampleInput).records;
  if (!record) throw new Error('the sample has converged');

  test('puts the words of the table where a project record asks for them [T7]', () => {
    expect(record.identity.title.text).toBe('Le fournil partagé de la halle');
    expect(record.identity.promise).toEqual({
      text: 'Un fournil tenu à tour de rôle.',
      cards: ['card-00002'],
      notes: [],
    });
    expect(record.substance.need.map(({ text }) => text)).toEqual([
      'Depuis que la boulangerie a fermé, il faut 14 km aller-retour pour du pain.',
      'Et 22 km quand le pont est en crue : ma mère congèle.',
    ]);
    expect(record.substance.solution.map(({ cards, notes }) => [...cards, ...notes])).toEqual([
      ['card-00002'],
      ['card-00002', 'note-2-0'],
      ['card-00002', 'note-2-1'],
      ['card-00004'],
    ]);
    expect(record.project.resources).toHaveLength(1);
    expect(record.substance.openQuestions).toHaveLength(1);
  });

  test('names its contributors by id, in the order of their first words', () => {
    expect(record.bearers.contributors.map(({ person }) => person)).toEqual(
      [0, 3, 1, 2, 4, 5].map((index) => personId(index)),
    );
    expect(record.bearers.contributors[0]).toEqual({
      person: personId(0),
      cards: ['card-00000'],
      notes: ['note-2-0'],
    });
  });

  test('holds names in one place only, where they can be erased [T8]', () => {
    const { people, ...provenance } = record.provenance;
    expect(Object.values(people).sort()).toEqual(['Bastien', 'Claire', 'Inès', 'Lucien', 'Odile', 'Youssef']);
    const rest = JSON.stringify({ ...record, provenance });
    for (const name of Object.values(people)) expect(rest).not.toContain(name);
  });

  test('holds the votes that went to what was merged into it since [T5]', () => {
    const [into, from] = sampleInput.board.clusters;
    if (!into || !from) throw new Error('no clusters');
    const clusters = sampleInput.board.clusters
      .filter(({ id }) => id !== from.id)
      .map((one) => (one.id === into.id ? { ...one, merged: [{ ...from, mergedInto: into.id }] } : one));
    const cards = sampleInput.board.cards.map((card) =>
      card.cluster === from.id ? { ...card, cluster: into.id } : card,
    );
    const asked = { clusters: [into.id], reason: 'La ferme y tient' };
    const [merged] = convergeBoard({ ...sampleInput, ...asked, board: { clusters, cards } }).records;
    expect(merged?.provenance.cluster).toMatchObject({
      votes: 15,
      supporters: 7,
      merged: [{ id: ble, title: 'Du blé au pain' }],
    });
  });

  test('holds the votes as sums, and nobody’s ballot [T5]', () => {
    expect(record.provenance.cluster).toMatchObject({ votes: 11, supporters: 6 });
    expect(record.provenance.cards.map(({ votes }) => votes)).toEqual([0, 1, 2, 0, 0]);
    expect(record.provenance.state).toEqual({
      cards: 10,
      notes: 3,
      clusters: 4,
      activePeople: 8,
      ballots: 7,
      lastAddedAt: Date.UTC(2026, 2, 12, 18) + 3_000,
    });
  });
});

describe('for any board', () => {
  test('the same state makes the same bytes, in whatever order it is listed [T7]', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(JSON.stringify(convergeBoard(reversed(input)))).toBe(JSON.stringify(convergeBoard(input)));
      }),
    );
  });

  test('no card and no note is lost, and each sentence comes from where it says [T7]', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { records, refused } = convergeBoard(input);
        expect(records.length + refused.length).toBe(input.board.clusters.length);
        for (const record of records) assertComplete(input.board, record);
      }),
    );
  });

  test('every author has a name when they gave one, and there is no other name [T8]', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const { provenance, bearers } of convergeBoard(input).records) {
          const wrote = new Set([
            ...bearers.contributors.map(({ person }) => person),
            provenance.cluster.author,
          ]);
          const named = [...wrote].filter((person) => input.people.has(person)).sort();
          expect(Object.keys(provenance.people)).toEqual(named);
        }
      }),
    );
  });
});

function assertComplete(board: typeof sampleInput.board, record: ProjectRecord): void {
  const { cluster, cards: sources, hiddenCards } = record.provenance;
  const inCluster = board.cards.filter((card) => card.cluster === cluster.id);
  const visible = inCluster.filter(({ hidden }) => !hidden);
  expect(sources.map(({ id }) => id).sort()).toEqual(visible.map(({ id }) => id).sort());
  expect(hiddenCards).toBe(inCluster.length - visible.length);
  const passages = draftedPassages(record);
  expect(Number.isInteger(cluster.votes)).toBe(true);
  for (const { id, text, notes } of visible) {
    const source = sources.find((card) => card.id === id);
    expect(source?.text).toBe(text);
    expect(source?.notes.map((note) => note.text).sort()).toEqual(notes.map((note) => note.text).sort());
    const own = passages.filter((passage) => passage.notes.length === 0 && passage.cards.includes(id));
    expect(own).toHaveLength(isBlank(text) ? 0 : 1);
    for (const note of notes) {
      const told = passages.filter((passage) => passage.notes.includes(note.id));
      expect(told.map((passage) => passage.text)).toEqual(isBlank(note.text) ? [] : [note.text.trim()]);
    }
  }
  for (const { cards } of passages) expect(cards.length).toBeGreaterThan(0);
}

function draftedPassages({ substance, project }: ProjectRecord): readonly Passage[] {
  return [substance.need, substance.solution, substance.openQuestions, project.resources].flat();
}
