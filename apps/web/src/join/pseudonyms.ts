// Names for people who would rather not give theirs: an animal and a quality, different at each roll.

import type { Locale } from '@terreau/workshop/session';

/** French names agree in gender; the word that the quality follows is listed with it. */
const frenchAnimals = {
  masculine: [
    'Renard',
    'Hérisson',
    'Martin-pêcheur',
    'Castor',
    'Écureuil',
    'Héron',
    'Lézard',
    'Rossignol',
    'Chamois',
  ],
  feminine: [
    'Loutre',
    'Mésange',
    'Abeille',
    'Hirondelle',
    'Chouette',
    'Coccinelle',
    'Grenouille',
    'Huppe',
    'Belette',
  ],
} as const;

const frenchQualities: readonly (readonly [masculine: string, feminine: string])[] = [
  ['curieux', 'curieuse'],
  ['patient', 'patiente'],
  ['malin', 'maligne'],
  ['généreux', 'généreuse'],
  ['rêveur', 'rêveuse'],
  ['matinal', 'matinale'],
  ['franc', 'franche'],
  ['joyeux', 'joyeuse'],
  ['tranquille', 'tranquille'],
  ['tenace', 'tenace'],
];

const englishAnimals = [
  'fox',
  'hedgehog',
  'kingfisher',
  'otter',
  'squirrel',
  'heron',
  'wren',
  'bee',
  'swallow',
  'owl',
  'beaver',
  'frog',
];

const englishQualities = [
  'Curious',
  'Patient',
  'Clever',
  'Generous',
  'Dreamy',
  'Early',
  'Frank',
  'Merry',
  'Quiet',
  'Steadfast',
];

/** A name in a language. `random` answers numbers from 0 up to, but not including, 1. */
export function pseudonym(locale: Locale, random: () => number): string {
  if (locale === 'en') return `${pick(englishQualities, random)} ${pick(englishAnimals, random)}`;
  const gender = random() < 0.5 ? 'masculine' : 'feminine';
  const [masculine, feminine] = pick(frenchQualities, random);
  return `${pick(frenchAnimals[gender], random)} ${gender === 'masculine' ? masculine : feminine}`;
}

function pick<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new RangeError('random() must answer a number from 0 up to 1');
  return picked;
}
