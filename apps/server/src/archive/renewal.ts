// What opens doors, where an archive brings what is in use here already: codes and keys are made anew; of links and tokens only
// hashes travel, so that those people come back by a code, or get a new link.

import type { BoardId } from '@terreau/board/ids';
import type { ArchivedRow } from './archived-rows.ts';
import type { ArchivedName } from './archived-table.ts';
import type { KnownValues } from './judge-rows.ts';
import type { UniqueGroup } from './unique-columns.ts';

/** What is in use here. */
export interface Taken {
  readonly tokenHashes: ReadonlySet<string>;
  readonly linkHashes: ReadonlySet<string>;
  readonly projectLinkHashes: ReadonlySet<string>;
}

export interface Renewal {
  /** Codes and keys, each with what it becomes. */
  readonly renewed: ReadonlyMap<string, string>;
  readonly taken: Taken;
  /** Hashes of tokens that nobody holds, for those whose own are taken, and for every organiser. */
  readonly revoked: readonly string[];
}

export const nothingRenewed: Renewal = {
  renewed: new Map(),
  taken: { tokenHashes: new Set(), linkHashes: new Set(), projectLinkHashes: new Set() },
  revoked: [],
};

/** The names of the tables of which codes or keys are made anew. */
export function renewedTables(
  { renewed }: Renewal,
  known: Readonly<Record<UniqueGroup, KnownValues>>,
  names: ReadonlyMap<BoardId, string>,
): readonly string[] {
  const boards = new Set([...renewed.keys()].map((old) => known.codes.get(old) ?? known.keys.get(old)));
  return [...names].filter(([board]) => boards.has(board)).map(([, name]) => name);
}

const codeColumns = ['join_code', 'facilitator_key', 'screen_key', 'code', 'key'] as const;

/** The rows of a board as they can be stored here, one after the other; `organisers` are the ids of those of the board. */
export function createRenewer({ renewed, taken, revoked }: Renewal) {
  let used = 0;
  return (table: ArchivedName, row: ArchivedRow, organisers: ReadonlySet<unknown>): ArchivedRow | null => {
    switch (table) {
      case 'boards':
      case 'seats':
      case 'facilitators': {
        const changed = codeColumns.filter((column) => renewed.has(String(row[column])));
        return {
          ...row,
          ...Object.fromEntries(changed.map((column) => [column, renewed.get(String(row[column]))])),
        };
      }
      case 'participants': {
        // Nobody holds the organiser's token on a board, and no archive gives it to anybody.
        const isOrganiser = organisers.has(row['id']);
        const isLost = isOrganiser || taken.tokenHashes.has(String(row['token_hash']));
        const hasLink = !(isOrganiser || taken.linkHashes.has(String(row['link_hash'])));
        const token = isLost ? revoked[used++] : row['token_hash'];
        return { ...row, token_hash: token, link_hash: hasLink ? row['link_hash'] : null };
      }
      case 'tokens': {
        const isLost =
          organisers.has(row['participant_id']) || taken.tokenHashes.has(String(row['token_hash']));
        return isLost ? null : row;
      }
      case 'project_links':
        return taken.projectLinkHashes.has(String(row['key_hash'])) ? null : row;
      default:
        return row;
    }
  };
}
