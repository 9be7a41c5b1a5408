// Who of the table is in which field of a record, told by the board's awareness. Who is not at the table neither tells nor
// is told. Knows no React.

import type { BoardLink } from '../live/board-link.ts';
import { setEditing } from '../live/presence.ts';
import { createSource, type Source } from '../live/source.ts';
import { followWriters, type Writers } from '../live/writers.ts';

export interface Company {
  /** By the place of a field, the name of who is in it. */
  readonly writers: Source<Writers>;
  /** A field, told from those of the board's other records. */
  readonly placeOf: (path: string) => string;
  /** Says in which field one is; null for none. */
  readonly tell: (path: string | null) => void;
  /** Tells and is told by the link to a board until the returned function is called. */
  readonly sitDown: (link: BoardLink) => () => void;
}

export function createCompany(record: string): Company {
  const writers = createSource<Writers>(new Map());
  const placeOf = (path: string) => `${record}/${path}`;
  let table: BoardLink | null = null;
  let place: string | null = null;
  return {
    writers,
    placeOf,
    tell(path) {
      const next = path === null ? null : placeOf(path);
      if (next === place) return;
      place = next;
      if (table) setEditing(table, place);
    },
    sitDown(link) {
      table = link;
      if (place !== null) setEditing(link, place);
      const stop = followWriters(link, writers);
      return () => {
        table = null;
        writers.set(new Map());
        stop();
      };
    },
  };
}
