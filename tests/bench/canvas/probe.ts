// What every contender's page lets itself be told and asked between two measurements. During one, there is only input.

export interface View {
  /** The world's point in the middle of the canvas. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Probe {
  /** How many cards there are. */
  readonly count: () => number;
  /** The canvas on the page. */
  readonly canvas: () => Box;
  /** Around all cards, in the world. */
  readonly bounds: () => Box;
  readonly view: () => View;
  readonly setView: (view: View) => void;
  /** Where a card lies now, also while it is dragged. */
  readonly card: (index: number) => Box;
  readonly textOf: (index: number) => string;
  readonly select: (indices: readonly number[]) => void;
  readonly selectedCount: () => number;
  /** Nothing is selected or edited. */
  readonly rest: () => void;
  /** A change as if it came from another client; absent where another client makes it. */
  readonly move?: (index: number, dx: number, dy: number) => void;
}

declare global {
  interface Window {
    /** There once all cards are drawn. */
    probe?: Probe;
  }
}
