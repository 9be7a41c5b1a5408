// What files say in the language that is shown.

import type { CopyWords } from '@terreau/exchange/board-copy';
import { currentLocale } from '../language/locale.ts';
import { defineWords, plural } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';

const fileWords = defineWords({
  fr: {
    untitled: 'Sans titre',
    loose: 'Hors grappe',
    hidden: 'cachée',
    notes: (n: number) => `${n} ${plural(n, { one: 'enrichissement', other: 'enrichissements' }, 'fr')}`,
    votes: (n: number) => `${n} voix`,
    cluster: 'Grappe',
    text: 'Texte',
    kind: 'Nature',
    author: 'Auteur',
    notesColumn: 'Enrichissements',
    hiddenColumn: 'Cachée',
    votesColumn: 'Voix',
  },
  en: {
    untitled: 'Untitled',
    loose: 'In no cluster',
    hidden: 'hidden',
    notes: (n: number) => `${n} ${plural(n, { one: 'addition', other: 'additions' }, 'en')}`,
    votes: (n: number) => `${n} ${plural(n, { one: 'vote', other: 'votes' }, 'en')}`,
    cluster: 'Cluster',
    text: 'Text',
    kind: 'Kind',
    author: 'Author',
    notesColumn: 'Additions',
    hiddenColumn: 'Hidden',
    votesColumn: 'Votes',
  },
});

/** The words of the formats; spreadsheets in French expect semicolons. */
export function copyWords(): CopyWords {
  const locale = currentLocale();
  const { cluster, text, kind, author, notesColumn, hiddenColumn, votesColumn, ...words } = fileWords[locale];
  const columns = {
    cluster,
    text,
    kind,
    author,
    notes: notesColumn,
    hidden: hiddenColumn,
    votes: votesColumn,
  };
  return { ...words, kinds: kindNames[locale], columns, delimiter: locale === 'fr' ? ';' : ',' };
}
