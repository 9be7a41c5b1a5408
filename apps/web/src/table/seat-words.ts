// The words about seats with codes of their own.

import { defineWords, plural } from '../language/words.ts';

export const seatWords = defineWords({
  fr: {
    seatCodesText: (host: string) =>
      `Ici, chaque place a son code : on scanne la carte de sa place, ou on saisit son code sur ${host}.`,
    noSeatCode: 'Pas de carte ? La personne qui anime la table montre le code d’une place libre.',
    lookingForSeats: 'Recherche des places libres…',
    noFreeSeat: 'Toutes les places sont prises. L’organisation peut en ajouter dans « Préparer ».',
    lookAgain: 'Chercher encore',
    freeSeat: (seat: number, free: number) =>
      `Place ${seat} (${free} ${plural(free, { one: 'place libre', other: 'places libres' })})`,
    otherSeat: 'Montrer une autre place',
    retry: 'Réessayer',
    copyLink: 'Copier le lien',
  },
  en: {
    seatCodesText: (host: string) =>
      `Here each seat has its own code: scan the card of your seat, or type its code on ${host}.`,
    noSeatCode: 'No card? Whoever leads the table can show the code of a free seat.',
    lookingForSeats: 'Looking for free seats…',
    noFreeSeat: 'All seats are taken. The organisers can add some under “Prepare”.',
    lookAgain: 'Look again',
    freeSeat: (seat: number, free: number) =>
      `Seat ${seat} (${free} ${plural(free, { one: 'seat', other: 'seats' })} free)`,
    otherSeat: 'Show another seat',
    retry: 'Try again',
    copyLink: 'Copy the link',
  },
});
