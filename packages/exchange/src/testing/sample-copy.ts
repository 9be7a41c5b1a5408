// A small board with what is awkward in it, for the tests of the formats: markup, formulas, another script, an emoji of
// several characters, a hidden card, notes of several lines.

import { type Card, cardKinds, colours } from '@terreau/board/card';
import { cleanLine, cleanText } from '@terreau/board/clean-text';
import type { Cluster } from '@terreau/board/cluster';
import type { CardId, ClusterId, NoteId, ParticipantId } from '@terreau/board/ids';
import { estimateCardSize } from '@terreau/board/layout';
import fc from 'fast-check';
import type { BoardCopy, CopyWords } from '../board-copy.ts';
import { paperLook } from '../paper-look.ts';
import type { Letters, Look } from '../svg-pen.ts';

const ana = 'ana-000001' as ParticipantId;
const cluster = 'cluster-01' as ClusterId;

function card(number: number, text: string, rest: Partial<Card> = {}): Card {
  const id = `card-0000${number}` as CardId;
  const base = { kind: 'idea', at: [number * 260, 0], colour: 'straw', cluster: null } as const;
  return { id, text, ...base, author: ana, createdAt: number, notes: [], hidden: false, ...rest };
}

/** Two clusters, one of them empty, and five cards. */
export const sampleCopy: BoardCopy = {
  title: 'Comment mieux <manger> ici ?',
  place: 'Start-up de Territoire · Lille · Table 1',
  nameOf: (author) => (author === ana ? 'Ana' : 'Bob *étoile*'),
  votes: { 'cluster-01': 3, 'card-00004': 1 },
  clusters: [
    {
      id: cluster,
      title: 'Du # pain & du vin',
      at: [0, 0],
      size: [500, 200],
      colour: 'clay',
      author: ana,
      createdAt: 1,
    },
    {
      id: 'cluster-02' as ClusterId,
      title: '',
      at: [0, 900],
      size: [300, 200],
      colour: 'stone',
      author: ana,
      createdAt: 2,
    },
  ],
  cards: [
    card(1, 'Un four à pain\n- au feu de bois', {
      cluster,
      kind: 'need',
      colour: 'clay',
      notes: [
        { id: 'note-00001' as NoteId, text: 'Avec un *levain*\net du temps', author: ana, createdAt: 1 },
        { id: 'note-00002' as NoteId, text: 'Oui', author: 'bob-000001' as ParticipantId, createdAt: 2 },
      ],
    }),
    card(2, '=HYPERLINK("http://example.org";"clic")', { cluster, colour: 'plum' }),
    card(3, '</text><script>alert(1)</script>', { kind: 'question', colour: 'sky' }),
    card(4, 'خبز طازج كل صباح 👩‍👩‍👧‍👦', { kind: 'resource', colour: 'moss' }),
    card(5, 'Cachée', { hidden: true, colour: 'stone' }),
  ],
};

export const sampleWords: CopyWords = {
  kinds: { need: 'Besoin', resource: 'Ressource', idea: 'Idée', question: 'Question' },
  untitled: 'Sans titre',
  loose: 'Hors grappe',
  hidden: 'cachée',
  notes: (n) => `${n} enrichissement(s)`,
  votes: (n) => `${n} voix`,
  columns: {
    cluster: 'Grappe',
    text: 'Texte',
    kind: 'Nature',
    author: 'Auteur',
    notes: 'Enrichissements',
    hidden: 'Cachée',
    votes: 'Voix',
  },
  delimiter: ';',
};

/** Letters that are all as wide as half of their size, in lines of whole words. */
export const plainLetters: Letters = {
  card: (text) => ({ lines: text.split('\n'), fontSize: 17, size: estimateCardSize(text) }),
  title: (text) => ({ lines: [text], fontSize: 26, lineHeight: 31, height: 47 }),
  lines: (text) => [text],
  width: (text, size) => [...text].length * size * 0.5,
};

export const plainLook: Look = {
  paper: '#fff',
  ink: '#222',
  inkSoft: '#666',
  line: '#ccc',
  accent: '#b00',
  accentInk: '#fff',
  cards: paperLook.cards,
  font: 'system-ui, "Segoe UI", sans-serif',
  displayFont: 'ui-serif, serif',
};

const letters = fc.string({
  unit: fc.constantFrom(...' \n-=+@*_#<>&"\'`\\[](){}!|~$:;,.123aéЖ👩‍👧خ•\t'),
  maxLength: 80,
});
/** What people may type: marks of every format among letters. */
export const anyText = fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 60 }));

const written = anyText.map(cleanText).filter((text) => text !== '');
const place = fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }));
const colour = fc.constantFrom(...colours);

/** Boards of any shape, without more than formats carry: who wrote what, and when. */
export const anyBoard = fc
  .record({
    clusters: fc.array(fc.record({ title: anyText.map(cleanLine), at: place, colour }), { maxLength: 4 }),
    cards: fc.array(
      fc.record({
        text: written,
        kind: fc.constantFrom(...cardKinds),
        at: place,
        colour,
        cluster: fc.option(fc.nat(3)),
        notes: fc.array(written, { maxLength: 3 }),
        hidden: fc.boolean(),
        enriches: fc.option(fc.nat(11)),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ clusters, cards }) => ({
    clusters: clusters.map((one, index): Cluster => {
      const id = `cluster-0${index}` as ClusterId;
      return {
        ...one,
        id,
        title: one.title.slice(0, 100).toWellFormed(),
        size: [300, 200],
        author: ana,
        createdAt: index,
      };
    }),
    cards: cards.map(({ enriches, ...one }, index): Card => {
      const other =
        enriches !== null && enriches < cards.length && enriches !== index ? idOf(enriches) : null;
      const of = one.cluster !== null && one.cluster < clusters.length ? `cluster-0${one.cluster}` : null;
      const notes = one.notes.map((text, at) => {
        return { id: `note-${index}-000${at}` as NoteId, text, author: ana, createdAt: at };
      });
      const link = other && { enriches: other };
      const rest = { cluster: of as ClusterId | null, notes, author: ana, createdAt: index, ...link };
      return { ...one, id: idOf(index), ...rest };
    }),
  }));

function idOf(index: number): CardId {
  return `card-${String(index).padStart(5, '0')}` as CardId;
}
