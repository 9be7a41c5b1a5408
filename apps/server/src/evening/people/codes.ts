// Codes that people type and keys that links carry.

import { createHash } from 'node:crypto';

/** Neither look-alikes (0 O, 1 I L) nor vowels, so that no code is a word. */
const codeAlphabet = 'BCDFGHJKMNPQRSTVWXZ23456789';
const keyAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const joinCodeLength = 6;
/** 24 characters of 62: 142 bits. */
const keyLength = 24;
const minKeyLength = 20;

type Random = (bytes: number) => Uint8Array;

/** What participants type: short, spoken over a table's noise, written on paper. */
export function newJoinCode(random: Random): string {
  return pick(random, codeAlphabet, joinCodeLength);
}

/** A facilitator's or a screen's key: only ever in a link, cannot be guessed. */
export function newKey(random: Random): string {
  return pick(random, keyAlphabet, keyLength);
}

/** A participant's token: 256 bits. */
export function newToken(random: Random): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** A code as it is stored, from what was typed: `bc-df gh` is `BCDFGH`. Keys are left as they are. */
export function normaliseCode(typed: string): string {
  const bare = typed.replace(/[\s\p{Pd}_.]/gu, '');
  return isKey(bare) ? bare : bare.toUpperCase();
}

/** Whether a normalised code is as long as keys are or nearly so: nobody finds one by trying. */
export function isKey(code: string): boolean {
  return code.length >= minKeyLength;
}

/** What is stored of a secret: whoever reads the database cannot enter with it. Hexadecimal SHA-256. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Characters drawn evenly: a byte that would favour the first ones is drawn again. */
function pick(random: Random, alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length);
  let picked = '';
  while (picked.length < length) {
    for (const byte of random(length)) {
      if (byte < fair && picked.length < length) picked += alphabet[byte % alphabet.length];
    }
  }
  return picked;
}
