// Branded ids: a card's id cannot pass for a cluster's. On the wire and in the document they are plain nanoids.

type Id<Kind extends string> = string & { readonly idOf: Kind };

export type EventId = Id<'event'>;
export type ChallengeId = Id<'challenge'>;
export type BoardId = Id<'board'>;
export type ParticipantId = Id<'participant'>;
export type CardId = Id<'card'>;
export type NoteId = Id<'note'>;
export type ClusterId = Id<'cluster'>;
export type DraftId = Id<'draft'>;

/**
 * Whether a value has the form of an id that this program makes: 8 to 40 characters of nanoid's alphabet. What every object
 * has a property of is none, lest somebody keep records in an object: `__proto__` would be its prototype.
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{8,40}$/.test(value) && !(value in Object.prototype);
}
