import { expect, it } from 'vitest';
import { createToasts } from './toasts.ts';

it('shows the newest three, and the same words once', () => {
  const toasts = createToasts();
  for (const text of ['a', 'b', 'c', 'd', 'c']) toasts.show({ text });
  expect(toasts.list().map(({ text }) => text)).toEqual(['b', 'd', 'c']);
});

it('keeps each way back, whatever the words', () => {
  const toasts = createToasts();
  const takenBack: string[] = [];
  for (const what of ['first', 'second'])
    toasts.show({ text: 'Retiré', action: { label: 'Annuler', run: () => takenBack.push(what) } });
  toasts.show({ text: 'Retiré' });
  toasts.show({ text: 'Retiré' });
  expect(toasts.list()).toHaveLength(3);
  for (const { action } of toasts.list()) action?.run();
  expect(takenBack).toEqual(['first', 'second']);
});

it('forgets what is dismissed and tells its listeners', () => {
  const toasts = createToasts();
  toasts.show({ text: 'a' });
  let woken = 0;
  toasts.subscribe(() => woken++);
  toasts.dismiss(toasts.list()[0]?.id ?? 0);
  expect(toasts.list()).toEqual([]);
  expect(woken).toBe(1);
});
