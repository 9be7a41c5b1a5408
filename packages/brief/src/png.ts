// A picture of black and white squares as PNG, for programs that show no other: one bit a pixel (W3C PNG, third edition).

import { zlibSync } from 'fflate';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The rows of squares from the top, `true` for black; each square is so many pixels wide and high. */
export function squaresPng(rows: readonly (readonly boolean[])[], pixels: number): Uint8Array<ArrayBuffer> {
  const width = (rows[0]?.length ?? 0) * pixels;
  const height = rows.length * pixels;
  const lines = rows.flatMap((row) => new Array<Uint8Array>(pixels).fill(lineOf(row, pixels, width)));
  const header = [...bytesOf(width), ...bytesOf(height), 1, 0, 0, 0, 0];
  return joined([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(joined(lines), { level: 9 })),
    chunk('IEND', []),
  ]);
}

/** A line of pixels behind the byte that says that it is not filtered; a bit that is set is white. */
function lineOf(row: readonly boolean[], pixels: number, width: number): Uint8Array {
  const line = new Uint8Array(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x += 1) {
    if (!row[Math.floor(x / pixels)]) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const named = joined([[...type].map((letter) => letter.charCodeAt(0)), data]);
  return joined([bytesOf(data.length), named, bytesOf(checksum(named))]);
}

function bytesOf(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff];
}

/** The cyclic redundancy check of the format, of 32 bits. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb8_8320 : 0);
  }
  return ~sum >>> 0;
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
