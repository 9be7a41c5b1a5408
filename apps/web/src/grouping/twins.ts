// What can be done with two cards that say nearly the same: one adds to the other, both come together, or one goes up in the
// other. Nothing is lost by it: each is one change, and one step of the history. [T4]

import type { Card } from '@terreau/board/card';
import { cutText } from '@terreau/board/cut-text';
import { addNote, dropCards, linkCard, setHidden } from '@terreau/board/edits';
import { maxNoteCharacters, maxNotesPerCard } from '@terreau/board/limits';
import { joinBeside } from '../board/commands/joining.ts';
import { acceptGroups, asOneStep, type GroupedBoard, mayGroup } from './accept-groups.ts';
import { rectOf, takenBesides } from './group-places.ts';

export type Twins = readonly [Card, Card];

/** Whether two cards are still there to be compared: nobody hid one, or tied them to each other. */
export function areOpen([one, other]: readonly [Card | undefined, Card | undefined]): boolean {
  if (!one || !other || one.hidden || other.hidden) return false;
  return one.enriches !== other.id && other.enriches !== one.id;
}

/** Which of two cards can add to the other: the younger, or else the older; null when neither may be linked. */
export function linkable({ can }: Pick<GroupedBoard, 'can'>, [one, other]: Twins): Twins | null {
  const [older, younger] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
  if (can('card.link', younger.author)) return [younger, older];
  return can('card.link', older.author) ? [older, younger] : null;
}

/** From now on the first adds a part to the second. */
export function linkTwins(board: GroupedBoard, [from, to]: Twins): void {
  const { doc, hand } = board;
  if (board.can('card.link', from.author)) asOneStep(board, () => linkCard(doc, hand, from.id, to.id));
}

/** Whether two cards can come together without leaving the others of their clusters. */
export function canJoin(board: GroupedBoard, [one, other]: Twins): boolean {
  return mayGroup(board) && (one.cluster === null || other.cluster === null);
}

/** Makes a cluster of both, or brings the loose one into the other's. */
export function joinTwins(board: GroupedBoard, twins: Twins): void {
  const { doc, hand, store } = board;
  if (!canJoin(board, twins)) return;
  const home = twins.flatMap(({ cluster }) => cluster ?? [])[0];
  const into = home && store.cluster(home);
  const loose = twins.find(({ cluster }) => cluster === null);
  if (!into || !loose) {
    acceptGroups(board, [{ title: '', cards: twins.map(({ id }) => id) }]);
    return;
  }
  const members = store.cards().filter(({ cluster }) => cluster === into.id);
  const own = new Set([loose, ...members].map(({ id }) => id));
  const [place] = joinBeside([{ card: loose, rect: rectOf(loose) }], {
    members: members.map(rectOf),
    at: into.at,
    taken: takenBesides({ cards: store.cards(), clusters: store.clusters() }, own),
  });
  if (!place) return;
  const [id, at] = place;
  asOneStep(board, () => dropCards(doc, hand, [{ id, at, cluster: into.id }]));
}

/** Whether one may take a card away from others' sight and write what it said on another: those who lead. */
export function canMerge({ can }: Pick<GroupedBoard, 'can'>): boolean {
  return can('card.hide') && can('note.add') && can('card.link');
}

/**
 * What a card and its notes say as notes on another card; null where the other has no room for them. [T6] Their author is
 * whoever adds them [T3]; who wrote them first is told by the hidden card, and not by a name in their text. [T8]
 */
export function notesOfMerge([kept, gone]: Twins): readonly string[] | null {
  const notes = [gone, ...gone.notes]
    .filter(({ text }) => text.trim() !== '')
    .flatMap(({ text }) => inNotes(text));
  return kept.notes.length + notes.length > maxNotesPerCard ? null : notes;
}

/** Adds what the second says to the first as notes; the second is hidden and adds to the first, and its own parts do too. */
export function mergeTwins(board: GroupedBoard, [kept, gone]: Twins, notes: readonly string[]): void {
  const { doc, hand, store } = board;
  if (!canMerge(board)) return;
  const parts = store.cards().filter(({ id, enriches }) => enriches === gone.id && id !== kept.id);
  asOneStep(board, () => {
    for (const text of notes) addNote(doc, hand, kept.id, text);
    for (const { id } of parts) linkCard(doc, hand, id, kept.id);
    if (gone.enriches === undefined) linkCard(doc, hand, gone.id, kept.id);
    setHidden(doc, hand, [gone.id], true);
  });
}

/** A text as notes: a card may say more than one note holds. */
function inNotes(text: string): readonly string[] {
  const notes: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const note = cutText(rest, maxNoteCharacters);
    notes.push(note);
    rest = rest.slice(note.length);
  }
  return notes;
}
