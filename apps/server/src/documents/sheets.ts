// The kind of document that is printed for the tables.

import { sheetsSource } from '@terreau/brief/sheets/sheets';
import { defaultScript } from '@terreau/workshop/script';
import type { BoardSheet, EventSheet } from '../evening/preparing/event-sheet.ts';
import type { DocumentKind } from './document-kind.ts';
import { baseNameOf, type DocumentOptions } from './document-options.ts';

/** Sheets, seat cards and facilitators' pages, as one PDF. */
export const sheets: DocumentKind = async ({ typesetter }, event, options, progress) => {
  const { name, territory, date, script } = event;
  const evening = {
    name,
    territory,
    date,
    script: script ?? defaultScript,
    tables: tablesOf(event, options),
  };
  const source = sheetsSource(evening, options);
  if (!source) return null;
  const bytes = await typesetter.pdf({ ...source, isTagged: false }, progress);
  return { name: `${baseNameOf(event)}-${names[options.locale]}.pdf`, type: 'application/pdf', bytes };
};

const names = { fr: 'tables', en: 'sheets' };

function tablesOf({ challenges }: EventSheet, { boards: chosen }: DocumentOptions) {
  return challenges.flatMap(({ title, domain, context, boards }) =>
    boards
      .filter(({ id }) => chosen === null || chosen.includes(id))
      .map((board) => ({ ...board, challenge: title, context, domain, facilitators: leadersOf(board) })),
  );
}

/** Whoever leads by name has a link of their own; else there is the table's. */
function leadersOf({ facilitators, facilitatorKey }: BoardSheet): readonly { name: string; key: string }[] {
  return facilitators.length > 0 ? facilitators : [{ name: '', key: facilitatorKey }];
}
