// The actions on the board as a whole: what is copied and pasted, taken back, and opened around it.

import { summonAndSay } from '../../following/summon-and-say.ts';
import { permitted } from '../commands/permitted.ts';
import type { Action } from './action.ts';

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

export const pageDeeds: readonly Action[] = [
  {
    id: 'summon',
    group: 'board',
    on: 'board',
    shownIn: ['palette'],
    isThere: ({ view }) => view.link.can('phase.set'),
    run: ({ view }) => summonAndSay(view.link),
  },
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
