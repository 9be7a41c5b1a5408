// Whether a hand is zooming now, and in which direction: told by the scale alone. Pure: times are passed in.

export interface ZoomWatch {
  readonly direction: (scale: number, now: number) => 'in' | 'out' | 'no';
}

/** A hand that has rested for so long has arrived. */
const restMs = 120;

export function createZoomWatch(): ZoomWatch {
  let last: { readonly scale: number; readonly at: number; readonly towards: 'in' | 'out' | 'no' } | null =
    null;
  return {
    direction(scale, now) {
      if (!last) last = { scale, at: now, towards: 'no' };
      else if (scale !== last.scale) last = { scale, at: now, towards: scale > last.scale ? 'in' : 'out' };
      return now - last.at < restMs ? last.towards : 'no';
    },
  };
}
