// What the routes of documents take and answer.

import type { BoardId } from '@terreau/board/ids';
import { sheetParts } from '@terreau/brief/sheets/printed-evening';
import { locales } from '@terreau/workshop/session';
import * as v from 'valibot';
import { documentKinds } from '../../documents/kinds.ts';
import { problem } from '../describe.ts';

const maxBoards = 400;

export const documentRequest = v.object({
  kind: v.picklist(documentKinds),
  locale: v.pipe(
    v.optional(v.nullable(v.picklist(locales))),
    v.description('The language of the document; left out, that of the event.'),
  ),
  parts: v.pipe(
    v.optional(v.pipe(v.array(v.picklist(sheetParts)), v.maxLength(sheetParts.length)), [...sheetParts]),
    v.description('Of what is printed for the tables; left out, all.'),
  ),
  names: v.pipe(
    v.optional(v.boolean(), true),
    v.description(
      'Whether what the event produced says who wrote what and whom to contact; an archive always has all of it.',
    ),
  ),
  boards: v.pipe(
    v.optional(
      v.nullable(
        v.pipe(
          v.array(
            v.pipe(
              v.string(),
              v.maxLength(60),
              v.transform((id) => id as BoardId),
            ),
          ),
          v.maxLength(maxBoards),
        ),
      ),
    ),
    v.description('The boards of the tables that it is for; left out, all.'),
  ),
});

export const startedDocument = v.object({ id: v.string() });

export const documentState = v.object({
  state: v.picklist(['waiting', 'running', 'done', 'failed']),
  done: v.number(),
  total: v.number(),
  name: v.optional(v.string()),
  bytes: v.optional(v.number()),
  problem: v.optional(problem),
});
