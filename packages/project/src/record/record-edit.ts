// One request of somebody who fills in a record: changes of fields, and conflicts that they settle with them.

import type { Followed } from '../follow-up/follow-up.ts';
import { type Drafts, editedPaths, resolved } from '../merging/merge-draft.ts';
import { applyChanges, type Changes, type EditRefusal, withEdited } from './edits.ts';
import { fieldAt } from './fields.ts';
import type { ProjectRecord } from './record.ts';

/** A record with the drafts that it is compared with. */
export interface DraftedRecord extends Drafts {
  readonly record: ProjectRecord;
}

export type RecordEdit =
  | { readonly ok: true; readonly drafted: DraftedRecord }
  | { readonly ok: false; readonly path: string; readonly why: EditRefusal };

/** Makes all of the changes or none; a field that is named in `resolves` is from now on compared with what the board says. */
export function editRecord(
  { record, ...drafts }: DraftedRecord,
  { changes, resolves }: { readonly changes: Changes; readonly resolves: readonly string[] },
): RecordEdit {
  const chosen = resolves.map((path) => ({ path, field: fieldAt(path) }));
  const unknown = chosen.find(({ field }) => field === undefined);
  if (unknown) return { ok: false, path: unknown.path, why: 'no-such-field' };
  const edit = applyChanges(record, changes);
  if (!edit.ok) return edit;
  const settled = resolved(
    drafts,
    chosen.flatMap(({ field }) => field?.path ?? []),
  );
  const edited = withEdited(edit.record, editedPaths(edit.record, settled.base));
  return { ok: true, drafted: { record: edited, ...settled } };
}

/** What becomes of a record whose log was written in, with the fields that are told as edited. */
export function followRecord(
  drafted: DraftedRecord,
  follow: (record: ProjectRecord) => Followed,
): { readonly ok: true; readonly drafted: DraftedRecord } | Extract<Followed, { ok: false }> {
  const followed = follow(drafted.record);
  if (!followed.ok) return followed;
  const record = withEdited(followed.record, editedPaths(followed.record, drafted.base));
  return { ok: true, drafted: { ...drafted, record } };
}
