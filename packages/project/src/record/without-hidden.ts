// What those who lead have hidden since a record was made of it: it is told no more, to nobody, from the moment at which it is
// hidden. The record is as if its cluster had been converted again, so what people wrote themselves stays. [T7]

import type { CardId } from '@terreau/board/ids';
import { draftFrom } from '../drafting/draft.ts';
import { authorsTold, namesTold } from '../drafting/former-cards.ts';
import { mergeDraft, sectionsOf } from '../merging/merge-draft.ts';
import type { Provenance, SourceCard } from './record.ts';
import type { DraftedRecord } from './record-edit.ts';

/** The record without the words of those of its cards that are hidden now; the very same where it tells of none. */
export function withoutHidden(drafted: DraftedRecord, hidden: ReadonlySet<CardId>): DraftedRecord {
  const { record, base, fresh } = drafted;
  const isHidden = ({ id, hidden: isKnown }: SourceCard) => hidden.has(id) && !isKnown;
  if (!record.provenance.cards.some(isHidden)) return drafted;
  const provenance = provenanceWithout(record.provenance, hidden);
  const sections = draftFrom(provenance, fresh);
  const merged = mergeDraft({ base, current: record, fresh: { ...record, ...sections, provenance }, hidden });
  return { record: merged.record, base: merged.base, fresh: sectionsOf(sections) };
}

/** What the cluster would be found to hold now. Cards that have left it are told of where a sentence still names them. */
function provenanceWithout(before: Provenance, hidden: ReadonlySet<CardId>): Provenance {
  const held = before.cards.filter(({ gone }) => !gone);
  const cards = held.filter(({ id }) => !hidden.has(id));
  return {
    ...before,
    cards,
    hiddenCards: before.hiddenCards + held.length - cards.length,
    people: namesTold(before.people, new Set([...authorsTold(cards), before.cluster.author])),
  };
}
