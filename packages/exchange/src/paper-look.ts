// How a board looks on paper: the colours of its page and of its cards, for all pictures that are drawn without a screen.

import { type CardKind, colourOfKind } from '@terreau/board/card';
import type { Look } from './svg-pen.ts';

/** The colours of the page on paper. */
export const paperLook: Look = {
  paper: '#faf5ec',
  ink: '#2b251f',
  inkSoft: '#62574a',
  line: '#877a66',
  accent: '#9d4526',
  accentInk: '#fffaf4',
  cards: {
    clay: { fill: '#f4cfba', ink: '#4b2413' },
    moss: { fill: '#d5e2bf', ink: '#2c3915' },
    straw: { fill: '#f8e5aa', ink: '#463708' },
    sky: { fill: '#cadff1', ink: '#13344f' },
    plum: { fill: '#e8d1e8', ink: '#442047' },
    stone: { fill: '#e5dfd4', ink: '#38322a' },
  },
  font: 'Inter, "Helvetica Neue", Arial, sans-serif',
  displayFont: 'Georgia, "DejaVu Serif", serif',
};

/** The colours of a card that nobody has given another colour, by its kind. */
export const kindLooks: Readonly<Record<CardKind, Look['cards']['clay']>> = {
  need: paperLook.cards[colourOfKind.need],
  resource: paperLook.cards[colourOfKind.resource],
  idea: paperLook.cards[colourOfKind.idea],
  question: paperLook.cards[colourOfKind.question],
};
