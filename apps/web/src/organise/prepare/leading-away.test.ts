import { expect, it } from 'vitest';
import { followedBy, leadsAway } from './leading-away.ts';

const link = { href: 'https://terreau.fr/organise/1/print', target: '', download: '', ariaCurrent: null };
const plain = { metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };

it('follows a link to another page in this tab', () => {
  expect(followedBy(link, plain)?.pathname).toBe('/organise/1/print');
  expect(followedBy(null, plain)).toBeNull();
  expect(followedBy({ ...link, target: '_blank' }, plain)).toBeNull();
  expect(followedBy({ ...link, download: 'a.pdf' }, plain)).toBeNull();
  expect(followedBy(link, { ...plain, ctrlKey: true })).toBeNull();
});

it('stays where the link is of the page that is there, by whatever address it is open', () => {
  expect(followedBy({ ...link, ariaCurrent: 'page' }, plain)).toBeNull();
  const here = new URL('https://terreau.fr/organise/1?a');
  expect(leadsAway(new URL('https://terreau.fr/organise/1#rule'), here)).toBe(false);
  expect(leadsAway(new URL('https://elsewhere.fr/organise/2'), here)).toBe(false);
  expect(leadsAway(new URL('https://terreau.fr/organise'), here)).toBe(true);
});
