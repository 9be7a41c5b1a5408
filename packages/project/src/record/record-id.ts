// The identity of a project record: the same event and cluster always make the same record.

import type { ClusterId, EventId } from '@terreau/board/ids';

/** The namespace of the UUIDv5 (RFC 9562) that is a record's id. */
export const projectNamespace = 'b2c61e0f-94c7-4d6e-8f1a-5d3a7e90c418';

/** The name that is hashed into a record's id. A slash is in neither id, so no two pairs share a name. */
export function projectIdName(event: EventId, cluster: ClusterId): string {
  return `${event}/${cluster}`;
}
