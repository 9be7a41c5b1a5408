// Reads a JSON Canvas 1.0: text nodes and links become cards, groups become clusters, and a card's first edge to another card
// says that it enriches that one. Which group a card belongs to is
// said by where it lies, unless the node is ours and has not been moved since. Nothing in the file is trusted.

import { isCardKind, isColour } from '@terreau/board/card';
import { cleanLine, cleanText } from '@terreau/board/clean-text';
import { contains, isPoint, isSize, type Point, type Rect } from '@terreau/board/geometry';
import {
  maxCardCharacters,
  maxCards,
  maxClusters,
  maxNoteCharacters,
  maxNotesPerCard,
  maxTitleCharacters,
} from '@terreau/board/limits';
import { colourOfCanvas } from './canvas-colours.ts';
import { asPlainText } from './canvas-text.ts';
import { type ImportProblem, type ImportReading, type IncomingCard, unreadable } from './incoming.ts';
import { noteBullet, noteRule, ownKey } from './json-canvas.ts';

/** What is looked at in an object of the file, whatever it is. */
type Fields = {
  readonly [Key in
    | 'nodes'
    | 'edges'
    | 'fromNode'
    | 'toNode'
    | 'id'
    | 'type'
    | 'x'
    | 'y'
    | 'width'
    | 'height'
    | 'color'
    | 'text'
    | 'url'
    | 'label'
    | 'kind'
    | 'colour'
    | 'cluster'
    | 'at'
    | 'size'
    | 'hidden'
    | typeof ownKey]?: unknown;
};

interface Group extends Rect {
  readonly id: string;
  readonly node: Fields;
}

/** Reads the text of a `.canvas` file. */
export function readJsonCanvas(text: string): ImportReading {
  const canvas = fieldsOf(parsed(text));
  const nodes = canvas?.nodes ?? [];
  if (!canvas || !Array.isArray(nodes)) return unreadable({ reason: 'not-canvas' });
  if (nodes.length > maxCards + maxClusters) return unreadable({ reason: 'too-many-cards', max: maxCards });
  const read = nodes.map((node: unknown, index) => readNode(node, index + 1));
  const groups = read.flatMap((node) => (node.type === 'group' ? [node.group] : []));
  const cards = read.flatMap((node) => (node.type === 'card' ? [cardOf(node, groups)] : []));
  const problems = [
    ...read.flatMap((node) => (node.type === 'problem' ? [node.problem] : [])),
    ...cards.flatMap(({ problem }) => problem ?? []),
    ...(cards.length > maxCards ? [{ reason: 'too-many-cards', max: maxCards } as const] : []),
    ...(groups.length > maxClusters ? [{ reason: 'too-many-clusters', max: maxClusters } as const] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const written = cards.filter(({ card }) => card.text !== '' || card.notes.length > 0);
  const edges: readonly unknown[] = Array.isArray(canvas.edges) ? canvas.edges : [];
  const links = linksOf(
    edges,
    written.map(({ id }) => id),
  );
  const leftOut = edges.length - links.size + read.filter(({ type }) => type === 'other').length;
  const incoming = {
    clusters: groups.map(clusterOf),
    cards: written.map(({ card }, index) => withLink(card, links.get(index))),
  };
  const isEmpty = incoming.cards.length + incoming.clusters.length === 0;
  return isEmpty ? unreadable({ reason: 'empty' }) : { ok: true, form: 'canvas', leftOut, incoming };
}

type ReadNode =
  | { readonly type: 'group'; readonly group: Group }
  | CardNode
  | { readonly type: 'other' }
  | { readonly type: 'problem'; readonly problem: ImportProblem };

interface CardNode {
  readonly type: 'card';
  readonly row: number;
  readonly node: Fields;
  readonly rect: Rect;
  readonly text: string;
}

function readNode(value: unknown, row: number): ReadNode {
  const node = fieldsOf(value);
  const rect = node && rectOf(node);
  if (!node || !rect || typeof node.id !== 'string')
    return { type: 'problem', problem: { reason: 'bad-node', row } };
  switch (node.type) {
    case 'group': {
      const { length } = cleanLine(String(node.label ?? ''));
      if (length > maxTitleCharacters) {
        const max = maxTitleCharacters;
        return { type: 'problem', problem: { reason: 'title-too-long', row, characters: length, max } };
      }
      return { type: 'group', group: { ...rect, id: node.id, node } };
    }
    case 'text':
      return { type: 'card', row, node, rect, text: String(node.text ?? '') };
    case 'link':
      return { type: 'card', row, node, rect, text: String(node.url ?? '') };
    default:
      return { type: 'other' };
  }
}

function clusterOf({ node, x, y, width, height }: Group) {
  const own = fieldsOf(node[ownKey]);
  const colour = isColour(own?.colour) ? own.colour : (colourOfCanvas(node.color) ?? 'stone');
  return {
    title: cleanLine(String(node.label ?? '')),
    colour,
    at: isPoint(own?.at) ? own.at : ([x, y] as const),
    size: isSize(own?.size) ? own.size : ([width, height] as const),
  };
}

function cardOf(
  read: CardNode,
  groups: readonly Group[],
): { readonly id: unknown; readonly card: IncomingCard; readonly problem: ImportProblem | null } {
  const { node, rect, row } = read;
  const own = fieldsOf(node[ownKey]);
  const [body, list] = own ? splitNotes(read.text) : [read.text, ''];
  const text = cleanText(asPlainText(body));
  const notes = list === '' ? [] : notesOf(list);
  const card = {
    text,
    kind: isCardKind(own?.kind) ? own.kind : 'idea',
    colour: isColour(own?.colour) ? own.colour : colourOfCanvas(node.color),
    cluster: groupOf(rect, own, groups),
    notes,
    hidden: own?.hidden === true,
    box: { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
  } as const;
  return { id: node.id, card, problem: problemOf(text, notes, row) };
}

/** Which card adds a part to which, by their places: the first edge from each card to another one. */
function linksOf(edges: readonly unknown[], ids: readonly unknown[]): Map<number, number> {
  const places = new Map(ids.map((id, index) => [id, index]));
  const links = new Map<number, number>();
  for (const value of edges) {
    const edge = fieldsOf(value);
    const [from, to] = [places.get(edge?.fromNode), places.get(edge?.toNode)];
    if (from !== undefined && to !== undefined && from !== to && !links.has(from)) links.set(from, to);
  }
  return links;
}

function withLink(card: IncomingCard, enriches: number | undefined): IncomingCard {
  return enriches === undefined ? card : { ...card, enriches };
}

function problemOf(text: string, notes: readonly string[], row: number): ImportProblem | null {
  if (text.length > maxCardCharacters)
    return { reason: 'too-long', row, characters: text.length, max: maxCardCharacters };
  if (notes.length > maxNotesPerCard) return { reason: 'too-many-notes', row, max: maxNotesPerCard };
  const long = notes.find((note) => note.length > maxNoteCharacters);
  return long === undefined
    ? null
    : { reason: 'note-too-long', row, characters: long.length, max: maxNoteCharacters };
}

/** The list of notes is what stands below the last rule, if that is a list. */
function splitNotes(text: string): readonly [body: string, list: string] {
  const at = text.lastIndexOf(noteRule);
  const list = text.slice(at + noteRule.length);
  return at >= 0 && list.startsWith(noteBullet) ? [text.slice(0, at), list] : [text, ''];
}

function notesOf(list: string): string[] {
  return list
    .slice(noteBullet.length)
    .split(`\n${noteBullet}`)
    .map((note) => cleanText(asPlainText(note.replaceAll('\n  ', '\n'))))
    .filter((note) => note !== '');
}

/** A node of ours that still lies where it lay is in the cluster that it names, any other in the smallest around it. */
function groupOf(rect: Rect, own: Fields | null, groups: readonly Group[]): number | null {
  const isWhereItLay = isPoint(own?.at) && own.at[0] === rect.x && own.at[1] === rect.y;
  if (isWhereItLay && own?.cluster === null) return null;
  const middle: Point = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const around = groups
    .map((group, index) => ({ group, index }))
    .filter(({ group }) => contains(group, middle))
    .sort((a, b) => areaOf(a.group) - areaOf(b.group));
  const named = isWhereItLay ? groups.findIndex(({ id }) => id === own?.cluster) : -1;
  return named >= 0 ? named : (around[0]?.index ?? null);
}

function areaOf({ width, height }: Rect): number {
  return width * height;
}

function rectOf({ x, y, width, height }: Fields): Rect | null {
  const isPlaced = isPoint([x, y]) && isSize([width, height]);
  return isPlaced ? { x: Number(x), y: Number(y), width: Number(width), height: Number(height) } : null;
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** undefined when the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
