// The address of whoever makes a request.

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The peer's address; behind a proxy on this machine, the one that the proxy saw. Nobody else's word is taken for it,
 * because anybody can write that header.
 */
export function addressOf(c: Context): string {
  const peer = getConnInfo(c).remote.address ?? '';
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const isLoopback = peer === '::1' || /^(::ffff:)?127\./.test(peer);
  return (isLoopback && forwarded) || peer;
}
