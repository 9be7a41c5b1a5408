// What is said of archives in English.

import type { ToldFault } from '../../archive/archive-fault.ts';
import type { HttpWords } from '../words-fr.ts';

const nothingStored = 'Nothing was imported.';

function at({ file, row, column }: ToldFault): string {
  const where = row === null ? '' : `, row ${row.toLocaleString('en')}`;
  return `${file}${where}${column === null ? '' : `, “${column}”`}`;
}

export const archiveWords: HttpWords['archive'] = {
  faults: {
    'not-a-zip': () =>
      `This file is not a readable ZIP archive, or it is damaged. ${nothingStored} Choose the file “…-archive.zip”; if it was cut short on its way, make it again where the evening comes from, in its tab “Archive”.`,
    'too-many-files': () => `This archive has too many files for an evening. ${nothingStored}`,
    'too-big': () => `Unpacked, this archive would be too large. ${nothingStored}`,
    'unsafe-path': () => `A file of this archive has a path that leads out of it. ${nothingStored}`,
    'duplicate-file': () => `Two files of this archive have the same name. ${nothingStored}`,
    'unknown-file': () =>
      `This archive has a file that is not of this format: it is not the archive of an evening, or it was changed. ${nothingStored}`,
    'no-manifest': () =>
      `This is not the archive of an evening: archive.json is missing or is none. ${nothingStored} Choose the file “…-archive.zip” that the evening’s tab “Archive” makes; the ZIP of all its documents is none.`,
    'other-version': ({ version }) =>
      `This archive is of version ${version}; this installation reads version 1 only. Bring it up to date. ${nothingStored}`,
    missing: (place) => `${at(place)} is missing. ${nothingStored}`,
    'broken-json': (place) => `${at(place)} is not readable JSON. ${nothingStored}`,
    'bad-value': (place) => `${at(place)}: this value is not valid. ${nothingStored}`,
    'too-long': (place) => `${at(place)}: this text is too long. ${nothingStored}`,
    twice: (place) => `${at(place)}: this is there already. ${nothingStored}`,
    'points-nowhere': (place) =>
      `${at(place)}: this refers to something that is not in the archive, or not on this board. ${nothingStored}`,
    'bad-document': (place) => `${at(place)}: this is not the document of a board. ${nothingStored}`,
  },
  obstacles: {
    'already-here': (event) =>
      `The evening “${event}” is on this installation already. Keep the one that is here; or, to replace it, delete it first and then import the archive. ${nothingStored}`,
    'ids-taken': (event) =>
      `Tables, people or records of “${event}” have the numbers of another evening on this installation. ${nothingStored}`,
    'still-open': (event) =>
      `Tables of “${event}” have just been deleted here and are still closing. Try again in a quarter of a minute. ${nothingStored}`,
  },
  stillSecret: (tables) =>
    `People vote or write in silence at ${tables.slice(0, 6).join(', ')}${tables.length > 6 ? '…' : ''}: these ballots and drafts are secret. Wait until they are revealed, or ask for the archive without them.`,
};
