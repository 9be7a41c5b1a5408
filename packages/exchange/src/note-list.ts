// The notes of a card in one text, and back: a bullet for each, further lines indented below it.

const bullet = '• ';
const indent = '  ';

/** One text; empty without notes. */
export function bulletList(notes: readonly string[]): string {
  return notes.map((note) => bullet + note.replaceAll('\n', `\n${indent}`)).join('\n');
}

/** The notes of a list; a text that is no list is one note. */
export function notesOfList(list: string): string[] {
  if (list.trim() === '') return [];
  if (!list.startsWith(bullet)) return [list];
  return list
    .slice(bullet.length)
    .split(`\n${bullet}`)
    .map((note) => note.replaceAll(`\n${indent}`, '\n'));
}
