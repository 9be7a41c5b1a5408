// What a downloaded brief is called: its title, in letters that every file system and every HTTP header can carry.

import type { ProjectRecord } from '@terreau/project/record';

const maxCharacters = 60;

/** A file name as `le-fournil-partage.md`; a title without Latin letters or digits gives the record's id. */
export function briefFileName(record: ProjectRecord, extension: string): string {
  return `${slugOf(record.identity.title.text) || slugOf(record.id)}.${extension}`;
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > maxCharacters && slug !== '') break;
    slug = longer.slice(0, maxCharacters);
  }
  return slug;
}
