// A text as the name of a file: in letters that every file system and every HTTP header can carry.

const maxCharacters = 60;

/** Lower-case Latin letters, digits and hyphens, whole words as far as they fit; empty when there are none. */
export function slugOf(text: string): string {
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
