// What people type or paste where a code is asked for.

/** The code in what was typed: the code itself, or the whole link that carries it. Empty when there is none. */
export function codeFrom(typed: string): string {
  const fromLink = /\/j\/([^/?#\s]+)/.exec(typed)?.[1];
  return (fromLink ?? typed).replace(/\s/g, '');
}
