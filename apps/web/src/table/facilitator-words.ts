// What the facilitator does, and what it will do to everybody.

import { defineWords, plural } from '../language/words.ts';

export const facilitatorWords = defineWords({
  fr: {
    bar: 'Animation',
    start: 'Commencer',
    next: (name: string) => `Passer à « ${name} »`,
    back: (name: string) => `Revenir à « ${name} »`,
    minutes: 'min',
    moreTime: (n: number) => `${n} min`,
    moreTimeLabel: (n: number) => `${n} min de plus`,
    cancel: 'Pas encore',
    revealAsk: 'Révéler les cartes ?',
    revealText: (n: number) =>
      n === 0
        ? 'Personne n’a encore gardé de carte. L’écriture en silence prendra fin.'
        : `${n} ${plural(n, { one: 'carte écrite', other: 'cartes écrites' })} en silence ${plural(n, { one: 'apparaîtra', other: 'apparaîtront' })} sur le plateau, pour tout le monde et pour de bon.`,
    reveal: 'Révéler',
    endVoteAsk: 'Clore le vote ?',
    endVoteText: (ballots: number) =>
      `${ballots} ${plural(ballots, { one: 'bulletin déposé', other: 'bulletins déposés' })}. Les totaux apparaîtront pour tout le monde ; qui a voté quoi reste secret.`,
    endVote: 'Montrer les résultats',
    closeAsk: 'Clore la séance ?',
    closeText: 'Le plateau restera lisible, mais plus personne n’y écrira. Vous pourrez revenir en arrière.',
    close: 'Clore la séance',
    backAsk: (name: string) => `Revenir à « ${name} » ?`,
    backText: 'Toute la table change de temps avec vous. Ce qui est écrit reste.',
    backToVoteText: 'Les totaux seront cachés jusqu’à la fin du vote, et chacun pourra changer son bulletin.',
    backConfirm: 'Revenir',
  },
  en: {
    bar: 'Facilitation',
    start: 'Start',
    next: (name: string) => `Go on to “${name}”`,
    back: (name: string) => `Back to “${name}”`,
    minutes: 'min',
    moreTime: (n: number) => `${n} min`,
    moreTimeLabel: (n: number) => `${n} min more`,
    cancel: 'Not yet',
    revealAsk: 'Reveal the cards?',
    revealText: (n: number) =>
      n === 0
        ? 'Nobody has kept a card yet. Silent writing will end.'
        : `${n} ${plural(n, { one: 'card', other: 'cards' })} written in silence will appear on the board, for everybody and for good.`,
    reveal: 'Reveal',
    endVoteAsk: 'End the vote?',
    endVoteText: (ballots: number) =>
      `${ballots} ${plural(ballots, { one: 'ballot has', other: 'ballots have' })} been cast. Everybody will see the totals; who voted for what stays secret.`,
    endVote: 'Show the results',
    closeAsk: 'Close the session?',
    closeText: 'The board can still be read, but nobody will write on it. You can come back.',
    close: 'Close the session',
    backAsk: (name: string) => `Back to “${name}”?`,
    backText: 'The whole table changes step with you. What is written stays.',
    backToVoteText: 'The totals will be hidden until the vote ends, and everybody can change their ballot.',
    backConfirm: 'Go back',
  },
});
