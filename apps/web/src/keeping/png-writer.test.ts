import { describe, expect, it } from 'vitest';
import { createPngWriter } from './png-writer.ts';

/** The chunks of a file by their type, and the lines that its data holds. */
async function read(file: Blob) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const chunks: { type: string; data: Uint8Array<ArrayBuffer> }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.slice(at + 4, at + 8));
    chunks.push({ type, data: bytes.slice(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  const data = new Blob(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const inflated = await new Response(
    data.stream().pipeThrough(new DecompressionStream('deflate')),
  ).arrayBuffer();
  return { bytes, chunks, inflated: new Uint8Array(inflated) };
}

/** Undoes the filter: the picture in red, green and blue. */
function pixelsOf(inflated: Uint8Array, width: number, height: number): number[] {
  const pixels: number[] = [];
  for (let line = 0; line < height; line++) {
    const from = line * (1 + width * 3);
    expect(inflated[from]).toBe(2);
    for (let i = 0; i < width * 3; i++) {
      const above = line === 0 ? 0 : (pixels[(line - 1) * width * 3 + i] ?? 0);
      pixels.push(((inflated[from + 1 + i] ?? 0) + above) & 0xff);
    }
  }
  return pixels;
}

describe('a PNG', () => {
  it('holds the picture that was written in strips', async () => {
    const [width, height] = [5, 4];
    const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 37) % 256);
    const writer = createPngWriter(width, height, 150);
    await writer.write(rgba.subarray(0, width * 3 * 4), 3);
    await writer.write(rgba.subarray(width * 3 * 4), 1);
    const { bytes, chunks, inflated } = await read(await writer.finish());
    expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([...new Set(chunks.map(({ type }) => type))]).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    expect([...(chunks[0]?.data ?? [])]).toEqual([0, 0, 0, 5, 0, 0, 0, 4, 8, 2, 0, 0, 0]);
    // 150 dots per inch are 5,906 per metre.
    expect([...(chunks[1]?.data ?? [])]).toEqual([0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1]);
    expect(pixelsOf(inflated, width, height)).toEqual([...rgba].filter((_, i) => i % 4 !== 3));
  });

  it('ends with the checksum that every PNG ends with', async () => {
    const writer = createPngWriter(1, 1, null);
    await writer.write(new Uint8ClampedArray(4), 1);
    const { bytes, chunks } = await read(await writer.finish());
    expect([...new Set(chunks.map(({ type }) => type))]).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect([...bytes.slice(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
  });
});
