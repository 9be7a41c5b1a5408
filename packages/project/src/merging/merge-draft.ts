// Converting a cluster again: what nobody has edited follows the board, what people have edited stays, and where both have
// changed since, both are shown side by side until a person chooses. Pure, so the same state makes the same bytes. [T7]

import type { CardId } from '@terreau/board/ids';
import { withFormerCards } from '../drafting/former-cards.ts';
import { withEdited } from '../record/edits.ts';
import {
  type FieldPath,
  type FieldValue,
  isSameValue,
  type RecordSections,
  valueAt,
  withValue,
} from '../record/fields.ts';
import { emptySections, type ProjectRecord, sections } from '../record/record.ts';
import { isPassage, isPassages, mergePassage, mergePassages } from './merge-passages.ts';

/** A field that both people and the board have changed. */
export interface Conflict {
  readonly path: FieldPath;
  /** What people made of it, which is what the record says. */
  readonly mine: FieldValue;
  /** What the board says now. */
  readonly fresh: FieldValue;
}

/** The drafts of a record: `base` is what people have edited; `fresh` what the board says now. They differ in conflicts only. */
export interface Drafts {
  readonly base: RecordSections;
  readonly fresh: RecordSections;
}

export interface MergedDraft {
  readonly record: ProjectRecord;
  /** What the record is to be compared with from now on. */
  readonly base: RecordSections;
  readonly conflicts: readonly Conflict[];
}

/** `hidden`: the cards that those who lead have hidden, whose words are told no more. */
export function mergeDraft({
  base,
  current,
  fresh,
  hidden = new Set(),
}: {
  readonly base: RecordSections;
  readonly current: ProjectRecord;
  readonly fresh: ProjectRecord;
  readonly hidden?: ReadonlySet<CardId>;
}): MergedDraft {
  let record = fresh;
  let agreed = sectionsOf(fresh);
  const conflicts: Conflict[] = [];
  for (const path of paths) {
    const merged = mergeField(valueAt(base, path), valueAt(current, path), valueAt(fresh, path));
    record = withValue(record, path, merged.value);
    agreed = withValue(agreed, path, merged.base);
    if (merged.isConflict) conflicts.push({ path, mine: merged.value, fresh: valueAt(fresh, path) });
  }
  const whole = withFormerCards(record, current.provenance, hidden);
  return { record: withEdited(whole, editedPaths(whole, agreed)), base: agreed, conflicts };
}

/** The conflicts of a record that wait for somebody to choose. */
export function conflictsOf(record: ProjectRecord, { base, fresh }: Drafts): Conflict[] {
  return paths.flatMap((path) => {
    const [mine, now] = [valueAt(record, path), valueAt(fresh, path)];
    return mergeField(valueAt(base, path), mine, now).isConflict ? [{ path, mine, fresh: now }] : [];
  });
}

/** The drafts after somebody has chosen what some fields shall say: these are compared with the board as it is now. */
export function resolved({ base, fresh }: Drafts, chosen: Iterable<FieldPath>): Drafts {
  let agreed = base;
  for (const path of chosen) agreed = withValue(agreed, path, valueAt(fresh, path));
  return { base: agreed, fresh };
}

/** The fields in which a record differs from the draft that it began as. */
export function editedPaths(record: RecordSections, base: RecordSections): FieldPath[] {
  return paths.filter((path) => !isSameValue(valueAt(record, path), valueAt(base, path)));
}

/** A record without where it comes from. */
export function sectionsOf(record: RecordSections): RecordSections {
  const { identity, substance, opportunity, bearers, project, impact, followUp } = record;
  return { identity, substance, opportunity, bearers, project, impact, followUp };
}

const paths: readonly FieldPath[] = sections.flatMap((section) =>
  Object.keys(emptySections[section]).map((name) => `${section}.${name}` as FieldPath),
);

/** One field after a merge, and what it is compared with from now on. */
interface MergedField {
  readonly value: FieldValue;
  readonly base: FieldValue;
  readonly isConflict: boolean;
}

function mergeField(base: FieldValue, current: FieldValue, fresh: FieldValue): MergedField {
  if (isSameValue(current, base)) return { value: fresh, base: fresh, isConflict: false };
  if (isSameValue(fresh, base) || isSameValue(current, fresh)) {
    return { value: current, base: fresh, isConflict: false };
  }
  if (isPassage(base) && isPassage(current) && isPassage(fresh)) return mergePassage(base, current, fresh);
  if (isPassages(base) && isPassages(current) && isPassages(fresh)) {
    return mergePassages(base, current, fresh);
  }
  return { value: current, base, isConflict: true };
}
