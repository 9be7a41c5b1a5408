// The keyboard's shortcuts as the help shows them. board/shortcuts.ts says what the keys do.

import { defineWords } from '../language/words.ts';

export const shortcutWords = defineWords({
  fr: {
    ctrl: 'Ctrl',
    shift: 'Maj',
    del: 'Suppr',
    esc: 'Échap',
    enter: 'Entrée',
    space: 'Espace',
    arrows: '← ↑ → ↓',
    doubleClick: 'Double-clic',
    add: 'Ajouter une carte',
    edit: 'Écrire dans ce qui est sélectionné',
    undo: 'Annuler ce que vous avez fait',
    redo: 'Le rétablir',
    remove: 'Supprimer la sélection',
    group: 'Regrouper les cartes sélectionnées',
    selectAll: 'Tout sélectionner',
    nudge: 'Déplacer la sélection (avec Maj : plus loin)',
    pan: 'Déplacer la vue en glissant',
    zoom: 'Agrandir, réduire',
    fit: 'Voir tout le plateau',
    cancel: 'Abandonner, désélectionner',
    help: 'Ouvrir cette aide',
  },
  en: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    del: 'Delete',
    esc: 'Esc',
    enter: 'Enter',
    space: 'Space',
    arrows: '← ↑ → ↓',
    doubleClick: 'Double-click',
    add: 'Add a card',
    edit: 'Write in what is selected',
    undo: 'Undo what you did',
    redo: 'Redo it',
    remove: 'Delete the selection',
    group: 'Group the selected cards',
    selectAll: 'Select everything',
    nudge: 'Move the selection (with Shift: further)',
    pan: 'Move the view by dragging',
    zoom: 'Zoom in, zoom out',
    fit: 'See the whole board',
    cancel: 'Give up, deselect',
    help: 'Open this help',
  },
});

type Name = keyof (typeof shortcutWords)['fr'];

/** What it does, and the keys for it, each by its name or as the letter on it. */
export const shortcuts: readonly {
  readonly does: Name;
  readonly keys: readonly (Name | { letter: string })[];
}[] = [
  { does: 'add', keys: [{ letter: 'N' }, 'doubleClick'] },
  { does: 'edit', keys: ['enter'] },
  { does: 'undo', keys: ['ctrl', { letter: 'Z' }] },
  { does: 'redo', keys: ['ctrl', 'shift', { letter: 'Z' }] },
  { does: 'remove', keys: ['del'] },
  { does: 'group', keys: [{ letter: 'G' }] },
  { does: 'selectAll', keys: ['ctrl', { letter: 'A' }] },
  { does: 'nudge', keys: ['arrows'] },
  { does: 'pan', keys: ['space', { letter: 'H' }] },
  { does: 'zoom', keys: [{ letter: '+' }, { letter: '−' }] },
  { does: 'fit', keys: ['shift', { letter: '1' }] },
  { does: 'cancel', keys: ['esc'] },
  { does: 'help', keys: [{ letter: '?' }] },
];
