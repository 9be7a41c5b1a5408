// The id of a project record, hashed where there is a hash function.

import { createHash } from 'node:crypto';
import type { ClusterId, EventId } from '@terreau/board/ids';
import { projectIdName, projectNamespace } from '@terreau/project/record/record-id';

/** The record of a cluster has the same id whenever and wherever it is made. */
export function projectId(event: EventId, cluster: ClusterId): string {
  return uuidV5(projectNamespace, projectIdName(event, cluster));
}

/** UUID version 5 (RFC 9562): the first 16 bytes of the SHA-1 of namespace and name, with version and variant set. */
export function uuidV5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
