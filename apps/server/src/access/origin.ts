// Which pages may act in a caller's name: ours. A browser says in `Origin` whose page makes a request.

/**
 * Whether an `Origin` is our own: the host that the request was sent to, or that of PUBLIC_URL. A request without one
 * comes from outside a browser, where nobody can borrow a cookie.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host: from, origin: exact } = new URL(origin);
  return (
    (host !== undefined && from === host.toLowerCase()) ||
    (publicUrl !== null && exact === new URL(publicUrl).origin)
  );
}
