// The colour of a card as custom properties that a component's own styles use.

import type { Colour } from '@terreau/board/card';
import type { CSSProperties } from 'react';

/** Gives `--tint` and `--tint-ink` the values of a card's colour in the current theme. */
export function inCardColour(colour: Colour): CSSProperties {
  const properties = { '--tint': `var(--card-${colour})`, '--tint-ink': `var(--card-${colour}-ink)` };
  return properties as CSSProperties;
}
