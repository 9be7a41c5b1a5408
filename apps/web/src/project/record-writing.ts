// Writing into a record of this server from this browser: its fields merged by the record's own rules, what is unsent kept
// on this device.

import { applyChanges, valueAnew } from '@terreau/project/record/edits';
import { type FieldPath, fieldAt, valueAt, withValue } from '@terreau/project/record/fields';
import type { ProjectRecord } from '@terreau/project/record/record';
import { Problem } from '../api/client.ts';
import { changeProject, type ProjectAnswer } from '../api/projects.ts';
import { type Changes, isEmpty } from './changes.ts';
import type { ProjectAccess } from './project-key.ts';
import { createWriting, type Writing } from './writing.ts';

export type RecordWriting = Writing<ProjectRecord, ProjectAnswer>;

export function createRecordWriting(first: ProjectAnswer, access: ProjectAccess): RecordWriting {
  const { id } = first.record;
  const name = `terreau.unsent.${id}`;
  return createWriting({
    first,
    kept: first.canEdit ? readKept(name) : {},
    keep: (unsent) =>
      isEmpty(unsent) ? localStorage.removeItem(name) : localStorage.setItem(name, JSON.stringify(unsent)),
    valueAt: (record, path) => valueAt(record, knownPath(path)),
    merge: mergedRecord,
    valueAnew: (record, path, change) => valueAnew(record, knownPath(path), change),
    send: (changes) => changeProject(id, access.key, changes),
    isPassing: (error) => error instanceof Problem && error.isPassing,
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    now: Date.now,
  });
}

/** What is too much for a field is shown as it was typed; the server says why it does not take it. */
function mergedRecord(record: ProjectRecord, changes: Changes): ProjectRecord {
  const edit = applyChanges(record, changes);
  if (edit.ok) return edit.record;
  return Object.entries(changes).reduce(
    (all, [path, { to }]) => withValue(all, knownPath(path), to as ReturnType<typeof valueAt>),
    record,
  );
}

function knownPath(path: string): FieldPath {
  const field = fieldAt(path);
  if (!field) throw new Error(`the form has no field ${path}`);
  return field.path;
}

/** Only what this version still has fields for. */
function readKept(name: string): Changes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([path]) => fieldAt(path) !== undefined));
  } catch {
    // Spoilt by something else on this device: then there is nothing to take up.
    return {};
  }
}
