import type { ClusterId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import { type FollowedProject, followProjects, stayForMs } from './followed-project.ts';

/** Projects by name and revision. */
const projects = (revisions: Readonly<Record<string, number>>) =>
  Object.entries(revisions).map(([id, revision]) => ({
    ...{ id, revision, title: id },
    cluster: `cluster-${id}` as ClusterId,
  }));

/** What is shown after each of these, one second apart. */
function shownAfter(...steps: readonly (Readonly<Record<string, number>> | 'reveal' | 'wait')[]) {
  let followed: FollowedProject | null = null;
  let known: Readonly<Record<string, number>> = {};
  let now = 0;
  return steps.map((step) => {
    now += step === 'wait' ? stayForMs : 1_000;
    if (typeof step === 'object') known = step;
    if (step !== 'wait')
      followed = followProjects(followed, projects(known), { isRevealing: step === 'reveal', now });
    return followed?.id ?? null;
  });
}

it('shows none where there is none, and the first as soon as it is made', () => {
  expect(shownAfter({}, { a: 1 })).toEqual([null, 'a']);
  expect(shownAfter({}, { a: 1, b: 1 }, { a: 1, b: 1 })).toEqual([null, 'a', 'a']);
});

it('shows the one that was written in most to a screen that comes later', () => {
  expect(shownAfter({ a: 2, b: 7, c: 7 })).toEqual(['b']);
});

it('follows those who write, and stays with them while others write elsewhere', () => {
  expect(shownAfter({ a: 1, b: 1 }, 'wait', { a: 1, b: 2 })).toEqual(['a', 'a', 'b']);
  expect(shownAfter({ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 })).toEqual(['a', 'a', 'a']);
  expect(shownAfter({ a: 1, b: 1 }, { a: 1, b: 2 }, 'wait', { a: 1, b: 3 })).toEqual(['a', 'a', 'a', 'b']);
});

it('keeps still while nothing is written, and lets go of what is no more', () => {
  expect(shownAfter({ a: 1, b: 1 }, 'wait', { a: 1, b: 1 })).toEqual(['a', 'a', 'a']);
  expect(shownAfter({ a: 1, b: 1 }, { b: 1 })).toEqual(['a', null]);
});

it('shows what was made while the votes were revealed as soon as they have been', () => {
  const start = followProjects(null, projects({ a: 4 }), { isRevealing: false, now: 0 });
  const revealed = [1, 2].reduce(
    (before, now) => followProjects(before, projects({ a: 4, b: 1 }), { isRevealing: true, now }),
    start,
  );
  expect(revealed.id).toBeNull();
  const after = followProjects(revealed, projects({ a: 4, b: 1 }), { isRevealing: false, now: 3 });
  expect(after.id).toBe('b');
});

it('leaves the wall to the votes while they are revealed, and after it until somebody goes on', () => {
  expect(shownAfter({ a: 4 }, 'reveal', { a: 4 }, { a: 4, b: 1 })).toEqual(['a', null, null, 'b']);
});
