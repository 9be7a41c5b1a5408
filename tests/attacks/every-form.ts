// Whether a text is in some bytes, in whatever form programs write texts down: as it is, escaped once or twice, in other
// encodings, or a part of it. What must not leak must not leak as a piece either.

/** So many characters of a text give it away; fewer could be there by chance. */
const pieceLength = 7;

const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(escaped(text)),
  (text) => Buffer.from(escaped(escaped(text))),
  (text) => Buffer.from(inAscii(text)),
  (text) => Buffer.from(inAscii(text).replaceAll('\\', '\\\\')),
  (text) => Buffer.from(encodeURIComponent(text)),
  (text) => Buffer.from(Buffer.from(text, 'utf8').toString('hex')),
];

/** All byte sequences that would give a text away; those of lib0 and of base64 hold one of them or are among them. */
export function everyFormOf(text: string): readonly Buffer[] {
  const letters = Array.from(text);
  const pieces = letters.slice(pieceLength - 1).map((_, at) => letters.slice(at, at + pieceLength).join(''));
  const forms = pieces.flatMap((piece) => [...encodings.map((encode) => encode(piece)), ...inBase64(piece)]);
  return [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()];
}

/** The first of some forms that is in the bytes; null when none is. */
export function findForm(bytes: Uint8Array, forms: readonly Buffer[]): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return forms.find((form) => buffer.includes(form))?.toString('latin1') ?? null;
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function inAscii(text: string): string {
  return escaped(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The middle of a text as base64 writes it, wherever in a group of three bytes it begins. */
function inBase64(text: string): Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const all = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
      .toString('base64')
      .replace(/=+$/, '');
    const middle = all.slice(4, -2);
    return [Buffer.from(middle), Buffer.from(middle.replaceAll('+', '-').replaceAll('/', '_'))];
  });
}
