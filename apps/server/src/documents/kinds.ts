// The documents that an event can be asked for.

import type { DocumentKind } from './document-kind.ts';
import { sheets } from './sheets.ts';

export const documentKinds = ['sheets'] as const;
export type DocumentKindName = (typeof documentKinds)[number];

export const makers: Readonly<Record<DocumentKindName, DocumentKind>> = { sheets };
