// The documents that an event can be asked for.

import { archive } from '../archive/archive-kind.ts';
import { booklet } from './booklet.ts';
import type { DocumentKind } from './document-kind.ts';
import { exportKind } from './export/event-export.ts';
import { sheets } from './sheets.ts';

export const documentKinds = ['sheets', 'booklet', 'zip', 'xlsx', 'csv', 'json', 'archive'] as const;
export type DocumentKindName = (typeof documentKinds)[number];

export const makers: Readonly<Record<DocumentKindName, DocumentKind>> = {
  sheets,
  booklet,
  zip: exportKind('zip'),
  xlsx: exportKind('xlsx'),
  csv: exportKind('csv'),
  json: exportKind('json'),
  archive,
};
