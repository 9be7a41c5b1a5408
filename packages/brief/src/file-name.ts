// What a downloaded brief is called: its title, in letters that every file system and every HTTP header can carry.

import { slugOf } from '@terreau/exchange/slug';
import type { ProjectRecord } from '@terreau/project/record/record';

/** A file name as `le-fournil-partage.md` for `.md`; a title without Latin letters or digits gives the record's id. */
export function briefFileName(record: ProjectRecord, ending: string): string {
  return `${slugOf(record.identity.title.text) || slugOf(record.id)}${ending}`;
}
