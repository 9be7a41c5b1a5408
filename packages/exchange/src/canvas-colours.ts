// Our colours beside those of JSON Canvas, which has six by number and any by its hexadecimal form.

import type { Colour } from '@terreau/board/card';

const presets: Readonly<Record<Exclude<Colour, 'stone'>, string>> = {
  clay: '2',
  straw: '3',
  moss: '4',
  sky: '5',
  plum: '6',
};

/** Hues of our colours in degrees, around the wheel. */
const hues: readonly (readonly [hue: number, colour: Colour])[] = [
  [15, 'clay'],
  [50, 'straw'],
  [110, 'moss'],
  [205, 'sky'],
  [300, 'plum'],
  [360, 'clay'],
];

/** undefined for stone, which is a node without a colour. */
export function presetOf(colour: Colour): string | undefined {
  return colour === 'stone' ? undefined : presets[colour];
}

/** The colour nearest to one of a canvas; null where the node has none that can be read. */
export function colourOfCanvas(value: unknown): Colour | null {
  if (typeof value !== 'string') return null;
  if (value === '1') return 'clay';
  const preset = Object.entries(presets).find(([, number]) => number === value);
  if (preset) return preset[0] as Colour;
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return colourOfHue(red, green, blue);
}

function colourOfHue(red: number, green: number, blue: number): Colour {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range < 24) return 'stone';
  const sixth =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  const hue = sixth * 60;
  const [nearest] = hues.toSorted(([a], [b]) => Math.abs(a - hue) - Math.abs(b - hue));
  return nearest?.[1] ?? 'stone';
}
