// What somebody is in the middle of writing, kept on this device: a phase that changes under their hands, a reload or
// a call costs them no word. The same text stands in every place of a board where one writes cards.

import type { BoardId } from '@terreau/board/ids';
import { keepChoice, keptChoice } from '../language/kept-choice.ts';
import { useSource } from '../live/hooks.tsx';
import { createSource, type WritableSource } from '../live/source.ts';

const writings = new Map<BoardId, WritableSource<string>>();

/** The text being written on a board. */
export function useKeptWriting(board: BoardId): string {
  return useSource(writingOn(board));
}

export function keepWriting(board: BoardId, text: string): void {
  keepChoice(nameOf(board), text === '' ? null : text);
  writingOn(board).set(text);
}

/** Adds a text below what is being written. */
export function addToWriting(board: BoardId, text: string): void {
  const before = writingOn(board).get();
  keepWriting(board, before === '' ? text : `${before}\n${text}`);
}

function writingOn(board: BoardId): WritableSource<string> {
  const writing = writings.get(board) ?? createSource(keptChoice(nameOf(board)) ?? '');
  writings.set(board, writing);
  return writing;
}

function nameOf(board: BoardId): string {
  return `writing.${board}`;
}
