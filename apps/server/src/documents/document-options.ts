// What one can choose of a document.

import type { BoardId } from '@terreau/board/ids';
import type { SheetPart } from '@terreau/brief/sheets/printed-evening';
import { slugOf } from '@terreau/exchange/slug';
import type { Locale } from '@terreau/workshop/session';

export interface DocumentOptions {
  readonly locale: Locale;
  /** Where people reach the server, without a trailing slash. */
  readonly baseUrl: string;
  readonly parts: readonly SheetPart[];
  /** Whether it says who wrote what, and whom to contact; what is printed for the tables always does. */
  readonly names: boolean;
  /** null for all tables. */
  readonly boards: readonly BoardId[] | null;
}

/** What the names of an event's files begin with: two evenings of one day are told apart. */
export function baseNameOf({ date, name }: { readonly date: string; readonly name: string }): string {
  return ['terreau', date, slugOf(name)].filter((part) => part !== '').join('-');
}

/** What the name of a file ends in that says nobody's name, so that nobody sends the other one. */
export function nameSuffix({ names, locale }: Pick<DocumentOptions, 'names' | 'locale'>): string {
  if (names) return '';
  return locale === 'fr' ? '-sans-noms' : '-without-names';
}
