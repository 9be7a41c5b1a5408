// The actions on the board as a whole: what is copied and pasted, taken back, looked at and opened.

import { permitted } from '../permitted.ts';
import { nothingSelected } from '../selection.ts';
import type { Action } from './action.ts';
import { placeOfSelection } from './menu-place.ts';

const zoomStep = 1.25;

export const clipboardDeeds: readonly Action[] = [
  {
    id: 'copy',
    group: 'clipboard',
    on: 'selection',
    keys: [{ key: 'c', mod: true }],
    isHeardElsewhere: true,
    run: ({ clipboard }) => clipboard.copy(),
  },
  {
    id: 'cut',
    group: 'clipboard',
    on: 'cards',
    keys: [{ key: 'x', mod: true }],
    isHeardElsewhere: true,
    needs: 'card.delete',
    run: ({ clipboard }) => clipboard.cut(),
  },
  {
    id: 'paste',
    group: 'clipboard',
    on: 'board',
    keys: [{ key: 'v', mod: true }],
    isHeardElsewhere: true,
    run: ({ clipboard }, { at }) => clipboard.paste(at),
  },
  {
    id: 'duplicate',
    group: 'clipboard',
    on: 'selection',
    keys: [{ key: 'd', mod: true }],
    // Whoever wrote them, the new ones are one's own.
    permission: ({ view: { link } }) => permitted(link.session.get(), 'card.add'),
    run: ({ clipboard }) => clipboard.duplicate(),
  },
];

export const historyDeeds: readonly Action[] = [
  {
    id: 'undo',
    group: 'history',
    on: 'board',
    keys: [{ key: 'z', mod: true }],
    shownIn: ['palette'],
    isThere: ({ view }) => view.link.undo.canUndo(),
    run: ({ commands }) => commands.undo(),
  },
  {
    id: 'redo',
    group: 'history',
    on: 'board',
    keys: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    shownIn: ['palette'],
    isThere: ({ view }) => view.link.undo.canRedo(),
    run: ({ commands }) => commands.redo(),
  },
];

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

export const pageDeeds: readonly Action[] = [
  { id: 'list', group: 'board', on: 'board', shownIn: ['palette'], run: ({ page }) => page.showList() },
  {
    id: 'people',
    group: 'board',
    on: 'board',
    shownIn: ['palette'],
    run: ({ page }) => page.open('people'),
  },
  {
    id: 'invite',
    group: 'board',
    on: 'board',
    shownIn: ['palette'],
    run: ({ page }) => page.open('invite'),
  },
  {
    id: 'keeping',
    group: 'board',
    on: 'board',
    shownIn: ['palette'],
    run: ({ page }) => page.open('keeping'),
  },
  {
    id: 'help',
    group: 'board',
    on: 'board',
    keys: [{ key: '?' }],
    isHeardElsewhere: true,
    shownIn: ['palette'],
    run: ({ page }) => page.open('shortcuts'),
  },
];
