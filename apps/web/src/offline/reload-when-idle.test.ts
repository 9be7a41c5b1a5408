import { expect, it } from 'vitest';
import { mayReload, type Quiet } from './reload-when-idle.ts';

const quiet: Quiet = {
  isHidden: false,
  untouchedMs: 60_000,
  hasUnsavedWork: false,
  isWriting: false,
  isDialogOpen: false,
};

it('renews a page that nobody looks at or has touched for a minute', () => {
  expect(mayReload(quiet)).toBe(true);
  expect(mayReload({ ...quiet, untouchedMs: 59_999 })).toBe(false);
  expect(mayReload({ ...quiet, untouchedMs: 0, isHidden: true })).toBe(true);
});

it('[T1] never while something is unsaved, half written or open, however long', () => {
  const idle = { ...quiet, untouchedMs: 3_600_000, isHidden: true };
  for (const busy of ['hasUnsavedWork', 'isWriting', 'isDialogOpen'] as const) {
    expect(mayReload({ ...idle, [busy]: true }), busy).toBe(false);
  }
});
