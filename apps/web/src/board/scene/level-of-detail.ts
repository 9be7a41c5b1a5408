// How much of a card is painted at a size: what nobody could see is left away, so that a whole board costs little. Pure.

export interface Detail {
  readonly hasShadow: boolean;
  readonly hasRoundCorners: boolean;
  readonly text: 'letters' | 'bars' | 'none';
  /** Author, kind and notes. */
  readonly hasFooter: boolean;
}

/** Letters of fewer device pixels than this cannot be told from bars. */
const leastLetterPixels = 4.4;
const cardLetters = 17;
/** Whatever the screen, smaller letters cannot be read by eye. */
const letterZoom = 0.2;
const [cornerZoom, barZoom] = [0.1, 0.05];

/** `ratio` is how many device pixels a CSS pixel has. */
export function detailAt(zoom: number, ratio: number): Detail {
  const hasLetters = zoom >= letterZoom && zoom * ratio * cardLetters >= leastLetterPixels;
  return {
    hasShadow: hasLetters,
    hasRoundCorners: zoom >= cornerZoom,
    text: hasLetters ? 'letters' : zoom >= barZoom ? 'bars' : 'none',
    hasFooter: hasLetters,
  };
}
