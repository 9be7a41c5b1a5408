// With what a card is painted, and what is painted on it besides its own record.

import type { Detail } from '../scene/level-of-detail.ts';
import type { Measure } from '../scene/text-layout.ts';
import type { CanvasTheme } from './canvas-theme.ts';

/** What is painted of a card besides its own record. */
export interface CardMarks {
  readonly author: string;
  /** Whether nobody knows who wrote it; what stands for a name then has no initials. */
  readonly isAnonymous: boolean;
  /** Votes, at the upper edge: in words, or only as many where there is no room for words. */
  readonly badge: Badge | null;
  /** How many are ready to work on it. */
  readonly ready: number;
  /** Whoever is typing in it, or holds it. */
  readonly peer: { readonly name: string; readonly colour: string } | null;
  /** The text is in a field above the canvas now. */
  readonly isEdited: boolean;
}

export interface Badge {
  readonly words: string;
  readonly short: string;
}

export interface CardPaint {
  readonly context: CanvasRenderingContext2D;
  readonly theme: CanvasTheme;
  readonly measure: Measure;
  readonly measureStrong: Measure;
  readonly measureTitle: Measure;
  /** Screen pixels for one world unit. */
  readonly zoom: number;
  readonly detail: Detail;
}
