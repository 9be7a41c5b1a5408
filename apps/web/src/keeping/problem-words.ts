// What is wrong with a file that somebody brings, row by row.

import type { ImportForm, ImportProblem } from '@terreau/exchange/incoming';
import { currentLocale } from '../language/locale.ts';
import { defineWords } from '../language/words.ts';

const count = (n: number): string => n.toLocaleString(currentLocale());

const problemWords = defineWords({
  fr: {
    empty: 'Il n’y a pas d’idée dedans.',
    notText: 'Ce n’est pas un fichier de texte. D’un tableur, enregistrez au format CSV.',
    notCanvas: 'Ce fichier JSON n’est pas un JSON Canvas.',
    tooManyRows: (max: number) => `Il a plus de ${count(max)} lignes : un plateau n’en porte pas plus.`,
    tooManyColumns: (max: number) => `Il a plus de ${count(max)} colonnes.`,
    tooManyCells: (max: number) => `Il a plus de ${count(max)} cellules.`,
    tooManyCards: (max: number) => `Un plateau porte ${count(max)} cartes au plus.`,
    tooManyClusters: (max: number) => `Un plateau porte ${count(max)} grappes au plus.`,
    tooLarge: 'C’est trop pour une seule fois : partagez le fichier en deux.',
    unreadable: (row: number) => `Ligne ${count(row)} : un guillemet ouvert ne se referme pas.`,
    badNode: (row: number) =>
      `Élément ${count(row)} : il lui manque un identifiant, une place ou une taille.`,
    tooLong: (row: number, characters: number, max: number) =>
      `Ligne ${count(row)} : ${count(characters)} caractères, une carte en porte ${count(max)} au plus.`,
    titleTooLong: (row: number, characters: number, max: number) =>
      `Ligne ${count(row)} : le titre de la grappe a ${count(characters)} caractères, ${count(max)} au plus.`,
    noteTooLong: (row: number, characters: number, max: number) =>
      `Ligne ${count(row)} : un enrichissement a ${count(characters)} caractères, ${count(max)} au plus.`,
    tooManyNotes: (row: number, max: number) =>
      `Ligne ${count(row)} : plus de ${count(max)} enrichissements.`,
    badKind: (row: number) =>
      `Ligne ${count(row)} : la nature est inconnue. Besoin, ressource, idée ou question ?`,
  },
  en: {
    empty: 'There are no ideas in it.',
    notText: 'This is not a text file. From a spreadsheet, save as CSV.',
    notCanvas: 'This JSON file is not a JSON Canvas.',
    tooManyRows: (max: number) => `It has more than ${count(max)} rows: a board holds no more.`,
    tooManyColumns: (max: number) => `It has more than ${count(max)} columns.`,
    tooManyCells: (max: number) => `It has more than ${count(max)} cells.`,
    tooManyCards: (max: number) => `A board holds ${count(max)} cards at most.`,
    tooManyClusters: (max: number) => `A board holds ${count(max)} clusters at most.`,
    tooLarge: 'This is too much at once: split the file in two.',
    unreadable: (row: number) => `Row ${count(row)}: a quotation mark is never closed.`,
    badNode: (row: number) => `Item ${count(row)}: its id, place or size is missing.`,
    tooLong: (row: number, characters: number, max: number) =>
      `Row ${count(row)}: ${count(characters)} characters, a card holds ${count(max)} at most.`,
    titleTooLong: (row: number, characters: number, max: number) =>
      `Row ${count(row)}: the title of the cluster has ${count(characters)} characters, ${count(max)} at most.`,
    noteTooLong: (row: number, characters: number, max: number) =>
      `Row ${count(row)}: an addition has ${count(characters)} characters, ${count(max)} at most.`,
    tooManyNotes: (row: number, max: number) => `Row ${count(row)}: more than ${count(max)} additions.`,
    badKind: (row: number) => `Row ${count(row)}: unknown kind. Need, resource, idea or question?`,
  },
});

/** A problem in a sentence of the current language. */
export function describeProblem(problem: ImportProblem): string {
  const words = problemWords[currentLocale()];
  switch (problem.reason) {
    case 'empty':
      return words.empty;
    case 'not-text':
      return words.notText;
    case 'not-canvas':
      return words.notCanvas;
    case 'too-many-rows':
      return words.tooManyRows(problem.max);
    case 'too-many-columns':
      return words.tooManyColumns(problem.max);
    case 'too-many-cells':
      return words.tooManyCells(problem.max);
    case 'too-many-cards':
      return words.tooManyCards(problem.max);
    case 'too-many-clusters':
      return words.tooManyClusters(problem.max);
    case 'too-large':
      return words.tooLarge;
    case 'unreadable':
      return words.unreadable(problem.row);
    case 'bad-node':
      return words.badNode(problem.row);
    case 'too-long':
      return words.tooLong(problem.row, problem.characters, problem.max);
    case 'title-too-long':
      return words.titleTooLong(problem.row, problem.characters, problem.max);
    case 'note-too-long':
      return words.noteTooLong(problem.row, problem.characters, problem.max);
    case 'too-many-notes':
      return words.tooManyNotes(problem.row, problem.max);
    case 'bad-kind':
      return words.badKind(problem.row);
  }
}

/** The key of the words that say how a file was understood. */
export const formWord = {
  canvas: 'asCanvas',
  table: 'asTable',
  cells: 'asCells',
  lines: 'asLines',
} as const satisfies Readonly<Record<ImportForm, string>>;
