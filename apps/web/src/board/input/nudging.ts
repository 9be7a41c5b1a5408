// Cards that are moved by a key: held above the board for as long as the key is down, so that the others see them glide, and
// laid down as one change. Knows neither React nor the DOM.

import type { Point } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import type { WritableSource } from '../../live/source.ts';
import type { Lift } from '../tools/tool.ts';

export interface Nudging {
  /** Moves the selected cards a little further. */
  readonly nudge: (by: Point) => void;
  /** The key is up, or something else begins: lays them down. */
  readonly settle: () => void;
}

export interface NudgingDeps {
  readonly lift: WritableSource<Lift | null>;
  readonly selected: () => ReadonlySet<CardId>;
  /** Whether they may be moved; asked once for each time that they are taken up. */
  readonly mayOrSay: () => boolean;
  readonly lay: (lift: Lift) => void;
}

export function createNudging({ lift, selected, mayOrSay, lay }: NudgingDeps): Nudging {
  let own: Lift | null = null;
  const takeUp = (): Lift | null => {
    const cards = selected();
    // A hand that holds something has it.
    if (lift.get() || cards.size === 0 || !mayOrSay()) return null;
    return { cards, cluster: null, by: [0, 0], into: 'same' };
  };
  return {
    nudge([dx, dy]) {
      const held = own && lift.get() === own ? own : takeUp();
      if (!held) return;
      own = { ...held, by: [held.by[0] + dx, held.by[1] + dy] };
      lift.set(own);
    },
    settle() {
      const held = own;
      own = null;
      if (!held || lift.get() !== held) return;
      lift.set(null);
      lay(held);
    },
  };
}
