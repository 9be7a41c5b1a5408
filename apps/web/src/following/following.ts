// Who leads one's eyes on a board: a person whom one follows, or whoever leads the table and has asked everyone to come.
// One is led until one looks elsewhere by oneself. Knows no React.

import type { ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import type { BoardLink } from '../live/board-link.ts';
import { type Peer, peersOf, summon } from '../live/presence.ts';
import { createSource, type Source } from '../live/source.ts';
import { isFresh, type Summons } from '../live/viewpoint.ts';

type Led =
  | { readonly how: 'following'; readonly id: ParticipantId; readonly name: string }
  | { readonly how: 'summoned'; readonly id: ParticipantId; readonly name: string; readonly to: Summons };

export interface Following {
  readonly led: Source<Led | null>;
  readonly follow: (peer: Pick<Peer, 'id' | 'name'>) => void;
  /** Looks by oneself again, from where one is. */
  readonly stop: () => void;
  /** Looks by oneself again, from where one was before. */
  readonly goBack: () => void;
  /** Called when one goes back, until the returned function is called. */
  readonly onBack: (back: () => void) => () => void;
  /** Whom one follows, as they are now. */
  readonly leader: () => Peer | null;
  /** Asks everyone to come to where one looks; false when one looks nowhere. */
  readonly summonAll: () => boolean;
}

export interface FollowedLink extends Pick<BoardLink, 'awareness' | 'serverNow'> {
  readonly session: { readonly get: () => Pick<Session, 'people'> };
  readonly hand: { readonly author: ParticipantId };
}

const followings = new WeakMap<FollowedLink, Following>();

/** The one of a link: what the list of people begins, the canvas goes on with. */
export function followingOf(link: FollowedLink): Following {
  const known = followings.get(link);
  if (known) return known;
  const following = createFollowing(link);
  followings.set(link, following);
  return following;
}

/** Listens as long as the link's awareness is there. */
function createFollowing(link: FollowedLink): Following {
  const led = createSource<Led | null>(null);
  const backs = new Set<() => void>();
  /** When each who leads the table called last; a call is obeyed once. */
  const obeyed = new Map<ParticipantId, number>();

  const obey = () => {
    for (const { id, name, summons } of peersOf(link)) {
      const isNews = summons !== null && summons.stamp > (obeyed.get(id) ?? Number.NEGATIVE_INFINITY);
      // What one has asked at another device is no call to oneself.
      if (!isNews || id === link.hand.author) continue;
      obeyed.set(id, summons.stamp);
      if (isFresh(summons, link.serverNow())) led.set({ how: 'summoned', id, name, to: summons });
    }
  };
  link.awareness.on('change', obey);
  obey();

  return {
    led,
    follow: ({ id, name }) => led.set({ how: 'following', id, name }),
    stop: () => led.set(null),
    goBack() {
      led.set(null);
      for (const back of [...backs]) back();
    },
    onBack(back) {
      backs.add(back);
      return () => backs.delete(back);
    },
    leader() {
      const now = led.get();
      return (now?.how === 'following' && peersOf(link).find(({ id }) => id === now.id)) || null;
    },
    summonAll: () => summon(link),
  };
}
