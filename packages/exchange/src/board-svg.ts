// A board as an SVG that stands alone: no script, no style sheet, no font file, nothing that is fetched. Every line of text
// says how wide it was measured, so that it keeps its place where another font is used.

import { boundsOf, inflate, type Rect } from '@terreau/board/geometry';
import { type BoardCopy, type CopyWords, chaptersOf, votesFor } from './board-copy.ts';
import type { Page } from './page-size.ts';
import { drawCard, drawCluster, drawLink, placeCard, placeCluster } from './svg-parts.ts';
import { box, createPen, type Letters, type Look, type Pen, type TextStyle } from './svg-pen.ts';
import { escapeXml, isRightToLeft, short } from './svg-text.ts';

export interface BoardDrawing {
  /** What the drawing covers, with its margin. */
  readonly bounds: Rect;
  /** The drawing on a page, as the text of an SVG file. */
  readonly on: (page: Page) => string;
}

const margin = 56;
/** An empty board is drawn as large as this. */
const emptyBoard: Rect = { x: 0, y: 0, width: 960, height: 540 };

/** Draws a board once, for pages of any size. */
export function drawBoard(copy: BoardCopy, words: CopyWords, letters: Letters, look: Look): BoardDrawing {
  const pen = createPen(letters, look);
  const cards = copy.cards.map((card) => ({ card, ...placeCard(card, letters) }));
  const rects = new Map(cards.map(({ card, rect }) => [card.id, rect]));
  const clusters = chaptersOf(copy).flatMap(({ cluster, cards: members }) =>
    cluster
      ? [
          placeCluster(
            cluster,
            members.flatMap(({ id }) => rects.get(id) ?? []),
            words,
            letters,
          ),
        ]
      : [],
  );
  const board = boundsOf([...clusters.map(({ region }) => region), ...rects.values()]) ?? emptyBoard;
  const header = drawHeader(copy, board, pen);
  const votesOf = (id: string): string => {
    const votes = votesFor(copy, id);
    return votes === null || votes === 0 ? '' : words.votes(votes);
  };
  const body = [
    header.body,
    ...clusters.map((placed) => drawCluster(placed, votesOf(placed.cluster.id), pen)),
    ...cards.flatMap(({ card: { enriches }, rect }) => {
      const enriched = enriches && rects.get(enriches);
      return enriched ? [drawLink(rect, enriched, pen)] : [];
    }),
    ...cards.map((placed) =>
      drawCard(placed, copy.nameOf(placed.card.author), votesOf(placed.card.id), words, pen),
    ),
  ].join('\n');
  const bounds = inflate(header.bounds, margin);
  return { bounds, on: (page) => svgFile(copy.title, body, page, look) };
}

function svgFile(title: string, body: string, { view, size, unit }: Page, look: Look): string {
  const [width, height] = size.map((side) => short(side) + unit);
  const viewBox = [view.x, view.y, view.width, view.height].map(short).join(' ');
  // Beyond the edges too, where a picture's last pixel is only half covered by the page.
  const ground = box(inflate(view, view.width / 50), 0, look.paper);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="${viewBox}" font-family="${escapeXml(look.font)}">
<title>${escapeXml(title)}</title>
${ground}
${body}
</svg>
`;
}

/** The challenge over the board, in letters that are read from as far as the board is large. */
function drawHeader(
  { title, place }: BoardCopy,
  board: Rect,
  pen: Pen,
): { readonly body: string; readonly bounds: Rect } {
  const size = Math.max(30, board.width / 36);
  const style: TextStyle = {
    size,
    face: 'display',
    fill: pen.look.ink,
    within: board.width,
    isRightToLeft: isRightToLeft(title),
  };
  const lines = pen.letters.lines(title, board.width, size, 'display');
  const small = size * 0.5;
  const places = pen.letters.lines(place, board.width, small, 'plain');
  const height = lines.length * size * 1.2 + places.length * small * 1.4 + size;
  const top = board.y - height;
  const below = top + lines.length * size * 1.2 + small * 0.4;
  const body = [
    ...lines.map((line, index) => pen.text(line, board.x, top + (index + 0.85) * size * 1.2, style)),
    ...places.map((line, index) =>
      pen.text(line, board.x, below + (index + 0.8) * small * 1.4, {
        size: small,
        face: 'plain',
        fill: pen.look.inkSoft,
      }),
    ),
  ].join('');
  return { body: `<g>${body}</g>`, bounds: { ...board, y: top, height: board.height + height } };
}
