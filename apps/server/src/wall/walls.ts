// The walls that are watched now, one for each event, however many watch it. One that nobody has asked for in a minute is thrown
// away when something next happens.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { WallNews } from '@terreau/workshop/wall';
import type { Evening } from '../evening/evening.ts';
import type { News } from './signs-of-life.ts';
import { createWallFeed, type WallFeed } from './wall-feed.ts';

export interface Walls {
  /** What has changed since a version, or everything; undefined when there is no such event. */
  readonly newsOf: (event: EventId, version: string | undefined) => Promise<WallNews | undefined>;
}

/** Events that are watched at once; of more, the one that was asked for longest ago is read anew each time. [T6] */
const maxWalls = 8;
const keptMs = 60_000;

/** No wall is watched yet. `clock` counts milliseconds from any moment. */
export function createWalls(evening: Evening, clock: () => number): Walls {
  const { signs, newId } = evening;
  /** The one that was asked for last is the last. */
  const walls = new Map<EventId, { readonly feed: WallFeed; readonly askedAt: number }>();

  const note = (board: BoardId, news: News): void => {
    const now = clock();
    for (const [event, { feed, askedAt }] of walls)
      if (now - askedAt > keptMs) walls.delete(event);
      else feed.note(board, news);
  };
  signs.listen(note);

  const feedOf = (event: EventId): WallFeed => {
    const feed = walls.get(event)?.feed ?? createWallFeed({ evening, signs, event, epoch: newId(), clock });
    walls.delete(event);
    walls.set(event, { feed, askedAt: clock() });
    const [oldest] = walls.keys();
    if (walls.size > maxWalls && oldest !== undefined) walls.delete(oldest);
    return feed;
  };

  return {
    async newsOf(event, version) {
      const news = await feedOf(event).newsSince(version);
      if (!news) walls.delete(event);
      return news;
    },
  };
}
