// The archive as a document that is made in the background.

import type { DocumentKind } from '../documents/document-kind.ts';
import { writeArchive } from './write-archive.ts';

/** Everything that another installation needs to go on with the evening. */
export const archive: DocumentKind = async ({ evening }, event, _options, progress) => ({
  name: `terreau-${event.date}-archive.zip`,
  type: 'application/zip',
  bytes: await writeArchive(evening, event, progress),
});
