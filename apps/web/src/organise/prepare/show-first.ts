// The first field of a form that is wrong: it opens the parts around it and comes out from under what lies over the page, so that
// the browser can show what is wrong with it.

import type { InvalidEvent } from 'react';

/** For `onInvalidCapture` of what holds the fields. */
export function showFirst(event: InvalidEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  const first = currentTarget.querySelector(':is(input, textarea, select):invalid');
  if (target !== first) {
    // What is closed cannot be shown.
    event.preventDefault();
    return;
  }
  for (
    let part = first?.closest('details') ?? null;
    part;
    part = part.parentElement?.closest('details') ?? null
  )
    part.open = true;
  first?.scrollIntoView({ block: 'center' });
}
