// Keeps a board open: opens it, says how it stands, and opens it anew when the server has ended the connection for a reason
// that passes. Knows no React.

import type { BoardLink } from './board-link.ts';
import { waitMs } from './coming-back.ts';
import type { Ending } from './connection.ts';

export type Opening<Link = BoardLink> =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ended' }
  /** Another window of the same person goes on instead of this one, until it is asked to. */
  | { readonly state: 'elsewhere'; readonly goOn: () => void }
  /** Too many changes were refused; it opens again by itself. */
  | { readonly state: 'barred'; readonly minutes: number }
  | { readonly state: 'open'; readonly link: Link };

export interface KeptOpenDeps<Link> {
  /** `onEnded` is called when the server has ended the connection for good; the link is then of no use any more. */
  readonly open: (onEnded: (ending: Ending) => void) => Promise<Link>;
  readonly onOpening: (opening: Opening<Link>) => void;
  readonly random: () => number;
}

const minuteMs = 60_000;

/** Keeps a board open until the returned function is called; from then on nothing is said and nothing opened. */
export function keepOpen<Link extends { destroy(): void }>({
  open,
  onOpening,
  random,
}: KeptOpenDeps<Link>): () => void {
  let isOver = false;
  let link: Link | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How often it has ended without a reason that is known here. */
  let surprises = 0;

  const start = async (): Promise<void> => {
    try {
      const opened = await open(onEnded);
      if (isOver) return opened.destroy();
      link = opened;
      onOpening({ state: 'open', link });
    } catch (error) {
      if (!isOver) onOpening({ state: 'failed', error });
    }
  };
  const startIn = (ms: number): void => {
    timer = setTimeout(start, ms);
  };
  const onEnded = (ending: Ending): void => {
    // A refusal takes its time to be dealt with, and the board may have been left meanwhile.
    if (isOver) return;
    link?.destroy();
    link = null;
    switch (ending.kind) {
      case 'refused':
        void start();
        break;
      case 'unauthorised':
        onOpening({ state: 'ended' });
        break;
      case 'elsewhere':
        onOpening({ state: 'elsewhere', goOn: start });
        break;
      case 'barred':
        onOpening({ state: 'barred', minutes: Math.ceil(ending.forMs / minuteMs) });
        startIn(ending.forMs);
        break;
      default:
        onOpening({ state: 'opening' });
        startIn(waitMs(++surprises, null, random));
    }
  };

  void start();
  return () => {
    isOver = true;
    clearTimeout(timer);
    link?.destroy();
  };
}
