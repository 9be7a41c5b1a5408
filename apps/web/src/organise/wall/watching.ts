// Asks each second what has changed on the wall, for as long as it is watched. When no answer comes it asks less and less often, at
// moments that differ from those of others, until one does: a server that comes back is not asked by everybody at once.

import type { WallNews } from '@terreau/workshop/wall';

export interface WatchingDeps {
  /** Asks for what has changed since a version. */
  readonly ask: (since: string | null) => Promise<WallNews>;
  readonly onNews: (news: WallNews) => void;
  readonly onProblem: (problem: unknown) => void;
  /** Whether nobody looks at the page. */
  readonly isHidden: () => boolean;
  readonly random: () => number;
  /** Waits so long, or until it is interrupted. */
  readonly wait: (ms: number) => Promise<void>;
}

const everyMs = 1_000;
/** Calls for help are still told in the page's title. */
const hiddenEveryMs = 5_000;
const longestMs = 10_000;

/** Watches until the function that it returns is called. */
export function watchWall({ ask, onNews, onProblem, isHidden, random, wait }: WatchingDeps): () => void {
  let isWatched = true;
  const run = async (): Promise<void> => {
    let since: string | null = null;
    let failures = 0;
    while (isWatched) {
      try {
        const news = await ask(since);
        if (!isWatched) return;
        since = news.version;
        failures = 0;
        onNews(news);
      } catch (problem) {
        if (!isWatched) return;
        failures++;
        onProblem(problem);
      }
      await wait(pauseMs(failures, isHidden(), random()));
    }
  };
  void run();
  return () => {
    isWatched = false;
  };
}

/** How long until the next question. */
export function pauseMs(failures: number, isHidden: boolean, random: number): number {
  if (failures > 0) return Math.min(longestMs, everyMs * 2 ** failures) * (0.5 + random / 2);
  return isHidden ? hiddenEveryMs : everyMs;
}
