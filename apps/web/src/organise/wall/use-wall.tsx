// The wall in React: a store that is kept up to date as long as the tab is open, and the hooks that read it.

import type { BoardId, EventId } from '@terreau/board/ids';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { wordsFor } from '../../api/client.ts';
import { readWall } from '../../api/wall.ts';
import { createWallStore, type Item, type Overview, type WallStore } from './wall-store.ts';
import { watchWall } from './watching.ts';

export interface Wall {
  readonly store: WallStore;
  readonly organiserKey: string;
  readonly event: EventId;
  /** The server's clock, milliseconds since 1970. */
  readonly serverNow: () => number;
}

/** Why there is no news now, in words; null when there is. */
export type Trouble = string | null;

const WallContext = createContext<Wall | null>(null);

export function WallProvider(props: { readonly wall: Wall; readonly children: ReactNode }) {
  return <WallContext value={props.wall}>{props.children}</WallContext>;
}

/** Throws outside of a WallProvider. */
export function useWall(): Wall {
  const wall = use(WallContext);
  if (!wall) throw new Error('useWall needs a WallProvider around it');
  return wall;
}

/** Tables that are behind or quiet are found without news, too. */
const tickMs = 5_000;
/** What has not been answered by then, is not. */
const patienceMs = 15_000;

/** Watches an event for as long as the component is there. */
export function useWatchedWall(organiserKey: string, event: EventId): { wall: Wall; trouble: Trouble } {
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [wall] = useState(() => openWall(organiserKey, event));
  useEffect(() => {
    let wake: () => void = () => undefined;
    const onVisible = () => wake();
    const stop = watchWall({
      ask: (since) => readWall(organiserKey, event, { since, signal: AbortSignal.timeout(patienceMs) }),
      onNews(news) {
        wall.setServerNow(news.now);
        wall.store.apply(news);
        setTrouble(null);
      },
      onProblem: (problem) => setTrouble(wordsFor(problem)),
      isHidden: () => document.hidden,
      random: Math.random,
      wait: (ms) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        }),
    });
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('online', onVisible);
    const ticking = setInterval(() => wall.store.tick(wall.serverNow()), tickMs);
    return () => {
      stop();
      wake();
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', onVisible);
    };
  }, [wall, organiserKey, event]);
  return { wall, trouble };
}

function openWall(organiserKey: string, event: EventId): Wall & { setServerNow: (now: number) => void } {
  let ahead = 0;
  return {
    store: createWallStore(),
    organiserKey,
    event,
    serverNow: () => Date.now() + ahead,
    setServerNow(now) {
      ahead = now - Date.now();
    },
  };
}

/** One table; undefined when it is gone. */
export function useItem(id: BoardId): Item | undefined {
  const { store } = useWall();
  const subscribe = useCallback((wake: () => void) => store.subscribeTo(id, wake), [store, id]);
  return useSyncExternalStore(subscribe, () => store.item(id));
}

/** null until the first news. */
export function useOverview(): Overview | null {
  const { store } = useWall();
  return useSyncExternalStore(store.subscribe, store.overview);
}
