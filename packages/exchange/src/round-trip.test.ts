// What leaves a board comes back onto another as it was, but for ids, authors and moments.

import { createBoardDoc } from '@terreau/board/document';
import type { Hand } from '@terreau/board/edits';
import { intersects } from '@terreau/board/geometry';
import type { ParticipantId } from '@terreau/board/ids';
import { takenBy } from '@terreau/board/placing';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIncoming, whyNotAdded } from './add-incoming.ts';
import { writeBoardCsv } from './board-csv.ts';
import type { ImportReading, Incoming } from './incoming.ts';
import { writeJsonCanvas } from './json-canvas.ts';
import { readImportFile } from './read-import.ts';
import { anyBoard, sampleCopy, sampleWords } from './testing/sample-copy.ts';

function handOf(): Hand {
  let ids = 0;
  let ms = 0;
  return {
    author: 'flo-000001' as ParticipantId,
    now: () => ms++,
    newId: () => `id-${String(ids++).padStart(8, '0')}`,
    origin: null,
  };
}

const read = (text: string, name: string): Incoming => {
  const reading: ImportReading = readImportFile(new TextEncoder().encode(text), name);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.incoming;
};

/** A board as lists in which clusters are called by their place. */
function essence({ cards, clusters }: BoardSnapshot) {
  return {
    clusters: clusters.map(({ title, at, size, colour }) => ({ title, at, size, colour })),
    cards: cards.map(({ text, kind, at, colour, cluster, notes, hidden, enriches }) => ({
      text,
      kind,
      at,
      colour,
      hidden,
      enriches: cards.findIndex(({ id }) => id === enriches),
      cluster: clusters.findIndex(({ id }) => id === cluster),
      notes: notes.map((note) => note.text),
    })),
  };
}

describe('a JSON Canvas', () => {
  it('comes back onto an empty board as the same board', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const doc = createBoardDoc();
        addIncoming(doc, handOf(), read(writeJsonCanvas(board), 'x.canvas'));
        expect(essence(snapshotOf(doc))).toEqual(essence(board));
      }),
      { numRuns: 200 },
    );
  });

  it('lies beside what is there, as it lay', () => {
    const doc = createBoardDoc();
    const canvas = read(writeJsonCanvas(sampleCopy), 'x.canvas');
    addIncoming(doc, handOf(), canvas);
    const first = snapshotOf(doc);
    addIncoming(doc, handOf2(), canvas);
    const known = new Set<string>([...first.cards, ...first.clusters].map(({ id }) => id));
    const all = snapshotOf(doc);
    const second = {
      cards: all.cards.filter(({ id }) => !known.has(id)),
      clusters: all.clusters.filter(({ id }) => !known.has(id)),
    };
    for (const one of takenBy(first)) {
      for (const other of takenBy(second)) expect(intersects(one, other)).toBe(false);
    }
    const [a, b] = [first.cards.map(({ at }) => at), second.cards.map(({ at }) => at)];
    const offsets = a.map(([x, y], index) => [(b[index]?.[0] ?? 0) - x, (b[index]?.[1] ?? 0) - y].join());
    expect(new Set(offsets).size).toBe(1);
  });
});

/** Ids that are not those of the first hand. */
function handOf2(): Hand {
  const hand = handOf();
  return { ...hand, newId: () => `other-${hand.newId()}` };
}

describe('our own CSV', () => {
  it('comes back with its clusters, kinds and notes', () => {
    const doc = createBoardDoc();
    addIncoming(doc, handOf(), read(writeBoardCsv(sampleCopy, sampleWords), 'x.csv'));
    const { cards, clusters } = essence(snapshotOf(doc));
    const sample = essence(sampleCopy);
    expect(clusters.map(({ title }) => title)).toEqual(['Du # pain & du vin']);
    expect(
      cards.map(({ text, kind, cluster, notes, hidden }) => ({ text, kind, cluster, notes, hidden })),
    ).toEqual(
      sample.cards.map(({ text, kind, cluster, notes, hidden }) => ({ text, kind, cluster, notes, hidden })),
    );
    const rects = takenBy({ cards: snapshotOf(doc).cards, clusters: [] });
    for (const [index, rect] of rects.entries()) {
      for (const other of rects.slice(index + 1)) expect(intersects(rect, other)).toBe(false);
    }
  });
});

describe('what would not go through', () => {
  const many = (count: number, text: string): Incoming =>
    read(`text\n${Array.from({ length: count }, (_, n) => `${text} ${n}`).join('\n')}\n`, 'x.csv');

  it('is said before it is added [T6]', () => {
    const doc = createBoardDoc();
    expect(whyNotAdded(doc, handOf(), many(1_000, 'Une idée'))).toBeNull();
    expect(whyNotAdded(doc, handOf(), many(10_000, 'Une idée'))).toMatchObject({ reason: 'too-large' });
    addIncoming(doc, handOf(), many(1_000, 'Une idée'));
    expect(whyNotAdded(doc, handOf(), many(9_500, 'x'))).toEqual({ reason: 'too-many-cards', max: 10_000 });
  });
});
