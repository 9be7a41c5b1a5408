// What a brief says besides the record and its labels.

import type { Provenance } from '@terreau/project/record/record';
import type { Locale } from '@terreau/workshop/session';

export interface BriefWords {
  readonly untitled: string;
  /** A label before its value. */
  readonly labelled: (label: string) => string;
  readonly support: (cluster: Provenance['cluster'], ballots: number) => string;
  readonly references: string;
  /** Before the numbers of cards of which people have made other words; and behind what was added to a card. */
  readonly rewritten: string;
  readonly rewrittenNote: string;
  readonly toComplete: string;
  readonly toCompleteIntroduction: string;
  readonly anonymous: string;
  /** People without a name, alone or after names. */
  readonly unnamed: (people: number, afterNames: boolean) => string;
  /** In place of contacts, where names were taken out. */
  readonly nameless: string;
  /** The same, where only the contacts were. */
  readonly contactsWithheld: string;
  readonly and: string;
  readonly votes: (votes: number) => string;
  /** Of a card that its cluster no longer holds, and of which a sentence still comes. */
  readonly gone: string;
  /** Of a card whose words are told no more. */
  readonly hiddenCard: string;
  readonly byDecision: string;
  readonly hidden: (cards: number) => string;
  readonly state: (state: Provenance['state']) => string;
  readonly id: string;
  readonly spending: string;
  readonly income: string;
  readonly amount: string;
  readonly total: string;
  /** What the budget comes to: `sign` is that of its income without its spending, `sum` how much the two differ. */
  readonly balance: (sign: number, sum: string) => string;
  readonly goal: string;
  /** What kind of paper this is. */
  readonly project: string;
  readonly challenge: string;
  /** That letters are missing from this paper, and where they are read. */
  readonly boxes: string;
  /** Beside the QR code. */
  readonly scan: string;
  /** Over the picture of the cluster. */
  readonly picture: string;
  readonly contents: string;
  readonly projects: (count: number) => string;
  readonly cardColumns: readonly [number: string, card: string, kind: string, author: string, votes: string];
  readonly nextStep: readonly [what: string, owner: string, due: string];
}

const fr: BriefWords = {
  untitled: 'Projet sans titre',
  labelled: (label) => `**${label} :**`,
  support: ({ supporters, votes }, ballots) =>
    ballots === 0
      ? 'Personne n’a encore voté à cette table.'
      : `${countFr(supporters, 'bulletin', 'bulletins')} sur ${ballots} ${supporters < 2 ? 'soutient' : 'soutiennent'} cette idée, avec ${votes} voix en tout.`,
  references: 'Les numéros entre parenthèses renvoient aux cartes de la table, reproduites à la fin.',
  rewritten: 'réécrit d’après',
  rewrittenNote: 'réécrit',
  toComplete: 'Ce qu’il reste à préciser',
  toCompleteIntroduction: 'Ces questions attendent une réponse de celles et ceux qui portent le projet.',
  anonymous: 'sans nom',
  unnamed: (people, afterNames) =>
    afterNames
      ? countFr(people, 'autre personne', 'autres personnes')
      : countFr(people, 'personne', 'personnes'),
  nameless: 'Ni les noms ni les contacts ne figurent ici.',
  contactsWithheld: 'Les contacts ne figurent pas sur cet exemplaire.',
  and: 'et',
  votes: (votes) => `${votes} voix`,
  gone: 'n’est plus dans la grappe',
  hiddenCard: 'masquée par l’animation',
  byDecision: 'Retenue sur décision, sans que toutes les conditions soient réunies',
  hidden: (cards) =>
    cards === 1
      ? 'Une carte, masquée par l’animation, n’est pas reproduite.'
      : `${cards} cartes, masquées par l’animation, ne sont pas reproduites.`,
  state: ({ cards, notes, clusters, activePeople, ballots }) =>
    `Le plateau comptait alors ${countFr(cards, 'carte', 'cartes')}, ${countFr(notes, 'enrichissement', 'enrichissements')} et ${countFr(clusters, 'grappe', 'grappes')} ; ${countFr(activePeople, 'personne y avait pris part', 'personnes y avaient pris part')} et ${countFr(ballots, 'avait voté', 'avaient voté')}.`,
  id: 'Identifiant de la fiche',
  spending: 'Dépense',
  income: 'Recette',
  amount: 'Montant',
  total: 'Total',
  balance: (sign, sum) =>
    sign === 0
      ? 'Le budget est équilibré : les recettes couvrent les dépenses.'
      : sign < 0
        ? `Il manque ${sum} de recettes pour couvrir les dépenses.`
        : `Les recettes dépassent les dépenses de ${sum}.`,
  goal: 'ODD',
  project: 'Fiche projet',
  challenge: 'Le défi',
  boxes:
    'Quelques caractères n’ont pas pu être imprimés ici : ils se lisent dans la fiche et dans le fichier Word.',
  scan: 'La fiche, tenue à jour : photographiez ce code.',
  picture: 'La grappe, telle que la table l’a laissée',
  contents: 'Les projets',
  projects: (count) => countFr(count, 'projet', 'projets'),
  cardColumns: ['N°', 'Carte', 'Nature', 'De', 'Voix'],
  nextStep: ['Quoi', 'Qui', 'Pour quand'],
};

const en: BriefWords = {
  untitled: 'Untitled project',
  labelled: (label) => `**${label}:**`,
  support: ({ supporters, votes }, ballots) =>
    ballots === 0
      ? 'Nobody has voted at this table yet.'
      : `${countEn(supporters, 'ballot', 'ballots')} out of ${ballots} ${supporters === 1 ? 'supports' : 'support'} this idea, with ${countEn(votes, 'vote', 'votes')} in all.`,
  references: 'The numbers in brackets refer to the table’s cards, which are reproduced at the end.',
  rewritten: 'rewritten after',
  rewrittenNote: 'rewritten',
  toComplete: 'What remains to be settled',
  toCompleteIntroduction: 'These questions await an answer from the people behind the project.',
  anonymous: 'no name',
  unnamed: (people, afterNames) =>
    afterNames ? countEn(people, 'other person', 'other people') : countEn(people, 'person', 'people'),
  nameless: 'Neither names nor contacts are given here.',
  contactsWithheld: 'Contacts are not given in this copy.',
  and: 'and',
  votes: (votes) => countEn(votes, 'vote', 'votes'),
  gone: 'no longer in the cluster',
  hiddenCard: 'hidden by the facilitator',
  byDecision: 'Retained by decision, although not every condition was met',
  hidden: (cards) =>
    cards === 1
      ? 'One card, hidden by the facilitator, is not reproduced.'
      : `${cards} cards, hidden by the facilitator, are not reproduced.`,
  state: ({ cards, notes, clusters, activePeople, ballots }) =>
    `The board then held ${countEn(cards, 'card', 'cards')}, ${countEn(notes, 'note', 'notes')} and ${countEn(clusters, 'cluster', 'clusters')}; ${countEn(activePeople, 'person', 'people')} had taken part and ${ballots} had voted.`,
  id: 'Id of this record',
  spending: 'Spending',
  income: 'Income',
  amount: 'Amount',
  total: 'Total',
  balance: (sign, sum) =>
    sign === 0
      ? 'The budget is balanced: the income covers the spending.'
      : sign < 0
        ? `${sum} of income is still missing to cover the spending.`
        : `The income exceeds the spending by ${sum}.`,
  goal: 'SDG',
  project: 'Project record',
  challenge: 'The challenge',
  boxes: 'Some characters could not be printed here: they can be read in the record and in the Word file.',
  scan: 'The record, kept up to date: photograph this code.',
  picture: 'The cluster, as the table left it',
  contents: 'The projects',
  projects: (count) => countEn(count, 'project', 'projects'),
  cardColumns: ['No.', 'Card', 'Kind', 'By', 'Votes'],
  nextStep: ['What', 'Who', 'By when'],
};

export const briefWords: Readonly<Record<Locale, BriefWords>> = { fr, en };

/** In French 0 and 1 are singular. */
function countFr(number: number, one: string, other: string): string {
  return `${number} ${number < 2 ? one : other}`;
}

function countEn(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`;
}
