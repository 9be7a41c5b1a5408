// A board as a JSON Canvas 1.0 (https://jsoncanvas.org/spec/1.0): clusters as groups, cards as text nodes, and an edge from
// each card that adds a part to another one. The notes of a card follow its text below a rule, as a list. What JSON Canvas has no word for stands in a key of our own, which other
// programs pass over: by it a board comes back as it was.

import type { Card } from '@terreau/board/card';
import type { Rect } from '@terreau/board/geometry';
import { clusterRegion } from '@terreau/board/layout';
import { estimatedRect } from '@terreau/board/placing';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import { presetOf } from './canvas-colours.ts';
import { asMarkdown } from './canvas-text.ts';

/** The key under which a node holds what JSON Canvas has no word for. */
export const ownKey = 'terreau';
/** Between a card's text and the list of its notes. */
export const noteRule = '\n\n---\n\n';
export const noteBullet = '- ';

/** Groups come first, because what comes first lies below. */
export function writeJsonCanvas({ cards, clusters }: BoardSnapshot): string {
  const members = Map.groupBy(cards, ({ cluster }) => cluster);
  const groups = clusters.map((cluster) => ({
    id: cluster.id,
    type: 'group',
    ...whole(clusterRegion(cluster, (members.get(cluster.id) ?? []).map(rectOf))),
    ...coloured(presetOf(cluster.colour)),
    label: cluster.title,
    [ownKey]: { colour: cluster.colour, at: cluster.at, size: cluster.size },
  }));
  const nodes = cards.map((card) => ({
    id: card.id,
    type: 'text',
    ...whole(rectOf(card)),
    ...coloured(presetOf(card.colour)),
    text: textOf(card),
    [ownKey]: ownPart(card),
  }));
  const known = new Set(cards.map(({ id }) => id));
  const edges = cards.flatMap(({ id, enriches }) =>
    enriches && known.has(enriches) ? [{ id: `${id}-${enriches}`, fromNode: id, toNode: enriches }] : [],
  );
  return `${JSON.stringify({ nodes: [...groups, ...nodes], edges }, null, 2)}\n`;
}

function ownPart({ kind, colour, cluster, at, hidden }: Card) {
  return { kind, colour, cluster, at, ...(hidden && { hidden }) };
}

function textOf({ text, notes }: Card): string {
  if (notes.length === 0) return asMarkdown(text);
  const items = notes.map((note) => noteBullet + asMarkdown(note.text).replaceAll('\n', '\n  '));
  return asMarkdown(text) + noteRule + items.join('\n');
}

function rectOf({ at, text }: Card): Rect {
  return estimatedRect(at, text);
}

function coloured(color: string | undefined): { readonly color?: string } {
  return color === undefined ? {} : { color };
}

/** JSON Canvas counts in whole pixels. */
function whole({ x, y, width, height }: Rect): Rect {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
