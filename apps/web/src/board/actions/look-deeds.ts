// The actions that find and select things, and move the eyes over the board.

import { nothingSelected } from '../selection.ts';
import type { Action } from './action.ts';
import { placeOfSelection } from './menu-place.ts';

const zoomStep = 1.25;

export const lookDeeds: readonly Action[] = [
  {
    id: 'palette',
    group: 'look',
    on: 'board',
    keys: [{ key: 'k', mod: true }],
    shownIn: ['menu'],
    run: ({ finder }) => finder.set('palette'),
  },
  {
    id: 'search',
    group: 'look',
    on: 'board',
    keys: [{ key: 'f', mod: true }, { key: '/' }],
    run: ({ finder }) => finder.set('search'),
  },
  {
    id: 'selectAll',
    group: 'look',
    on: 'board',
    keys: [{ key: 'a', mod: true }],
    run: ({ commands }) => commands.selectAll(),
  },
  {
    id: 'deselect',
    group: 'look',
    on: 'board',
    keys: [{ key: 'Escape' }],
    shownIn: [],
    // The first press gives up what the hand is doing, the next the selection.
    run({ tool, view, commands, notesOpen, finder }) {
      if (view.linking.get()) return commands.endLink();
      if (tool.state.get() === 'idle') view.selection.set(nothingSelected);
      tool.handle({ type: 'cancel' });
      notesOpen.set(false);
      finder.set(null);
    },
  },
  {
    id: 'menu',
    group: 'look',
    on: 'board',
    keys: [{ key: 'ContextMenu' }, { key: 'F10', shift: true }],
    shownIn: [],
    run: ({ menu, view }) => menu.set(placeOfSelection(view)),
  },
  {
    id: 'fit',
    group: 'look',
    on: 'board',
    keys: [{ key: 'Digit1', shift: true }],
    run: ({ moves }) => moves.showAll(),
  },
  {
    id: 'fitSelection',
    group: 'look',
    on: 'selection',
    keys: [{ key: 'Digit2', shift: true }],
    shownIn: ['palette'],
    run: ({ moves }) => moves.toSelection(),
  },
  {
    id: 'actualSize',
    group: 'look',
    on: 'board',
    keys: [{ key: 'Digit0', shift: true }],
    shownIn: ['palette'],
    run: ({ moves }) => moves.zoomTo(1),
  },
  {
    id: 'zoomIn',
    group: 'look',
    on: 'board',
    keys: [{ key: '+' }, { key: '=' }],
    shownIn: ['palette'],
    run: ({ moves }) => moves.zoomBy(zoomStep),
  },
  {
    id: 'zoomOut',
    group: 'look',
    on: 'board',
    keys: [{ key: '-' }],
    shownIn: ['palette'],
    run: ({ moves }) => moves.zoomBy(1 / zoomStep),
  },
  {
    id: 'minimap',
    group: 'look',
    on: 'board',
    keys: [{ key: 'm' }],
    shownIn: ['palette'],
    run: ({ hasMinimap }) => hasMinimap.set(!hasMinimap.get()),
  },
  {
    id: 'hand',
    group: 'look',
    on: 'board',
    keys: [{ key: 'h' }],
    shownIn: ['palette'],
    run: ({ view }) => view.mode.set('hand'),
  },
  {
    id: 'select',
    group: 'look',
    on: 'board',
    keys: [{ key: 'v' }],
    shownIn: ['palette'],
    run: ({ view }) => view.mode.set('select'),
  },
  {
    id: 'lasso',
    group: 'look',
    on: 'board',
    keys: [{ key: 'l' }],
    shownIn: ['palette'],
    run: ({ view }) => view.mode.set('lasso'),
  },
];
