// Whether everything that was sent is there: a fresh client of every room must find each person's last edit, and what sampled
// people received must make a whole document by itself.

import { readCard } from '@terreau/board/card';
import { cardsOf, createBoardDoc } from '@terreau/board/document';
import * as Y from 'yjs';
import type { Room } from './contender.ts';
import type { Crowd, Member } from './crowd.ts';
import { openLink } from './link.ts';
import { markKinds, markOf, writeMark } from './marks.ts';
import type { Stage } from './stage.ts';
import { forEachAtOnce, until } from './waiting.ts';

const checkedAtOnce = 12;
const showsWithinMs = 5_000;

/** What is missing, in words; empty when nothing is. `fresh` is the place in each room at which nobody sits yet. */
export async function lossesOf(
  stage: Stage,
  { rooms, crowd, fresh }: { readonly rooms: readonly Room[]; readonly crowd: Crowd; readonly fresh: number },
): Promise<readonly string[]> {
  const writersOf = (room: number): readonly Member[] =>
    crowd.members.filter(({ person, stream }) => person.room === room && stream);
  let lacking = 0;
  await forEachAtOnce(rooms, checkedAtOnce, async (room, index) => {
    const doc = createBoardDoc();
    const isWhole = await catchUp(stage, room, fresh, doc, () => isComplete(doc, writersOf(index)));
    if (!isWhole) lacking++;
  });
  const sampled = crowd.members.filter(({ isSampled }) => isSampled);
  const deprived = sampled.filter((member) => !isComplete(replay(member), writersOf(member.person.room)));
  return [
    ...loss(lacking, `of ${rooms.length} rooms do not show everything to a fresh client`),
    ...loss(deprived.length, `of ${sampled.length} sampled people lack something`),
    ...loss(crowd.ledger.strays(), 'marks of elsewhere'),
    ...loss(crowd.broken(), 'connections broke'),
  ];
}

function loss(count: number, what: string): readonly string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}

/** Connects afresh and fills a document until it is as it should be; false when it does not become so. */
export async function catchUp(
  { server, contender }: Stage,
  room: Room,
  place: number,
  doc: Y.Doc,
  isThere: () => boolean,
): Promise<boolean> {
  const { dialect } = contender;
  const link = openLink({ port: server.port, dialect, address: room.addressOf(place), keepsUpdates: true });
  let applied = 0;
  let isWhole = false;
  const found = await until(() => {
    if (isWhole || applied === link.updates.length) return isWhole;
    for (; applied < link.updates.length; applied++)
      Y.applyUpdate(doc, link.updates[applied] ?? new Uint8Array());
    isWhole = link.syncedAt() !== null && isThere();
    return isWhole;
  }, showsWithinMs);
  link.close();
  return found;
}

/** What a person has: their own edits, and what came. */
function replay({ person, stream, link }: Member): Y.Doc {
  const doc = createBoardDoc();
  const sent = person.sentAt[markKinds.edit].length;
  for (const [i, { update, markAt }] of (stream?.edits ?? []).slice(0, sent).entries())
    Y.applyUpdate(doc, writeMark(update, markAt, person.index, i));
  for (const update of link.updates) Y.applyUpdate(doc, update);
  return doc;
}

function isComplete(doc: Y.Doc, writers: readonly Member[]): boolean {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return false;
  const texts = [...cardsOf(doc)].map(([id, card]) => readCard(id, card)?.text ?? '').join('\n');
  return writers.every(({ person, stream }) => {
    const last = person.sentAt[markKinds.edit].length - 1;
    const clock = stream?.edits[last]?.clock;
    if (!stream || clock === undefined) return true;
    return (
      Y.getState(doc.store, stream.clientId) >= clock &&
      texts.includes(markOf(markKinds.edit, person.index, last))
    );
  });
}
