// The words of the palette, the search and the map.

import { defineWords, plural } from '../../language/words.ts';

export const findingWords = defineWords({
  fr: {
    palette: 'Toutes les actions',
    palettePlaceholder: 'Une action, ou les mots d’une carte…',
    actions: 'Actions',
    onBoard: 'Sur le plateau',
    nothing: 'Rien ne porte ces mots.',
    untitled: 'Sans titre',
    search: 'Chercher sur le plateau',
    searchPlaceholder: 'Cartes, enrichissements, grappes…',
    position: (at: number, of: number) => `${at} / ${of}`,
    found: (n: number) => `${n} ${plural(n, { one: 'résultat', other: 'résultats' }, 'fr')}`,
    notFound: 'Aucun résultat',
    previous: 'Précédent (Maj+Entrée)',
    next: 'Suivant (Entrée)',
    close: 'Fermer',
    menu: 'Actions sur la sélection',
    boardMenu: 'Actions sur le plateau',
    minimap: 'Plan du plateau',
  },
  en: {
    palette: 'All actions',
    palettePlaceholder: 'An action, or the words of a card…',
    actions: 'Actions',
    onBoard: 'On the board',
    nothing: 'Nothing has these words.',
    untitled: 'Untitled',
    search: 'Search the board',
    searchPlaceholder: 'Cards, notes, clusters…',
    position: (at: number, of: number) => `${at} / ${of}`,
    found: (n: number) => `${n} ${plural(n, { one: 'result', other: 'results' }, 'en')}`,
    notFound: 'No result',
    previous: 'Previous (Shift+Enter)',
    next: 'Next (Enter)',
    close: 'Close',
    menu: 'Actions on the selection',
    boardMenu: 'Actions on the board',
    minimap: 'Map of the board',
  },
});
