// The words of writing in silence, voting and deciding.

import { defineWords, plural } from '../language/words.ts';

export const draftWords = defineWords({
  fr: {
    title: 'Vos cartes en silence',
    write: 'Une idée, un besoin, une ressource…',
    writeLabel: 'Texte de la carte',
    keep: 'Garder cette carte',
    enterHint: 'Entrée garde la carte, Maj + Entrée va à la ligne.',
    none: 'Rien encore. La première carte est la plus difficile : commencez petit.',
    mine: (n: number) => `${n} ${plural(n, { one: 'carte à vous', other: 'cartes à vous' })}`,
    ofTable: (n: number) => `${n} ${plural(n, { one: 'carte gardée', other: 'cartes gardées' })} à la table`,
    aside: 'Mise de côté.',
    asideText:
      'La personne qui anime a mis cette carte de côté : elle n’est pas montrée à la table. Rien n’est perdu : elle reste là pour vous, et pour vous uniquement.',
    asideTitle: (n: number) =>
      plural(n, {
        one: 'Une carte gardée pour vous seulement',
        other: 'Des cartes gardées pour vous seulement',
      }),
    edit: 'Modifier',
    delete: 'Supprimer',
    save: 'Enregistrer',
    cancel: 'Annuler',
    unsent: 'Gardée sur cet appareil, envoyée dès que possible',
    secret:
      'Chacun ne voit que les siennes jusqu’au partage. Sans savoir de qui il vient, la personne qui anime peut mettre de côté un texte blessant.',
    deleted: 'Carte supprimée.',
    undo: 'Rétablir',
    facilitator:
      'Vous animez : laissez le silence travailler. Les cartes resteront cachées jusqu’au partage.',
  },
  en: {
    title: 'Your silent cards',
    write: 'An idea, a need, a resource…',
    writeLabel: 'Text of the card',
    keep: 'Keep this card',
    enterHint: 'Enter keeps the card, Shift + Enter starts a new line.',
    none: 'Nothing yet. The first card is the hardest: start small.',
    mine: (n: number) => `${n} ${plural(n, { one: 'card of yours', other: 'cards of yours' })}`,
    ofTable: (n: number) => `${n} ${plural(n, { one: 'card', other: 'cards' })} kept at the table`,
    aside: 'Set aside.',
    asideText:
      'Whoever leads the table has set this card aside: it is not shown to the others. Nothing is lost: it stays here for you, and for you only.',
    asideTitle: (n: number) =>
      plural(n, { one: 'A card kept for you only', other: 'Some cards kept for you only' }),
    edit: 'Edit',
    delete: 'Delete',
    save: 'Save',
    cancel: 'Cancel',
    unsent: 'Kept on this device, sent as soon as possible',
    secret:
      'Everyone sees only their own until the table shares. Without knowing whose it is, whoever leads can set aside a text that would hurt.',
    deleted: 'Card deleted.',
    undo: 'Undo',
    facilitator: 'You are leading: let the silence work. The cards stay hidden until the table shares.',
  },
});

export const voteWords = defineWords({
  fr: {
    title: 'Votre bulletin',
    left: (left: number, of: number) =>
      `Il vous reste ${left} ${plural(left, { one: 'voix', other: 'voix' })} sur ${of}`,
    allSpent: 'Toutes vos voix sont placées, merci ! Vous pouvez encore changer d’avis.',
    noneLeft: 'Vos voix sont toutes placées : reprenez-en une ailleurs pour la donner ici.',
    give: (name: string) => `Une voix de plus pour « ${name} »`,
    take: (name: string) => `Une voix de moins pour « ${name} »`,
    votes: (n: number) => `${n} voix`,
    clusterCards: (n: number) => `${n} ${plural(n, { one: 'carte', other: 'cartes' })}`,
    untitled: 'Grappe sans titre',
    emptyCard: 'Carte sans texte',
    nothing: 'Il n’y a encore rien sur quoi voter.',
    saving: 'Enregistrement de votre bulletin…',
    saved: 'Votre bulletin est enregistré. Personne à la table ne le verra.',
    waiting: 'Pas de réseau : gardé ici, envoyé dès que possible.',
    noVotes: 'Aucune voix placée pour l’instant.',
    turnout: (n: number, of: number) =>
      `${n} ${plural(n, { one: 'personne', other: 'personnes' })} sur ${of} ${plural(n, { one: 'a voté', other: 'ont voté' })}`,
    facilitatorTitle: 'Le vote est ouvert',
    facilitatorText:
      'Chacun vote sur son téléphone, en secret. Vous verrez les totaux en même temps que la table.',
    resultsTitle: 'Résultats du vote',
    resultsOf: (n: number) => `${n} ${plural(n, { one: 'bulletin', other: 'bulletins' })}`,
    supporters: (n: number) => (n === 1 ? 'd’une seule personne' : `de ${n} personnes`),
    tied: 'ex æquo',
    noResults: 'Personne n’a voté.',
  },
  en: {
    title: 'Your ballot',
    left: (left: number, of: number) =>
      `${left} of ${of} ${plural(of, { one: 'vote', other: 'votes' })} left`,
    allSpent: 'All your votes are placed, thank you! You can still change your mind.',
    noneLeft: 'All your votes are placed: take one back elsewhere to give it here.',
    give: (name: string) => `One more vote for “${name}”`,
    take: (name: string) => `One vote fewer for “${name}”`,
    votes: (n: number) => `${n} ${plural(n, { one: 'vote', other: 'votes' })}`,
    clusterCards: (n: number) => `${n} ${plural(n, { one: 'card', other: 'cards' })}`,
    untitled: 'Untitled cluster',
    emptyCard: 'Card without text',
    nothing: 'There is nothing to vote on yet.',
    saving: 'Saving your ballot…',
    saved: 'Your ballot is saved. Nobody at the table will see it.',
    waiting: 'No network: kept here, sent as soon as possible.',
    noVotes: 'No votes placed yet.',
    turnout: (n: number, of: number) =>
      `${n} of ${of} ${plural(n, { one: 'has voted', other: 'have voted' })}`,
    facilitatorTitle: 'The vote is open',
    facilitatorText: 'Everyone votes on their phone, in secret. You will see the totals when the table does.',
    resultsTitle: 'Results of the vote',
    resultsOf: (n: number) => `${n} ${plural(n, { one: 'ballot', other: 'ballots' })}`,
    supporters: (n: number) => `from ${n} ${plural(n, { one: 'person', other: 'people' })}`,
    tied: 'tied',
    noResults: 'Nobody voted.',
  },
});

export const convergeWords = defineWords({
  fr: {
    title: 'Fiches projet',
    intro: 'Une grappe qui a trouvé son besoin, ses idées et ses soutiens devient une fiche projet.',
    none: 'Aucune grappe sur ce plateau : regroupez d’abord des cartes.',
    make: 'En faire une fiche projet',
    makeAll: (n: number) =>
      `Créer ${plural(n, { one: 'la fiche', other: 'les fiches' })} des grappes prêtes (${n})`,
    ready: 'Prête : toutes les conditions sont réunies.',
    notReady: 'Il lui manque encore :',
    anyway: 'La retenir quand même',
    anywayTitle: (title: string) => `Retenir « ${title} » quand même ?`,
    anywayText: 'Votre raison sera écrite dans la fiche, pour celles et ceux qui la liront dans deux ans.',
    reason: 'Pourquoi la table la retient',
    reasonMissing: 'Écrivez la raison en une phrase.',
    confirm: 'Créer la fiche',
    cancel: 'Annuler',
    read: 'Lire la fiche',
    pdf: 'PDF',
    word: 'Word',
    markdown: 'Markdown',
    download: (format: string, title: string) => `Télécharger « ${title} » en ${format}`,
    made: (title: string) => `La fiche « ${title} » est créée.`,
    taken: (title: string) =>
      `Le plateau est repris dans la fiche « ${title} ». Ce que vous y avez écrit reste : là où les deux diffèrent, la fiche vous demande de choisir.`,
    madeMany: (n: number) => `${n} ${plural(n, { one: 'fiche créée', other: 'fiches créées' })}.`,
    retained: 'Retenue',
    open: 'Lire la fiche',
    openOf: (title: string) => `Lire la fiche « ${title} »`,
    fill: 'Remplir la fiche',
    fillOf: (title: string) => `Remplir la fiche « ${title} »`,
    again: 'Reprendre le plateau',
    againOf: (title: string) =>
      `Reprendre le plateau dans la fiche « ${title} » : ce que vous y avez écrit reste`,
    rule: 'La règle de la soirée',
    soFarTitle: 'Vers des fiches projet',
    soFar: (n: number) =>
      `Ce qui manque encore ${plural(n, { one: 'à la grappe', other: 'aux grappes' })} (${n})`,
    readySoFar: 'Rien ne manque pour l’instant.',
  },
  en: {
    title: 'Project records',
    intro: 'A cluster that has found its need, its ideas and its supporters becomes a project record.',
    none: 'There is no cluster on this board: group some cards first.',
    make: 'Make it a project record',
    makeAll: (n: number) =>
      `Make the ${plural(n, { one: 'record', other: 'records' })} of the clusters that are ready (${n})`,
    ready: 'Ready: every condition is met.',
    notReady: 'It still lacks:',
    anyway: 'Retain it anyway',
    anywayTitle: (title: string) => `Retain “${title}” anyway?`,
    anywayText: 'Your reason will stand in the record, for those who read it in two years.',
    reason: 'Why the table retains it',
    reasonMissing: 'Write the reason in one sentence.',
    confirm: 'Make the record',
    cancel: 'Cancel',
    read: 'Read the record',
    pdf: 'PDF',
    word: 'Word',
    markdown: 'Markdown',
    download: (format: string, title: string) => `Download “${title}” as ${format}`,
    made: (title: string) => `The record “${title}” is made.`,
    taken: (title: string) =>
      `The board is taken into the record “${title}”. What you wrote in it stays: where the two differ, the record asks you to choose.`,
    madeMany: (n: number) => `${n} ${plural(n, { one: 'record', other: 'records' })} made.`,
    retained: 'Retained',
    open: 'Read the record',
    openOf: (title: string) => `Read the record “${title}”`,
    fill: 'Fill in the record',
    fillOf: (title: string) => `Fill in the record “${title}”`,
    again: 'Take from the board again',
    againOf: (title: string) =>
      `Take from the board again into the record “${title}”: what you wrote in it stays`,
    rule: 'The rule of the evening',
    soFarTitle: 'Towards project records',
    soFar: (n: number) =>
      `What ${plural(n, { one: 'the cluster', other: 'the clusters' })} still lack${n === 1 ? 's' : ''} (${n})`,
    readySoFar: 'Nothing is lacking so far.',
  },
});
