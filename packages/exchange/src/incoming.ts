// What is about to be added to a board, whatever format it was read from, and what can be wrong with a file.

import type { CardKind, Colour } from '@terreau/board/card';
import type { Point, Rect, Size } from '@terreau/board/geometry';

export interface IncomingCluster {
  readonly title: string;
  readonly colour: Colour;
  /** Where it lay where it comes from; used when the cards say it too. */
  readonly at: Point;
  readonly size: Size;
}

export interface IncomingCard {
  readonly text: string;
  readonly kind: CardKind;
  /** null for its kind's. */
  readonly colour: Colour | null;
  /** Its cluster's place in the list; null for none. */
  readonly cluster: number | null;
  readonly notes: readonly string[];
  readonly hidden: boolean;
  /** The place in the list of the card that it adds a part to. */
  readonly enriches?: number;
  /** Where it lay and how large it was where it comes from; null where that is not known. */
  readonly box: Rect | null;
}

/** Either every card has a place or none has. */
export interface Incoming {
  readonly clusters: readonly IncomingCluster[];
  readonly cards: readonly IncomingCard[];
}

/** `row` is a row of a table, a line of a text, or the place of a node in its list; counted from 1. */
export type ImportProblem =
  | { readonly reason: 'empty' | 'not-text' | 'not-canvas' }
  | {
      readonly reason:
        | 'too-many-rows'
        | 'too-many-columns'
        | 'too-many-cells'
        | 'too-many-cards'
        | 'too-many-clusters'
        | 'too-large';
      readonly max: number;
    }
  | { readonly reason: 'unreadable' | 'bad-node'; readonly row: number }
  | {
      readonly reason: 'too-long' | 'title-too-long' | 'note-too-long';
      readonly row: number;
      readonly characters: number;
      readonly max: number;
    }
  | { readonly reason: 'too-many-notes'; readonly row: number; readonly max: number }
  | { readonly reason: 'bad-kind'; readonly row: number };

/** How a file was understood: a JSON Canvas, a table with named columns, cells of any table, lines of text. */
export type ImportForm = 'canvas' | 'table' | 'cells' | 'lines';

/** A file is read as a whole or not at all. */
export type ImportReading =
  | {
      readonly ok: true;
      readonly form: ImportForm;
      readonly incoming: Incoming;
      /** Things in it that are no cards and were left out: pictures, links between groups. */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** A file of which nothing can be read, for one reason. */
export function unreadable(problem: ImportProblem): ImportReading {
  return { ok: false, problems: [problem] };
}
