// What people type or paste where a code is asked for.

/** The code in what was typed: the code itself, or the whole link that carries it. Empty when there is none. */
export function codeFrom(typed: string): string {
  const fromLink = /\/j\/([^/?#\s]+)/.exec(typed)?.[1];
  return (fromLink ?? typed).replace(/\s/g, '');
}

/** Nobody types so much: a key is only ever in a link. */
const minKeyLength = 20;

/** Whether it is a key rather than a code. A participant's key is their personal link, and says already who they are. */
export function isKey(code: string): boolean {
  return code.length >= minKeyLength;
}
