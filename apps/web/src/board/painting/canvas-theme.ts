// The colours and fonts of the page as a canvas needs them: read from the custom properties whenever the theme changes.

import { type Colour, colours } from '@terreau/board/card';
import type { Measure } from '../scene/text-layout.ts';

export interface CanvasTheme {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly accentSoft: string;
  readonly leaf: string;
  readonly leafInk: string;
  /** Around a card, to set it off from the ground. */
  readonly cardEdge: string;
  readonly cards: Readonly<Record<Colour, { readonly fill: string; readonly ink: string }>>;
  /** Font families, as CSS names them. */
  readonly font: string;
  readonly displayFont: string;
}

/** Reads the theme that an element lies in. */
export function readCanvasTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const card = (colour: Colour) =>
    [colour, { fill: read(`card-${colour}`), ink: read(`card-${colour}-ink`) }] as const;
  return {
    paper: read('paper'),
    surface: read('surface'),
    ink: read('ink'),
    inkSoft: read('ink-soft'),
    line: read('line'),
    accent: read('accent'),
    accentInk: read('accent-ink'),
    accentSoft: read('accent-soft'),
    leaf: read('leaf'),
    leafInk: read('leaf-ink'),
    cardEdge: read('card-edge'),
    // Every colour is among them, by the list that the type is made from.
    cards: Object.fromEntries(colours.map(card)) as CanvasTheme['cards'],
    font: read('font'),
    displayFont: read('font-display'),
  };
}

/** The weight of titles, badges and names. */
export const strongWeight = 650;

/** How many widths are remembered of each font size; words repeat, whole lines hardly do. */
const maxRemembered = 10_000;

export interface CanvasMeasure extends Measure {
  /** Another font has come: what was measured before is wrong. */
  readonly forget: () => void;
}

/** Measures text as a canvas draws it, and remembers the answers. */
export function createCanvasMeasure(family: string, weight = 400): CanvasMeasure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  const widthsBySize = new Map<number, Map<string, number>>();
  let fontSize = 0;
  const measure: Measure = (text, size) => {
    const widths = widthsBySize.get(size) ?? new Map<string, number>();
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (fontSize !== size) context.font = fontOf(family, size, weight);
    fontSize = size;
    const { width } = context.measureText(text);
    if (widths.size >= maxRemembered) widths.clear();
    widthsBySize.set(size, widths.set(text, width));
    return width;
  };
  const forget = () => {
    widthsBySize.clear();
    // The context looks for its font anew.
    fontSize = 0;
  };
  return Object.assign(measure, { forget });
}

/** The value of a canvas context's `font`. */
export function fontOf(family: string, size: number, weight = 400): string {
  return `${weight} ${size}px ${family}`;
}
