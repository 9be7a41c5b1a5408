// Writes a PNG strip by strip (PNG, third edition), so that a picture may be larger than any canvas of the browser and is
// never whole in memory but compressed.

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Each line is stored as what differs from the line above: flat colours become zeros. */
const filterUp = 2;
const millimetresPerInch = 25.4;

export interface PngWriter {
  /** Takes the next lines of the picture: red, green, blue and alpha for each pixel; alpha is ignored. */
  readonly write: (pixels: Uint8ClampedArray, lines: number) => Promise<void>;
  /** The file, when all lines have been written. */
  readonly finish: () => Promise<Blob>;
}

/** `dotsPerInch` tells printers how large the picture is meant to be; null says nothing. */
export function createPngWriter(width: number, height: number, dotsPerInch: number | null): PngWriter {
  const deflate = new CompressionStream('deflate');
  const input = deflate.writable.getWriter();
  const parts: Uint8Array<ArrayBuffer>[] = [signature, chunk('IHDR', headerOf(width, height))];
  if (dotsPerInch !== null) parts.push(chunk('pHYs', densityOf(dotsPerInch)));
  const compressed = collect(deflate.readable, (bytes) => parts.push(chunk('IDAT', bytes)));
  let above = new Uint8Array(width * 3);
  return {
    async write(pixels, lines) {
      const filtered = new Uint8Array(lines * (1 + width * 3));
      for (let line = 0; line < lines; line++) {
        const current = withoutAlpha(pixels, line * width, width);
        const at = line * (1 + width * 3);
        filtered[at] = filterUp;
        for (let i = 0; i < current.length; i++) filtered[at + 1 + i] = (current[i] ?? 0) - (above[i] ?? 0);
        above = current;
      }
      await input.write(filtered);
    },
    async finish() {
      await input.close();
      await compressed;
      parts.push(chunk('IEND', new Uint8Array()));
      return new Blob(parts, { type: 'image/png' });
    },
  };
}

function withoutAlpha(pixels: Uint8ClampedArray, from: number, width: number): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(width * 3);
  for (let x = 0; x < width; x++) {
    const source = (from + x) * 4;
    line[x * 3] = pixels[source] ?? 0;
    line[x * 3 + 1] = pixels[source + 1] ?? 0;
    line[x * 3 + 2] = pixels[source + 2] ?? 0;
  }
  return line;
}

async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  take: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(value);
  }
}

/** Eight bits for each of three colours, compressed, filtered, not interlaced. */
function headerOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function densityOf(dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const dotsPerMetre = Math.round((dotsPerInch / millimetresPerInch) * 1000);
  view.setUint32(0, dotsPerMetre);
  view.setUint32(4, dotsPerMetre);
  bytes[8] = 1;
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crcOf(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
