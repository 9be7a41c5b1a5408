// tldraw with a note for each card, its fonts served beside it, and more shapes allowed on a page than by default.

import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { createRoot } from 'react-dom/client';
import { createShapeId, type Editor, getIndicesAbove, type TLNoteShape, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import type { View } from '../../probe.ts';
import { expose, readPage, side } from '../page-of-cards.ts';

/** The side of a note at scale 1. */
const noteSide = 200;
const colours = ['light-red', 'light-green', 'yellow', 'light-blue'] as const;
const maxShapes = 10_000;

const { cards, boxes, bounds, view } = readPage();
const ids = cards.map((_, index) => createShapeId(`card-${index}`));

/** As records come from a server: without what follows a hand's own adding. */
function fill(editor: Editor): void {
  const indices = getIndicesAbove(null, cards.length);
  const notes = cards.map((card, n) => {
    const [id, index, box] = [ids[n], indices[n], boxes[n]];
    if (!id || !index || !box) throw new Error(`there is no place for card ${n}`);
    return {
      id,
      index,
      typeName: 'shape',
      type: 'note',
      parentId: editor.getCurrentPageId(),
      x: box.x,
      y: box.y,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        color: colours[card.colour] ?? 'yellow',
        labelColor: 'black',
        size: 's',
        font: 'draw',
        fontSizeAdjustment: 1,
        align: 'middle',
        verticalAlign: 'middle',
        growY: 0,
        url: '',
        richText: toRichText(card.text),
        scale: side / noteSide,
        textLastEditedBy: null,
      },
    } satisfies TLNoteShape;
  });
  editor.store.mergeRemoteChanges(() => editor.store.put(notes));
}

function setView(editor: Editor, { x, y, zoom }: View): void {
  const camera = { x: innerWidth / 2 / zoom - x, y: innerHeight / 2 / zoom - y, z: zoom };
  editor.setCamera(camera, { immediate: true, force: true });
}

function onMount(editor: Editor): void {
  fill(editor);
  setView(editor, view);
  const idOf = (index: number) => ids[index] ?? createShapeId('none');
  const shapeOf = (index: number) => {
    const shape = editor.getShape<TLNoteShape>(idOf(index));
    if (!shape) throw new Error(`there is no card ${index}`);
    return shape;
  };
  expose(
    {
      count: () => cards.length,
      bounds: () => bounds,
      setView: (wanted) => setView(editor, wanted),
      view() {
        const { x, y, z } = editor.getCamera();
        return { x: innerWidth / 2 / z - x, y: innerHeight / 2 / z - y, zoom: z };
      },
      card(index) {
        const { x, y } = shapeOf(index);
        return { x, y, width: side, height: side };
      },
      textOf: (index) => JSON.stringify(shapeOf(index).props.richText),
      select: (indices) => void editor.select(...indices.map(idOf)),
      selectedCount: () => editor.getSelectedShapeIds().length,
      rest() {
        editor.setEditingShape(null);
        editor.setCurrentTool('select');
        editor.selectNone();
      },
      move(index, dx, dy) {
        const { x, y } = shapeOf(index);
        const moved = (shape: TLNoteShape) => ({ ...shape, x: x + dx, y: y + dy });
        editor.store.mergeRemoteChanges(() => editor.store.put([moved(shapeOf(index))]));
      },
    },
    () => document.querySelectorAll('.tl-note__container').length >= cards.length,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <Tldraw options={{ maxShapesPerPage: maxShapes }} assetUrls={getAssetUrlsByImport()} onMount={onMount} />,
);
