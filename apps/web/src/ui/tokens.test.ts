// Every pair of colours in which text is set stands out: 4.5 : 1 in light and dark (WCAG 1.4.3), 7 : 1 in high contrast
// (1.4.6); lines that say where a field or the focus is, 3 : 1 (1.4.11). Read from tokens.css.

import { readFileSync } from 'node:fs';
import { colours } from '@terreau/board/card';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Text and what it is written on, as the stylesheets combine them. */
const textPairs: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunken', 'accent-soft', 'leaf-soft'].map((ground) => ['ink', ground] as const),
  ...['paper', 'surface', 'sunken'].map((ground) => ['ink-soft', ground] as const),
  ...['paper', 'surface', 'sunken', 'accent-soft'].map((ground) => ['accent', ground] as const),
  ...['accent', 'accent-strong'].map((ground) => ['accent-ink', ground] as const),
  ['accent-strong', 'accent-soft'],
  ...['paper', 'surface', 'leaf-soft'].map((ground) => ['leaf', ground] as const),
  ['leaf-ink', 'leaf'],
  ...['paper', 'surface', 'sunken', 'danger-soft'].map((ground) => ['danger', ground] as const),
  ...['ok', 'warn'].map((text) => [text, 'surface'] as const),
  // The notices.
  ['paper', 'ink'],
  ['surface', 'danger'],
  ...colours.map((colour) => [`card-${colour}-ink`, `card-${colour}`] as const),
];

const linePairs: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunken'].flatMap((ground) => [
    ['line-strong', ground] as const,
    ['focus', ground] as const,
  ]),
];

/** What a theme sets, over what the light one does. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const block = (selector: string) => {
    const start = css.indexOf(`${selector} {`);
    if (start < 0) throw new Error(`no ${selector} in tokens.css`);
    return css.slice(start, css.indexOf('\n    }', start));
  };
  const light = css.slice(css.indexOf(':root {'), css.indexOf('\n  }'));
  const text = theme === 'light' ? light : light + block(`:root[data-theme="${theme}"]`);
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`${colour} is not #rrggbb`);
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const themes = [
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
  ['contrast-dark', 7],
] as const;

describe.each(themes)('%s', (theme, least) => {
  const tokens = tokensOf(theme);
  const tooFaint = (pairs: typeof textPairs, wanted: number) =>
    pairs
      .map(([text, ground]) => ({
        pair: `${text} on ${ground}`,
        ratio: contrast(tokens.get(text) ?? '', tokens.get(ground) ?? ''),
      }))
      .filter(({ ratio }) => ratio < wanted);

  test('sets every text apart from what it is written on', () =>
    expect(tooFaint(textPairs, least)).toEqual([]));
  test('sets every field and the focus apart', () => expect(tooFaint(linePairs, 3)).toEqual([]));
});

test('the forced theme sets every colour', () => {
  const colourNames = [...tokensOf('light')]
    .filter(([, value]) => /^(#|rgb)/.test(value))
    .map(([name]) => name);
  const start = css.indexOf('[data-theme="forced"]');
  const forced = css.slice(start, css.indexOf('\n    }', start));
  expect(colourNames.filter((name) => !forced.includes(`--${name}:`))).toEqual([]);
});
