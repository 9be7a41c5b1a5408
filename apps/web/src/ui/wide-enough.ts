// Which windows are large enough for a canvas. Read by the build too, which names what such a window loads.

/** Where the board is seen as a canvas first. Large letters make a window small. */
export const wideEnough = '(min-width: 45rem) and (min-height: 30rem)';

/** Where all that is said of the table has room in one line. */
export const roomyEnough = '(min-width: 75rem) and (min-height: 30rem)';
