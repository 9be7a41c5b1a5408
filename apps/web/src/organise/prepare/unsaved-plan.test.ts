import { beforeEach, expect, it } from 'vitest';
import { toasts } from '../../ui/toasts.ts';
import { emptyDraft } from './plan-draft.ts';
import { withChallengeAt } from './plan-removals.ts';
import { createUnsavedPlan, isChanged, type Work } from './unsaved-plan.ts';

const base = { ...emptyDraft('fr', '2026-11-26'), name: 'Soirée' };
const first: Work = { of: 'v1', base, draft: base };
const written = { ...base, territory: 'Lille' };

let stored: string | null;
const open = (from: Work = first) =>
  createUnsavedPlan(from, {
    read: () => stored,
    write: (text) => {
      stored = text;
    },
  });
const act = () => toasts.list().at(-1)?.action?.run();

beforeEach(() => {
  stored = null;
  for (const { id } of toasts.list()) toasts.dismiss(id);
});

it('is there again after a reload, over the version that it was written over', () => {
  open().change(written);
  const again = open({ of: 'v2', base: { ...base, name: 'La leur' }, draft: base });
  expect(again.isTakenUp()).toBe(true);
  expect(again.get()).toEqual({ of: 'v1', base, draft: written });
});

it('keeps nothing of what was saved, or is as it was', () => {
  const plan = open();
  plan.change(written);
  plan.settle();
  expect(stored).toBeNull();
  plan.change(written);
  plan.change(base);
  expect(stored).toBeNull();
  expect(open().isTakenUp()).toBe(false);
});

it('takes up nothing that this form could not show', () => {
  for (const text of ['{', '7', '{"of":"v1","base":{},"draft":{}}', '{"of":1}']) {
    stored = text;
    expect(open().get()).toBe(first);
  }
});

it('gives back what was given up', () => {
  const plan = open();
  plan.change(written);
  plan.discard({ text: 'Annulé', label: 'Rétablir' });
  expect([plan.get().draft, stored]).toEqual([base, null]);
  act();
  expect(plan.get().draft).toEqual(written);
  expect(open().get().draft).toEqual(written);
});

it('puts all back only until something else is written', () => {
  const plan = open();
  const replace = () => plan.change({ ...written, domains: ['Eau'] }, { text: 'Remplacé', label: 'Annuler' });
  plan.change(written);
  replace();
  act();
  expect(plan.get().draft).toEqual(written);
  for (const begin of [replace, () => plan.discard({ text: 'Annulé', label: 'Rétablir' })]) {
    begin();
    expect(toasts.list()).not.toEqual([]);
    plan.change({ ...plan.get().draft, insee: '59350' });
    expect(toasts.list()).toEqual([]);
  }
});

it('offers nothing that was removed once all is as it was', () => {
  const plan = open();
  plan.change(written, { text: 'Retiré', label: 'Annuler', back: (now) => ({ ...now, name: '' }) });
  plan.discard({ text: 'Annulé', label: 'Rétablir' });
  expect(toasts.list().map(({ text }) => text)).toEqual(['Annulé']);
});

it('is saved when the server has dropped the spaces that were typed', () => {
  const plan = open();
  plan.change({ ...base, name: 'Soirée ' });
  expect(isChanged(plan.get())).toBe(true);
  const again = open();
  again.settle();
  again.goOn(first);
  expect([isChanged(again.get()), again.isTakenUp(), stored]).toEqual([false, false, null]);
});

it('gives back what was removed, into what was written since, until it is saved', () => {
  const [challenge] = base.challenges;
  if (!challenge) throw new Error('no challenge');
  const plan = open();
  const remove = () =>
    plan.change(
      { ...plan.get().draft, challenges: [] },
      { text: 'Retiré', label: 'Annuler', back: (now) => withChallengeAt(now, challenge, 0) },
    );
  remove();
  plan.change({ ...plan.get().draft, territory: 'Lille' });
  act();
  expect(plan.get().draft).toEqual(written);
  remove();
  plan.settle();
  expect(toasts.list()).toEqual([]);
});
