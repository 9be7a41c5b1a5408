import { expect, it } from 'vitest';
import { outlineKeyOf, type Place } from './outline-keys.ts';

function press(key: string, place: Place, held: 'ctrlKey' | 'shiftKey' | 'altKey' | 'none' = 'none') {
  const free = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return outlineKeyOf({ ...free, key, ...(held === 'none' ? {} : { [held]: true }) }, place);
}

it('acts on the card that has the focus', () => {
  expect(press('Enter', 'card')).toBe('edit');
  expect(press('N', 'card')).toBe('note');
  expect(press('Delete', 'card')).toBe('delete');
  expect(press(' ', 'card')).toBe('choose');
});

it('leaves to a button what presses it, and steps from it to other cards', () => {
  expect(press('Enter', 'inside')).toBeNull();
  expect(press(' ', 'inside')).toBeNull();
  expect(press('Delete', 'inside')).toBeNull();
  expect(press('ArrowDown', 'inside')).toBe('next');
});

it('takes nothing from the page elsewhere but history, help and Escape', () => {
  expect(press('ArrowDown', 'elsewhere')).toBeNull();
  expect(press('n', 'elsewhere')).toBeNull();
  expect(press('?', 'elsewhere')).toBe('help');
  expect(press('z', 'elsewhere', 'ctrlKey')).toBe('undo');
});

it('leaves the browser its own keys', () => {
  expect(press('n', 'card', 'ctrlKey')).toBeNull();
  expect(press('ArrowUp', 'card', 'altKey')).toBeNull();
});
