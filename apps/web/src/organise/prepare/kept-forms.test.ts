import type { EventId } from '@terreau/board/ids';
import { afterEach, expect, it, vi } from 'vitest';
import { keepChoice, keptChoice } from '../../language/kept-choice.ts';
import { forgetForms, newPlan, planLike, planOfEvent, ruleOfEvent } from './kept-forms.ts';

afterEach(() => vi.unstubAllGlobals());

it('forgets all that was written of an evening, also of one that was to be like it, and nothing of others', () => {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  };
  vi.stubGlobal('window', { localStorage });
  const gone = 'evening-1' as EventId;
  const other = 'evening-2' as EventId;
  const names = [gone, other].flatMap((event) => [planOfEvent(event), planLike(event), ruleOfEvent(event)]);
  for (const name of [...names, newPlan]) keepChoice(name, 'Flo');
  forgetForms(gone);
  expect(names.map(keptChoice)).toEqual([null, null, null, 'Flo', 'Flo', 'Flo']);
  expect(keptChoice(newPlan)).toBe('Flo');
});
