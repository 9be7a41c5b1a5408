// The key that stands in the QR code of a brief: whoever holds the paper reads the record as it is by then, and can do nothing
// else with it. It is made from the key of those who lead the record's table, which it does not tell: so the same state makes
// the same bytes, and nothing has to be kept for a paper that is printed.

import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../access/credentials.ts';

/** 132 bits in base64url (HMAC-SHA256, RFC 2104, cut as its section 5 allows). */
const keyLength = 22;

/** For a paper that names people, or for one that names nobody. */
export function readingKey(tableKey: string, project: string, names: boolean): string {
  const scope = names ? 'read' : 'read without names';
  return createHmac('sha256', tableKey).update(`${scope}:${project}`).digest('base64url').slice(0, keyLength);
}

/** What somebody with that key may read; null when it opens nothing. */
export function readingOf(
  tableKey: string,
  project: string,
  key: string,
): { readonly names: boolean } | null {
  for (const names of [true, false])
    if (isSameSecret(key, readingKey(tableKey, project, names))) return { names };
  return null;
}
