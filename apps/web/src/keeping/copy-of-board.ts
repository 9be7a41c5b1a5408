// A copy of the board for whoever looks at it: without hidden cards for those who do not see them [T4], without votes
// while they are secret [T5]. Drafts are not on the board and so in no copy.

import type { BoardSnapshot } from '@terreau/board/snapshot';
import { dateInWords } from '@terreau/brief/typography';
import type { BoardCopy } from '@terreau/exchange/board-copy';
import { slugOf } from '@terreau/exchange/slug';
import { currentLocale } from '../language/locale.ts';
import type { BoardLink } from '../live/board-link.ts';
import { tableWords } from '../table/words.ts';

/** The board as it is now. */
export function copyOfBoard(link: BoardLink): BoardCopy {
  const { vote } = link.session.get();
  const { cards, clusters } = { cards: link.store.cards(), clusters: link.store.clusters() };
  const visible = link.can('card.hide') ? cards : cards.filter(({ hidden }) => !hidden);
  return copyOfState(link, { cards: visible, clusters }, vote.tallies?.votes ?? null);
}

/** A former state of the board; what was voted is not part of it. */
export function copyOfState(
  link: BoardLink,
  board: BoardSnapshot,
  votes: BoardCopy['votes'] = null,
): BoardCopy {
  const { event, challenge, board: seat, people } = link.session.get();
  const locale = currentLocale();
  const place = [
    event.name,
    event.territory,
    dateInWords(event.date, locale),
    tableWords[locale].table(seat.table),
  ];
  return {
    ...board,
    title: challenge.title,
    place: place.filter((part) => part !== '').join(' · '),
    nameOf: (author) => people[author]?.name ?? '',
    votes,
  };
}

/** Whether somebody's copy holds cards that others do not see. */
export function hasHidden(copy: BoardCopy): boolean {
  return copy.cards.some(({ hidden }) => hidden);
}

/** The name of a file of this board. */
export function fileName(link: BoardLink, extension: string): string {
  const { challenge, board } = link.session.get();
  const parts = [slugOf(challenge.title), slugOf(tableWords[currentLocale()].table(board.table))];
  return `${parts.filter((part) => part !== '').join('-') || 'terreau'}.${extension}`;
}
