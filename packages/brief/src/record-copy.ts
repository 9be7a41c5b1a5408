// A copy of a record for those who are not told all of it. It says what it leaves out, so that no brief asks for what may have
// been answered long ago.

import type { ProjectRecord } from '@terreau/project/record/record';

/** A record as it stands in a brief. */
export type RecordCopy = ProjectRecord & {
  /** Whoever agreed to be contacted is left out, if anybody did. */
  readonly contactsWithheld?: true;
};

/** The record without how to reach anybody. [T8] */
export function withContactsWithheld(record: ProjectRecord): RecordCopy {
  return { ...record, bearers: { ...record.bearers, contacts: [] }, contactsWithheld: true };
}
