// A record without its people: for whom the names are none of their business, and for when they are to be forgotten.

import type { ParticipantId } from '@terreau/board/ids';
import { editedPaths } from '../merging/merge-draft.ts';
import { withEdited } from './edits.ts';
import type { RecordSections } from './fields.ts';
import type { ProjectRecord } from './record.ts';
import type { DraftedRecord } from './record-edit.ts';

/**
 * The record without the names of those who wrote its cards, without its contacts, and without who leads it and who does its
 * next steps. Names that somebody wrote into a text stay in it. [T8]
 */
export function withoutNames(record: ProjectRecord): ProjectRecord {
  const { provenance } = record;
  return { ...nameless(record), provenance: { ...provenance, people: {} } };
}

/**
 * The record and its drafts as `withoutNames`, for ever, in which those who wrote its cards are called as they are from now on:
 * converted again, it says the same. [T7] [T8]
 */
export function withNamesErased(
  { record, base, fresh }: DraftedRecord,
  names: ReadonlyMap<ParticipantId, string>,
): DraftedRecord {
  const drafts = { base: nameless(base), fresh: nameless(fresh) };
  const people = Object.keys(record.provenance.people).flatMap((id) => {
    const name = names.get(id as ParticipantId);
    return name === undefined ? [] : [[id, name] as const];
  });
  const provenance = { ...record.provenance, people: Object.fromEntries(people) };
  const erased = { ...nameless(record), provenance };
  return { record: withEdited(erased, editedPaths(erased, drafts.base)), ...drafts };
}

function nameless<Sections extends RecordSections>(of: Sections): Sections {
  const { bearers, project, followUp } = of;
  return {
    ...of,
    bearers: { ...bearers, contacts: [] },
    project: { ...project, lead: '' },
    followUp: { ...followUp, nextSteps: followUp.nextSteps.map((step) => ({ ...step, owner: '' })) },
  };
}
