// What can be chosen on the command line.

import { parseArgs } from 'node:util';

export interface Options {
  readonly cards: number;
  /** How often everything is measured; the medians are shown. */
  readonly rounds: number;
  readonly boards: readonly string[];
}

const allBoards = ['terreau', 'excalidraw', 'tldraw'];

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cards: { type: 'string', default: '5000' },
      rounds: { type: 'string', default: '3' },
      board: { type: 'string', default: allBoards.join(',') },
    },
  });
  const boards = values.board.split(',');
  const unknown = boards.find((board) => !allBoards.includes(board));
  if (unknown !== undefined)
    throw new Error(`There is no board ${unknown}; there are ${allBoards.join(', ')}.`);
  return { cards: Number(values.cards), rounds: Number(values.rounds), boards };
}
