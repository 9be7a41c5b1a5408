// What an archive brings, counted a folder at a time.

import type { BoardId } from '@terreau/board/ids';
import type { ArchiveContents } from '@terreau/workshop/archived-evening';
import type { Manifest } from './archive-format.ts';
import type { Folder } from './archived-rows.ts';
import type { BoardDocument } from './board-document.ts';

/** What an archive brings, before anything is compared with what is here. */
export interface Judged {
  readonly contents: Omit<ArchiveContents, 'renewed' | 'lostLinks'>;
  /** How many organisers have been on its boards. */
  readonly organisers: number;
}

export interface Contents {
  /** Counts what is in a folder, after it was judged. */
  readonly add: (folder: Folder, document: BoardDocument | null) => void;
  /** The names of the tables that were counted. */
  readonly names: ReadonlyMap<BoardId, string>;
  readonly judged: () => Judged;
}

/** Counts from nothing. */
export function createContents({ event, name, leftOut }: Manifest): Contents {
  const names = new Map<BoardId, string>();
  const about = { id: event, name, territory: '', date: '' };
  const count = { challenges: 0, tables: 0, people: 0, cards: 0, ballots: 0, projects: 0, states: 0 };
  let organisers = 0;
  return {
    names,
    add: ({ board, rows }, document) => {
      const [own] = rows('events');
      if (own) {
        about.name = String(own.row['name']);
        about.territory = String(own.row['territory']);
        about.date = String(own.row['date']);
      }
      const people = rows('participants').map(({ row }) => row);
      for (const { row } of rows('boards')) if (board) names.set(board, String(row['table_name']));
      count.challenges += rows('challenges').length;
      count.tables += rows('boards').length;
      count.people += people.filter(
        ({ role, removed_at }) => (role === 'participant' || role === 'facilitator') && removed_at === null,
      ).length;
      count.cards += document?.cards ?? 0;
      count.ballots += rows('ballots').length + rows('paper_ballots').length;
      count.projects += rows('projects').length;
      count.states += rows('board_states').length;
      organisers += people.filter(({ role }) => role === 'organiser').length;
    },
    judged: () => ({ contents: { event: { ...about }, ...count, leftOut }, organisers }),
  };
}
