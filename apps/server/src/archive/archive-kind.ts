// The archive as a document that is made in the background.

import type { DocumentKind } from '../documents/document-kind.ts';
import { baseNameOf } from '../documents/document-options.ts';
import { exportKind } from '../documents/export/event-export.ts';
import { writeArchive } from './write-archive.ts';

const cardTable = exportKind('csv');

/** Everything that another installation needs to go on with the evening. */
export const archive: DocumentKind = async (deps, event, options, progress) => {
  const cards = await cardTable(deps, event, options, () => undefined);
  return {
    name: `${baseNameOf(event)}-archive.zip`,
    type: 'application/zip',
    bytes: await writeArchive(deps.evening, event, cards?.bytes ?? new Uint8Array(), progress),
  };
};
