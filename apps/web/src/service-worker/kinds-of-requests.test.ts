import { expect, it } from 'vitest';
import { kindOf } from './kinds-of-requests.ts';

const origin = 'http://localhost:3000';
const files = new Set(['/assets/app-1.js', '/terreau.svg']);
const get = (path: string, mode: RequestMode = 'no-cors') =>
  kindOf({ method: 'GET', mode, url: new URL(path, origin).href }, origin, files);

it('answers pages and files of the program', () => {
  expect(['/', '/j/BCD234', '/b/id', '/nowhere'].map((path) => get(path, 'navigate'))).toEqual(
    Array(4).fill('page'),
  );
  expect(['/assets/app-1.js', '/assets/other-2.js', '/terreau.svg'].map((path) => get(path))).toEqual(
    Array(3).fill('file'),
  );
});

it('leaves the interface, the socket, the version and other sites to the network', () => {
  expect(get('/api/v1/boards/id/export', 'navigate')).toBe('none');
  expect(get('/sync/id')).toBe('none');
  expect(get('/version.json')).toBe('none');
  expect(get('https://elsewhere.example/assets/app-1.js')).toBe('none');
  expect(kindOf({ method: 'POST', mode: 'cors', url: `${origin}/assets/app-1.js` }, origin, files)).toBe(
    'none',
  );
});
