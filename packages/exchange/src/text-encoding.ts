// Bytes of a text file as text, whatever program on whatever system wrote them.

/**
 * Decodes by the byte order mark; without one as UTF-8, as UTF-16 when every other byte is zero, and else as what Excel
 * writes in western Europe. Null when it is none of these: a picture, an archive.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = utf16Of(bytes);
  const text = utf16
    ? decode(bytes, utf16)
    : (decode(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes));
  return text === null || text.includes('\u0000') ? null : text;
}

function utf16Of([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return null;
}

/** Null where the bytes are not of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
