// Where a caller's token travels: a cookie for each board, so that one browser can stand at several tables and show a
// screen beside them; or a bearer token, or (for sockets outside a browser) the query.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { BoardId } from '@terreau/board/ids';

/** What of a request's headers can carry a token. */
export interface CredentialHeaders {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

/** The token with which somebody opens a board: `?token=`, else `Authorization: Bearer`, else the board's cookie. */
export function tokenOf(headers: CredentialHeaders, url: URL, board: BoardId): string | null {
  return (
    url.searchParams.get('token') || headerTokenOf(headers, board, url.searchParams.get('as') === 'screen')
  );
}

/** The same without the query: a token in the address of a page or a command would end up in logs. */
export function headerTokenOf(headers: CredentialHeaders, board: BoardId, asScreen: boolean): string | null {
  const bearer = bearerOf(headers);
  if (bearer) return bearer;
  return cookieOf(headers, cookieName(board, asScreen));
}

export function bearerOf({ authorization }: CredentialHeaders): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** A screen has a cookie of its own: the laptop that projects is often a facilitator's too. */
export function cookieName(board: BoardId, isScreen: boolean): string {
  return isScreen ? `terreau_screen_${board}` : `terreau_${board}`;
}

/** The value of a cookie (RFC 6265, 5.4); our tokens have no characters that would need decoding. */
function cookieOf({ cookie }: CredentialHeaders, name: string): string | null {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || null;
}

/** Compares secrets in a time that does not depend on where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
