// The words of the shared components.

import { defineWords } from '../language/words.ts';

export const uiWords = defineWords({
  fr: {
    close: 'Fermer',
    loading: 'Chargement…',
    partIsAway: 'Pas de réseau : cette partie s’affichera dès qu’il sera revenu.',
    notices: 'Messages',
    preferences: 'Langue et apparence',
    language: 'Langue',
    appearance: 'Apparence',
    system: 'Comme l’appareil',
    light: 'Claire',
    dark: 'Sombre',
    contrast: 'Contraste élevé',
    kind: 'Nature de la carte',
  },
  en: {
    close: 'Close',
    loading: 'Loading…',
    partIsAway: 'The network is away: this part will show as soon as it is back.',
    notices: 'Messages',
    preferences: 'Language and appearance',
    language: 'Language',
    appearance: 'Appearance',
    system: 'Same as the device',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
    kind: 'Kind of card',
  },
});

/** The languages, each in its own name. */
export const localeNames = { fr: 'Français', en: 'English' } as const;
