// What can be wrong with a table from which an evening is imported: always where, in rows and columns as a spreadsheet counts
// them, and in both languages what to do about it.

import type { Said } from '../script.ts';
import type { Locale } from '../session.ts';
import type { ImportColumn } from './import-columns.ts';
import { columnHeadings } from './import-columns.ts';

export type ImportFault =
  | { readonly code: 'empty' }
  | { readonly code: 'unreadable' | 'not-a-table' | 'too-large' }
  | {
      readonly code: 'too-many-rows' | 'too-many-columns' | 'too-many-challenges' | 'too-many-tables';
      readonly max: number;
    }
  | { readonly code: 'no-column'; readonly column: ImportColumn; readonly found: string }
  | { readonly code: 'twice-a-column'; readonly column: ImportColumn }
  | {
      readonly code: 'unknown-column';
      readonly heading: string;
      readonly missing: readonly ImportColumn[];
    }
  | { readonly code: 'missing'; readonly column: ImportColumn }
  | { readonly code: 'no-tables' }
  | { readonly code: 'too-long'; readonly characters: number; readonly max: number }
  | { readonly code: 'not-a-number'; readonly said: string; readonly min: number; readonly max: number }
  | { readonly code: 'not-a-day' | 'not-a-language' | 'not-a-code' | 'not-yes-or-no'; readonly said: string }
  | { readonly code: 'spreadsheet-error'; readonly said: string }
  | { readonly code: 'misspelt-domain'; readonly said: string; readonly meant: Said }
  | { readonly code: 'own-domain'; readonly said: string; readonly usual: Said }
  | {
      readonly code: 'contradiction' | 'other-challenge' | 'twice-a-table';
      readonly said: string;
      readonly first: number;
    }
  | { readonly code: 'twice-a-row'; readonly first: number }
  | { readonly code: 'seats-needed' }
  | { readonly code: 'name-for-many'; readonly tables: number }
  | { readonly code: 'names-for-tables'; readonly names: number; readonly tables: number }
  | { readonly code: 'too-many-names'; readonly max: number };

/** A fault at its place; rows from 1, columns from 1, 0 for a whole row or the whole file. A notice stops nothing. */
export interface ImportProblem {
  readonly row: number;
  readonly column: number;
  readonly isNotice: boolean;
  readonly fault: ImportFault;
}

/** `A1`, `C7`; `7` for a whole row, nothing for the whole file. */
export function placeOf({ row, column }: Pick<ImportProblem, 'row' | 'column'>): string {
  return `${column > 0 ? columnLetters(column) : ''}${row > 0 ? row : ''}`;
}

/** What is wrong, in a sentence or two of each language. */
export function faultInWords(fault: ImportFault): Said {
  switch (fault.code) {
    case 'empty':
      return {
        fr: 'Le fichier est vide. Il lui faut une ligne de titres, puis une ligne par défi ou par table.',
        en: 'The file is empty. It needs a row of headings, then a row for each challenge or each table.',
      };
    case 'unreadable':
      return {
        fr: 'Le fichier ne se laisse pas lire à partir d’ici : un guillemet n’est jamais fermé.',
        en: 'The file cannot be read from here on: a quote is never closed.',
      };
    case 'not-a-table':
      return {
        fr: 'Ce fichier n’est ni un classeur XLSX ni un texte CSV que l’on puisse lire. Enregistrez-le depuis votre tableur sous l’un de ces deux formats.',
        en: 'This file is neither an XLSX workbook nor CSV text that can be read. Save it from your spreadsheet in one of these two formats.',
      };
    case 'too-large':
      return {
        fr: 'Ce classeur est bien plus grand qu’une soirée. Copiez le tableau seul dans un nouveau classeur.',
        en: 'This workbook is far larger than an evening. Copy the table alone into a new workbook.',
      };
    case 'too-many-rows':
      return {
        fr: `Le fichier a plus de ${fault.max} lignes : une soirée n’en demande pas tant.`,
        en: `The file has more than ${fault.max} rows: no evening needs so many.`,
      };
    case 'too-many-columns':
      return {
        fr: `Le fichier a plus de ${fault.max} colonnes.`,
        en: `The file has more than ${fault.max} columns.`,
      };
    case 'too-many-challenges':
      return {
        fr: `Une soirée a ${fault.max} défis au plus.`,
        en: `An evening has at most ${fault.max} challenges.`,
      };
    case 'too-many-tables':
      return {
        fr: `Une soirée a ${fault.max} tables au plus.`,
        en: `An evening has at most ${fault.max} tables.`,
      };
    case 'no-column':
      return {
        fr: `Il manque une colonne « ${columnHeadings.fr[fault.column]} ». Titres trouvés : ${fault.found || 'aucun'}.`,
        en: `There is no column “${columnHeadings.en[fault.column]}”. Headings found: ${fault.found || 'none'}.`,
      };
    case 'twice-a-column':
      return {
        fr: `Deux colonnes s’appellent « ${columnHeadings.fr[fault.column]} ». Gardez-en une.`,
        en: `Two columns are called “${columnHeadings.en[fault.column]}”. Keep one of them.`,
      };
    case 'unknown-column':
      return {
        fr: `La colonne « ${fault.heading} » n’est pas connue ici : elle est laissée de côté.${missingIn('fr', fault.missing)}`,
        en: `The column “${fault.heading}” is not known here: it is left aside.${missingIn('en', fault.missing)}`,
      };
    default:
      return cellFaultInWords(fault);
  }
}

type CellFault = Exclude<
  ImportFault,
  {
    readonly code:
      | 'empty'
      | 'unreadable'
      | 'not-a-table'
      | 'too-large'
      | `too-many-${'rows' | 'columns' | 'challenges' | 'tables'}`
      | `${string}-column`
      | 'twice-a-column';
  }
>;

function cellFaultInWords(fault: CellFault): Said {
  switch (fault.code) {
    case 'missing':
      return {
        fr: `« ${columnHeadings.fr[fault.column]} » est à remplir.`,
        en: `“${columnHeadings.en[fault.column]}” has to be filled in.`,
      };
    case 'no-tables':
      return {
        fr: 'Dites combien de tables, ou donnez le nom d’une table.',
        en: 'Say how many tables, or give the name of one table.',
      };
    case 'too-long':
      return {
        fr: `${fault.characters} caractères, alors que ${fault.max} tiennent ici.`,
        en: `${fault.characters} characters, where ${fault.max} fit.`,
      };
    case 'not-a-number':
      return {
        fr: `« ${fault.said} » n’est pas un nombre entier de ${fault.min} à ${fault.max}.`,
        en: `“${fault.said}” is not a whole number from ${fault.min} to ${fault.max}.`,
      };
    case 'not-a-day':
      return {
        fr: `« ${fault.said} » n’est pas un jour. Écrivez par exemple 26/11/2026.`,
        en: `“${fault.said}” is not a day. Write for example 2026-11-26, or 26/11/2026.`,
      };
    case 'not-a-language':
      return {
        fr: `« ${fault.said} » n’est pas une langue d’ici : écrivez « français » ou « anglais ».`,
        en: `“${fault.said}” is not a language here: write “French” or “English”.`,
      };
    case 'not-a-code':
      return {
        fr: `« ${fault.said} » n’est pas un code INSEE : 5 caractères pour une commune, avec le zéro du début, 9 chiffres pour une intercommunalité.`,
        en: `“${fault.said}” is not an INSEE code: 5 characters for a commune, with the zero it begins with, 9 digits for a group of communes.`,
      };
    case 'not-yes-or-no':
      return { fr: `« ${fault.said} » : écrivez oui ou non.`, en: `“${fault.said}”: write yes or no.` };
    case 'spreadsheet-error':
      return {
        fr: `Le tableur a mis ici une erreur, ${fault.said}, au lieu d’une valeur.`,
        en: `The spreadsheet has put an error here, ${fault.said}, instead of a value.`,
      };
    case 'misspelt-domain':
      return {
        fr: `Le domaine « ${fault.said} » n’existe pas. Vouliez-vous dire « ${fault.meant.fr} » ?`,
        en: `There is no domain “${fault.said}”. Did you mean “${fault.meant.en}”?`,
      };
    case 'own-domain':
      return {
        fr: `« ${fault.said} » n’est pas l’un des dix domaines : il sera un domaine propre à cette soirée. Les dix : ${fault.usual.fr}.`,
        en: `“${fault.said}” is none of the ten domains: it will be a domain of this evening’s own. The ten: ${fault.usual.en}.`,
      };
    case 'contradiction':
      return {
        fr: `« ${fault.said} » contredit la ligne ${fault.first}.`,
        en: `“${fault.said}” contradicts row ${fault.first}.`,
      };
    case 'other-challenge':
      return {
        fr: `« ${fault.said} » contredit la ligne ${fault.first}, que cette ligne continue, faute de question. Est-ce un autre défi ? Écrivez sa question.`,
        en: `“${fault.said}” contradicts row ${fault.first}, which this row goes on with, having no question. Is it another challenge? Write its question.`,
      };
    case 'twice-a-table':
      return {
        fr: `La table « ${fault.said} » est déjà à la ligne ${fault.first}.`,
        en: `The table “${fault.said}” is in row ${fault.first} already.`,
      };
    case 'twice-a-row':
      return {
        fr: `Cette ligne répète la ligne ${fault.first}. Retirez l’une des deux.`,
        en: `This row repeats row ${fault.first}. Remove one of them.`,
      };
    case 'seats-needed':
      return {
        fr: 'Pour un code par place, dites combien de places a chaque table.',
        en: 'For a code for each seat, say how many seats each table has.',
      };
    case 'name-for-many':
      return {
        fr: `Un seul nom pour ${fault.tables} tables : faites une ligne par table, ou laissez le nom vide.`,
        en: `One name for ${fault.tables} tables: make a row for each table, or leave the name empty.`,
      };
    case 'names-for-tables':
      return {
        fr: `${fault.names} ${fault.names === 1 ? 'nom' : 'noms'} pour ${fault.tables} tables : donnez un nom par table, ou faites une ligne par table.`,
        en: `${fault.names} ${fault.names === 1 ? 'name' : 'names'} for ${fault.tables} tables: give one name for each, or make a row for each table.`,
      };
    case 'too-many-names':
      return {
        fr: `Une table a ${fault.max} personnes pour l’animer au plus.`,
        en: `A table has at most ${fault.max} facilitators.`,
      };
  }
}

/** The columns that the table could have still: one of them may be meant. */
function missingIn(locale: Locale, missing: readonly ImportColumn[]): string {
  const names = missing.map((column) => columnHeadings[locale][column]).join(', ');
  if (names === '') return '';
  return locale === 'fr'
    ? ` Titres lus et absents ici : ${names}.`
    : ` Headings that are read and not here: ${names}.`;
}

function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
