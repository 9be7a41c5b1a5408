// The words for what a file was read as, before an evening is created from it.

import { defineWords, plural } from '../../language/words.ts';

export const readWords = defineWords({
  fr: {
    wellRead: (file: string) => `« ${file} » se lit bien`,
    badlyRead: (file: string) =>
      `« ${file} » n’a pas été importé. Corrigez le tableau, puis choisissez-le à nouveau.`,
    sums: (challenges: number, tables: number) =>
      `${challenges} ${plural(challenges, { one: 'défi', other: 'défis' })}, ${tables} ${plural(tables, { one: 'table', other: 'tables' })}.`,
    seats: (n: number) => `${n.toLocaleString('fr')} ${plural(n, { one: 'place', other: 'places' })}`,
    noLimit: 'des tables sans limite de places',
    ownCodes: 'un code par place',
    leaders: (n: number) =>
      n === 0
        ? 'personne n’est encore nommé pour animer'
        : `${n} ${plural(n, { one: 'personne qui anime', other: 'personnes qui animent' })}`,
  },
  en: {
    wellRead: (file: string) => `“${file}” reads well`,
    badlyRead: (file: string) => `“${file}” was not imported. Fix the table, then choose it again.`,
    sums: (challenges: number, tables: number) =>
      `${challenges} ${plural(challenges, { one: 'challenge', other: 'challenges' })}, ${tables} ${plural(tables, { one: 'table', other: 'tables' })}.`,
    seats: (n: number) => `${n.toLocaleString('en')} ${plural(n, { one: 'seat', other: 'seats' })}`,
    noLimit: 'tables without a limit of seats',
    ownCodes: 'a code for each seat',
    leaders: (n: number) =>
      n === 0
        ? 'nobody is named to lead yet'
        : `${n} ${plural(n, { one: 'facilitator', other: 'facilitators' })}`,
  },
});
