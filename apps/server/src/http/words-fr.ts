// What the server says in French. French is written first; words-en.ts must have the same keys. Ordinary spaces are
// turned into no-break ones where French wants them when a text is sent.

import { dateInWords } from '@terreau/brief/typography';
import type { CommandType, Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Losses } from '../evening/preparing/deleting.ts';
import { archiveWords } from './archives/archive-words-fr.ts';

const phases: Record<Phase, string> = {
  welcome: 'Accueillir',
  ideate: 'Écrire',
  share: 'Partager',
  cluster: 'Regrouper',
  vote: 'Voter',
  converge: 'Décider',
  closed: 'Clore',
};

const commands: Record<CommandType, string> = {
  'draft.write': 'écrire en silence',
  'draft.review': 'relire ce qui s’écrit en silence',
  'ballot.cast': 'voter',
  'ballot.paper': 'saisir un bulletin papier',
  'mark.set': 'dire que vous en êtes',
  'sign.set': 'faire signe',
  'spotlight.set': 'mettre une carte en lumière',
  'help.call': 'appeler l’organisation',
  'person.remove': 'retirer quelqu’un de la table',
  'person.promote': 'confier l’animation',
  'practice.open': 's’exercer',
  'lock.set': 'verrouiller le plateau',
  'seats.set': 'changer le nombre de places',
  'link.make': 'faire un lien personnel',
  'phase.set': 'changer de temps',
  'cards.import': 'importer des cartes',
  'project.converge': 'créer des fiches projet',
  'project.judge': 'voir ce qui manque aux grappes',
  'project.read': 'lire les fiches projet',
  'project.edit': 'compléter les fiches projet',
  'project.follow': 'changer le statut d’un projet',
  'project.share': 'partager une fiche projet',
  'brief.read': 'lire les dossiers',
  'history.read': 'voir l’historique',
  'history.restore': 'rétablir un état du plateau',
  'names.erase': 'effacer les noms et les contacts',
};

const roles: Record<Role, string> = {
  participant: 'un participant',
  facilitator: 'l’animateur',
  organiser: 'l’organisateur',
  screen: 'un écran',
};

function list(words: readonly string[]): string {
  return new Intl.ListFormat('fr', { type: 'disjunction' }).format(words);
}

function counted(n: number, one: string, other: string): string {
  return `${number(n)} ${n < 2 ? one : other}`;
}

function all(words: readonly string[]): string {
  return new Intl.ListFormat('fr', { type: 'conjunction' }).format(words);
}

function quoted(phase: Phase): string {
  return `« ${phases[phase]} »`;
}

function number(n: number): string {
  return n.toLocaleString('fr');
}

/** The first of many names. */
function some(names: readonly string[]): string {
  return names.slice(0, 6).join(', ') + (names.length > 6 ? '…' : '');
}

export const fr = {
  /** Names for people who give none, by their number at the table. */
  names: {
    participant: (n: number) => `Participant ${n}`,
    facilitator: () => 'Animation',
    organiser: () => 'Organisation',
    screen: () => 'Écran',
  },
  titles: {
    'would-delete': 'À confirmer',
    'changed-meanwhile': 'Changée entre-temps',
    'malformed-json': 'JSON illisible',
    'invalid-input': 'Saisie non valable',
    'unsupported-content-type': 'Format non accepté',
    'too-large': 'Envoi trop volumineux',
    'unreadable-csv': 'Fichier CSV illisible',
    unauthenticated: 'Accès à ouvrir',
    forbidden: 'Accès refusé',
    'foreign-origin': 'Origine refusée',
    'wrong-role': 'Action réservée',
    'wrong-phase': 'Ce n’est pas le moment',
    'over-budget': 'Trop de voix',
    'unknown-target': 'Vote impossible',
    'bad-count': 'Vote non valable',
    'unknown-code': 'Code inconnu',
    'too-many-attempts': 'Trop d’essais',
    'too-many-newcomers': 'Trop d’arrivées à la fois',
    'too-many-requests': 'Trop de demandes à la fois',
    'not-found': 'Introuvable',
    unreadable: 'Fiche illisible',
    'unknown-format': 'Format indisponible',
    'limit-reached': 'Limite atteinte',
    'seat-taken': 'Place déjà prise',
    'seat-code-needed': 'Code de place attendu',
    'last-leader': 'Plus personne pour animer',
    'not-empty': 'Installation déjà utilisée',
    'not-ready': 'Pas encore prêt',
    'nothing-in-it': 'Rien à y mettre',
    'bad-archive': 'Archive non valable',
    'already-here': 'Déjà ici',
    'ids-taken': 'Numéros déjà pris',
    'still-open': 'Encore ouvert',
    'still-secret': 'Encore secret',
    internal: 'Erreur du serveur',
    unavailable: 'Serveur indisponible',
  },
  malformedJson: 'Le corps de la requête n’est pas du JSON valable.',
  unsupportedContentType: (accepted: string) => `Le corps de la requête doit être de type ${accepted}.`,
  tooLarge: (mebibytes: number) =>
    `Un envoi ne peut pas dépasser ${number(mebibytes)} Mo. Est-ce le bon fichier ?`,
  unauthenticated: 'Rejoignez d’abord ce plateau avec son code, ou présentez une clé valable.',
  organiserOnly: 'Seul l’organisateur peut faire cela, avec sa clé.',
  otherBoard: 'Votre accès vaut pour un autre plateau.',
  foreignOrigin: 'Cette demande vient de la page d’un autre site.',
  wrongRole: (command: CommandType, role: Role) =>
    `Au titre où vous êtes là (${roles[role]}), vous ne pouvez pas ${commands[command]}.`,
  wrongPhase: (command: CommandType, phase: Phase, allowedIn: readonly Phase[]) =>
    `Le plateau en est au temps ${quoted(phase)} : on ne peut ${commands[command]} qu’au temps ${list(allowedIn.map(quoted))}.`,
  overBudget: (spent: number, budget: number) => `Vous avez ${budget} voix et en avez posé ${spent}.`,
  unknownTarget: 'Une des cartes ou grappes de ce bulletin n’est pas, ou plus, soumise au vote.',
  badCount: 'Un nombre de voix doit être un entier, 0 ou plus.',
  unknownCode: 'Aucun plateau n’a ce code. Vérifiez-le avec la personne qui anime la table.',
  tooManyNewcomers: (seconds: number) =>
    `Trop de personnes arrivent à la fois à cette table ou d’ici. Réessayez dans ${seconds} s.`,
  tooManyAttempts: (seconds: number) =>
    `Trop de codes inconnus ont été essayés d’ici. Réessayez dans ${seconds} s.`,
  tooManyRequests: (seconds: number) => `C’est beaucoup de demandes à la fois. Réessayez dans ${seconds} s.`,
  notFound: 'Il n’y a rien à cette adresse.',
  unknownBoard: 'Ce plateau n’existe pas.',
  unknownEvent: 'Cette soirée n’existe pas.',
  changedMeanwhile: 'Quelqu’un d’autre a changé cette soirée depuis que vous l’avez ouverte.',
  unknownProject: 'Cette fiche projet n’existe pas.',
  unknownDocument: 'Ce document n’est pas, ou plus, gardé : demandez-le à nouveau.',
  tooManyDocuments: 'Trop de documents attendent déjà. Réessayez quand les premiers seront faits.',
  documentNotReady: 'Ce document n’est pas encore fait : attendez qu’il le soit.',
  documentFailed:
    'Ce document n’a pas pu être fait. Réessayez ; si cela se reproduit, demandez-en une partie seulement.',
  documentTooLarge:
    'Cette soirée est trop grande pour un seul fichier de cette sorte. Demandez-en plutôt les parties : les dossiers, les cartes (CSV), ou chaque plateau depuis sa table. « npm run backup » copie toute l’installation, si grande soit-elle.',
  nothingInDocument:
    'Il n’y a encore rien à y mettre : aucune place n’a son code, ou rien n’est devenu un projet. Choisissez d’autres parties, ou revenez plus tard.',
  unknownDraft: 'Ce brouillon n’est pas à vous.',
  unknownCluster: 'Une des grappes demandées n’est pas sur le plateau.',
  unknownState: 'Cet état du plateau n’est pas, ou plus, gardé.',
  unknownCard: 'Cette carte n’est pas, ou plus, sur le plateau.',
  unknownPerson: 'Cette personne n’est pas, ou plus, à cette table.',
  unknownMark: 'Cette carte ou cette grappe n’est pas, ou plus, sur le plateau.',
  seatTaken:
    'Quelqu’un a déjà pris cette place avec ce code. Demandez-en un autre à la personne qui anime la table.',
  seatCodeNeeded: 'À cette table, chaque place a son propre code : il est sur la carte devant vous.',
  tableFull: (max: number) =>
    `Les ${number(max)} places de cette table sont prises. La personne qui l’anime peut en ajouter.`,
  lastLeader: 'Confiez d’abord l’animation à quelqu’un d’autre : une table ne reste pas seule.',
  unknownStep: 'Le déroulé de la soirée n’a pas cette étape, ou elle est d’un autre temps.',
  unknownFormat: (formats: string) => `Ce format n’existe pas encore. Formats disponibles : ${formats}.`,
  tooManyDrafts: (max: number) => `Une personne peut garder ${number(max)} brouillons au plus.`,
  projectField: {
    'no-such-field': 'Une fiche projet n’a pas un tel champ à compléter.',
    'not-of-its-kind': 'Ce champ de la fiche ne prend pas une telle valeur.',
    'too-long': 'C’est plus que ce champ de la fiche ne peut contenir.',
    full: 'Avec ce que d’autres ont écrit, c’est plus que ce champ, ou cette fiche, ne peut contenir. Vos mots n’ont pas été ajoutés.',
  },
  logFull: (max: number) =>
    `Le journal de ce projet a ${number(max)} entrées, il n’y en tient pas plus. Rayez d’abord une entrée.`,
  tooManyEntries: (max: number) =>
    `Une même personne écrit ${number(max)} entrées au plus dans le journal d’un projet.`,
  badDay: (from: string, to: string) =>
    `La date va du ${dateInWords(from, 'fr')} au ${dateInWords(to, 'fr')}.`,
  unknownEntry: 'Le journal de ce projet n’a pas cette entrée.',
  othersEntry: 'Seuls l’organisation et l’animation rayent ce que d’autres ont écrit dans le journal.',
  unreadableProject:
    'Cette fiche projet ne peut pas être lue : elle est abîmée, ou vient d’une version plus récente. Les autres n’en souffrent pas.',
  tooManyLinks: (max: number) =>
    `Une fiche a ${number(max)} liens personnels au plus. Retirez-en un d’abord.`,
  tooManyBallots: (max: number) => `Un plateau porte ${number(max)} bulletins papier au plus.`,
  tooManyPractices: (max: number) => `Une table peut s’exercer ${number(max)} fois au plus.`,
  tooManyMarks: (max: number) => `Une personne peut en être ${number(max)} fois au plus.`,
  tooManyPeople: (max: number) =>
    `Ce plateau a déjà accueilli ${number(max)} participants : il n’en prend pas plus.`,
  boardFull: (max: number, room: number) =>
    `Un plateau porte ${number(max)} cartes au plus : il reste de la place pour ${number(room)}.`,
  wouldDelete: ({ tables, people, cards, ballots, projects }: Losses) => {
    const lost = [
      `${counted(tables.length, 'table', 'tables')} (${some(tables)})`,
      ...(cards > 0 ? [counted(cards, 'carte', 'cartes')] : []),
      ...(people > 0 ? [counted(people, 'personne', 'personnes')] : []),
      ...(ballots > 0 ? [counted(ballots, 'bulletin', 'bulletins')] : []),
      ...(projects > 0 ? [counted(projects, 'fiche projet', 'fiches projet')] : []),
    ];
    const are = tables.length === 1 && lost.length === 1 ? 'Serait perdue' : 'Seraient perdus';
    const those = tables.length > 1 ? 'ces tables' : 'cette table';
    return `${are} pour toujours : ${all(lost)}. Les codes et les liens de ${those}, même imprimés, n’ouvriraient plus rien.`;
  },
  namesInUse: (tables: readonly string[]) =>
    `Tant que la soirée dure, les noms servent. Amenez d’abord toutes les tables à « Clore », dans « Tables en direct » ; elle dure encore à : ${some(tables)}.`,
  notWiped:
    'Les noms et les contacts sont effacés, mais il en reste peut-être des traces sur le disque du serveur : il manque de place, ou une sauvegarde est en cours. Recommencez dans un instant.',
  notEmpty: 'La soirée de démonstration ne s’ouvre que sur une installation vide.',
  internal: 'Quelque chose s’est mal passé de notre côté. Réessayez ; rien n’a été enregistré à moitié.',
  unavailable: 'Le serveur ne peut pas répondre maintenant. Réessayez dans un instant.',
  archive: archiveWords,
  noWebApp: 'L’application web n’est pas construite : lancez « npm start » ou « npm run build ».',
  fields: {
    body: 'Le corps de la requête',
    named: (field: string) => `Le champ « ${field} »`,
    missing: (field: string) => `${field} manque.`,
    empty: (field: string) => `${field} est vide.`,
    tooLong: (field: string, max: number) => `${field} compte plus de ${number(max)} caractères.`,
    tooFew: (field: string, min: number) => `${field} compte moins de ${number(min)} éléments.`,
    tooMany: (field: string, max: number) => `${field} compte plus de ${number(max)} éléments.`,
    tooSmall: (field: string, min: number) => `${field} doit valoir au moins ${number(min)}.`,
    tooBig: (field: string, max: number) => `${field} doit valoir au plus ${number(max)}.`,
    oneOf: (field: string, choices: string) => `${field} doit être l’une de ces valeurs : ${choices}.`,
    unknown: (field: string) => `${field} est inconnu ici.`,
    invalid: (field: string) => `${field} n’a pas la forme attendue.`,
  },
  csv: {
    noColumn: 'Le fichier n’a pas de colonne « text » ou « comment-body ».',
    empty: 'Le fichier ne contient aucune idée.',
    tooManyRows: (max: number) =>
      `Le fichier a plus de ${number(max)} lignes : un plateau n’en porte pas plus.`,
    tooManyColumns: (max: number) => `Le fichier a plus de ${number(max)} colonnes.`,
    tooManyCells: (max: number) => `Le fichier a plus de ${number(max)} cellules.`,
    unreadable: (row: number) => `La ligne ${number(row)} ne se laisse pas lire comme du CSV.`,
    rowTooLong: (row: number, characters: number, max: number) =>
      `Ligne ${number(row)} : ${number(characters)} caractères, une carte en porte ${number(max)} au plus.`,
    more: (n: number) =>
      n === 1 ? 'Une autre ligne a une erreur.' : `${number(n)} autres lignes ont des erreurs.`,
    badKind: (row: number) => `Ligne ${number(row)} : le type de carte est inconnu.`,
  },
};

/** What both languages say. */
export type HttpWords = typeof fr;
