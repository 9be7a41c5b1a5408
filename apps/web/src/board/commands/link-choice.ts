// Choosing the card to which another one adds a part: begun on the one, ended by selecting the other. What was allowed when
// it began is asked again when it ends. [T4]

import type { CardId, ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import type { Source, WritableSource } from '../../live/source.ts';
import { type Selection, selectCards } from '../selection.ts';

export interface LinkChoiceDeps {
  readonly session: Source<Pick<Session, 'phase' | 'isLocked'>>;
  readonly selection: WritableSource<Selection>;
  /** The card for which another is being chosen. */
  readonly linking: WritableSource<CardId | null>;
  /** Undefined for a card that is gone. */
  readonly authorOf: (id: CardId) => ParticipantId | undefined;
  /** Whether a card of an author may be linked now; when it may not, the person is told why. */
  readonly mayOrSay: (author: ParticipantId) => boolean;
  readonly choose: (from: CardId, to: CardId) => void;
}

export interface LinkChoice {
  readonly begin: (from: CardId) => void;
  readonly destroy: () => void;
}

export function createLinkChoice(deps: LinkChoiceDeps): LinkChoice {
  const { session, selection, linking, authorOf, mayOrSay, choose } = deps;
  const rulesNow = () => {
    const { phase, isLocked } = session.get();
    return `${phase.name} ${isLocked}`;
  };
  let begunUnder = rulesNow();
  const onSelection = () => {
    const from = linking.get();
    const to = onlyCard(selection.get());
    if (!from || to === from) return;
    linking.set(null);
    const author = authorOf(from);
    if (!to || !author || !mayOrSay(author)) return;
    choose(from, to);
    selection.set(selectCards([from]));
  };
  const onSession = () => {
    if (rulesNow() !== begunUnder) linking.set(null);
  };
  const stops = [selection.subscribe(onSelection), session.subscribe(onSession)];
  return {
    begin(from) {
      begunUnder = rulesNow();
      linking.set(from);
    },
    destroy() {
      for (const stop of stops) stop();
    },
  };
}

/** The selected card, where it is only one. */
export function onlyCard({ cards }: Selection): CardId | null {
  const [id, ...others] = cards;
  return id && others.length === 0 ? id : null;
}
